package org.subrosa.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Terms;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.SensitiveText;

/** A few rules that the tests of redaction share. */
public final class RedactionRules {

  private static final String RULE =
      """
      id: %s
      name: test rule
      type: %s
      severity: 3
      dpc: 2
      prior: 0.6
      references: ["https://example.org/format"]
      boundary: number
      patterns:
        - name: usual
          regex: '%s'
      examples: ["«a» b", "«a» c"]
      negatives: ["d", "e"]
      """;

  private RedactionRules() {}

  /** Returns an engine that knows e-mail addresses, cards, phones, IBANs, tax ids and names. */
  public static DetectionEngine engine(String... names) {
    try {
      Path rules = Files.createTempDirectory("rules");
      rules.toFile().deleteOnExit();
      write(rules, "test.email.1", EntityType.EMAIL, "[a-zA-Z0-9._]+@[a-zA-Z0-9]+\\.[a-z]{2,4}");
      write(rules, "test.card.1", EntityType.CARD, "[45]\\d{3}(?:[ -]?\\d{4}){3}");
      write(rules, "test.phone.1", EntityType.PHONE, "\\+1[ -]?\\d{3}-?555-?\\d{4}");
      write(rules, "test.iban.1", EntityType.IBAN, "GB\\d\\d ?TEST(?:\\s?\\d){14}");
      write(rules, "test.tax.1", EntityType.TAX_ID, "9\\d\\d-?[78]\\d-?\\d{4}");
      List<Terms.Term> terms =
          Arrays.stream(names)
              .map(name -> new Terms.Term(SensitiveText.of(name), EntityType.PERSON))
              .toList();
      return DetectionEngine.builder()
          .rules(new RuleLoader().load(List.of(rules.toString())))
          .terms(new Terms(terms))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a planner over {@link #engine}. */
  public static RedactionPlanner planner(String... names) {
    return new RedactionPlanner(engine(names), Confidence.REDACTED);
  }

  private static void write(Path rules, String id, EntityType type, String regex)
      throws IOException {
    Files.writeString(rules.resolve(id + ".yml"), RULE.formatted(id, type, regex));
    rules.resolve(id + ".yml").toFile().deleteOnExit();
  }
}
