package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.RevealPermit;

/**
 * Lines that look like values are not taken for them: 1,000 for each type for which no annotated
 * texts are at hand, 800 without a word of the type and 200 with one in another sense. What is
 * found is written to {@code target/look-alikes.txt}.
 */
class LookAlikeTest {

  private static final int PLAIN = 800;
  private static final int WITH_WORDS = 200;

  /** Two in a hundred: a chance that a check digit lets pass is one in ten to a hundred. */
  private static final int MOST = (PLAIN + WITH_WORDS) / 50;

  private static final String HEADER =
      """
      type             lines  aimed  aimed others others  rules
                              plain  words  plain  words  plain, words
      """;

  private static final Path REPORT = Path.of("target", "look-alikes.txt");

  /** Types that annotated texts measure. */
  private static final Set<EntityType> MEASURED =
      EnumSet.of(
          EntityType.CARD,
          EntityType.IBAN,
          EntityType.EMAIL,
          EntityType.IP,
          EntityType.SSN,
          EntityType.MRN,
          EntityType.HEALTH_ID,
          EntityType.URL,
          EntityType.PHONE,
          EntityType.SECRET);

  private static DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeAll
  static void load() throws RuleException {
    engine = DetectionEngine.builder().rules(new RuleLoader().load(List.of("strict"))).build();
  }

  /** What was found in the lines of one section. */
  private static final class Tally {

    private final EntityType type;
    private final Map<String, Integer> rules = new TreeMap<>();
    private final List<String> found = new ArrayList<>();
    private int lines;
    private int aimed;
    private int others;

    Tally(EntityType type, List<LookAlikes.Page> pages) {
      this.type = type;
      for (LookAlikes.Page page : pages) {
        lines += page.lines();
        String text = page.unit().text().reveal(RevealPermit.detection());
        engine.detect(page.unit()).complete().stream()
            .filter(one -> one.confidence().probability() >= Confidence.REPORTED)
            .forEach(one -> add(one, text));
      }
    }

    private void add(Detection one, String text) {
      rules.merge(one.rule().value(), 1, Integer::sum);
      if (one.type() == type) {
        aimed++;
      } else {
        others++;
      }
      String line =
          text.substring(
              text.lastIndexOf('\n', one.start() - 1) + 1, text.indexOf('\n', one.end()));
      found.add(type + " " + one.rule() + " " + one.confidence().format() + " in: " + line);
    }
  }

  private static String row(Tally plain, Tally words) {
    return String.format(
        Locale.ROOT,
        "%-15s %6d %6d %6d %6d %6d  %s %s%n",
        plain.type,
        plain.lines + words.lines,
        plain.aimed,
        words.aimed,
        plain.others,
        words.others,
        plain.rules,
        words.rules);
  }

  @Test
  void linesThatLookLikeValuesAreNotReported() throws IOException {
    LookAlikes lookAlikes = new LookAlikes(31);
    StringBuilder table = new StringBuilder(HEADER);
    List<String> found = new ArrayList<>();
    Map<EntityType, Integer> aimed = new EnumMap<>(EntityType.class);
    for (EntityType type : EnumSet.complementOf(EnumSet.copyOf(MEASURED))) {
      Tally plain = new Tally(type, lookAlikes.plain(type, PLAIN));
      Tally words = new Tally(type, lookAlikes.words(type, WITH_WORDS));
      assertEquals(PLAIN + WITH_WORDS, plain.lines + words.lines);
      table.append(row(plain, words));
      found.addAll(plain.found);
      found.addAll(words.found);
      aimed.put(type, plain.aimed + words.aimed);
    }
    Files.writeString(REPORT, table + "\n" + String.join("\n", found) + "\n");
    System.out.println(table);
    assertAll(aimed.entrySet().stream().map(one -> () -> isBounded(one.getKey(), one.getValue())));
  }

  private static void isBounded(EntityType type, int aimed) {
    assertTrue(aimed <= MOST, () -> type + ": " + aimed + " findings in lines without any");
  }
}
