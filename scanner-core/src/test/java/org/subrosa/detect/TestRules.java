package org.subrosa.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/** Small rules, written to a directory and loaded as any user's are. */
public final class TestRules {

  private final Path directory;

  /** Writes rules into an empty directory. */
  public TestRules(Path directory) {
    this.directory = directory;
  }

  /** Adds a rule; {@code rest} is YAML with at least the patterns. */
  public TestRules add(String id, String type, int severity, double prior, String rest) {
    String rule =
        "id: %s\nname: test\ntype: %s\nseverity: %d\ndpc: 1\nprior: %s\n"
                .formatted(id, type, severity, prior)
            + "references: ['https://example.org/format']\n"
            + "examples: ['«a» b', '«a» c']\nnegatives: [d, e]\n"
            + rest;
    try {
      Files.writeString(directory.resolve(id + ".yml"), rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Adds a rule that is one pattern. */
  public TestRules add(String id, String type, int severity, String regex) {
    return add(id, type, severity, 0.6, "patterns: [{name: usual, regex: '" + regex + "'}]\n");
  }

  /** Returns an engine of the rules and of terms. */
  public DetectionEngine engine(Terms terms) {
    try {
      return DetectionEngine.builder()
          .rules(new RuleLoader().load(List.of(directory.toString())))
          .terms(terms)
          .build();
    } catch (RuleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns an engine of the rules. */
  public DetectionEngine engine() {
    return engine(Terms.NONE);
  }

  static TextUnit unit(String text, Label... labels) {
    return new TextUnit(SensitiveText.of(text), new Location.Body(), List.of(labels), 0, 0);
  }

  static List<String> reasons(Detection detection) {
    return detection.evidence().stream().map(evidence -> evidence.reason()).toList();
  }
}
