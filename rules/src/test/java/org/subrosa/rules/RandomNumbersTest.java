package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;

/**
 * Numbers that mean nothing are not taken for identifiers, though most of them pass the check digit
 * of some country: 100,000 of 8 to 16 digits, half of them in sentences and half in tables.
 */
class RandomNumbersTest {

  private static final int HALF = 50_000;
  private static final int A_UNIT = 500;
  private static final int MOST = 10;
  private static final String[] WORDS = {
    "river", "stone", "counted", "under", "lamp", "seven", "paper", "after", "garden", "slow",
    "measured", "window", "yesterday", "green", "total", "between", "boxes", "north", "the", "of"
  };

  private static DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeAll
  static void load() throws RuleException {
    engine = DetectionEngine.builder().rules(new RuleLoader().load(List.of("strict"))).build();
  }

  private static String number(Random random) {
    int length = 8 + random.nextInt(9);
    StringBuilder digits = new StringBuilder();
    digits.append((char) ('1' + random.nextInt(9)));
    while (digits.length() < length) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder();
    int before = 3 + random.nextInt(8);
    for (int i = 0; i < before; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.append(number(random))
        .append(' ')
        .append(WORDS[random.nextInt(WORDS.length)])
        .append(".\n")
        .toString();
  }

  private static String row(Random random, char separator) {
    return WORDS[random.nextInt(WORDS.length)]
        + separator
        + number(random)
        + separator
        + WORDS[random.nextInt(WORDS.length)]
        + '\n';
  }

  @Test
  void numbersThatMeanNothingAreNotReported() {
    Random random = new Random(12);
    List<String> texts = new ArrayList<>();
    for (int unit = 0; unit < HALF / A_UNIT; unit++) {
      StringBuilder prose = new StringBuilder();
      StringBuilder table = new StringBuilder();
      char separator = unit % 2 == 0 ? ',' : '\t';
      for (int i = 0; i < A_UNIT; i++) {
        prose.append(sentence(random));
        table.append(row(random, separator));
      }
      texts.add(prose.toString());
      texts.add(table.toString());
    }
    Map<String, Integer> found = new TreeMap<>();
    for (String text : texts) {
      for (Detection one : engine.detect(Sentences.unit(text)).complete()) {
        if (one.confidence().probability() >= Confidence.REPORTED) {
          found.merge(one.rule().value(), 1, Integer::sum);
        }
      }
    }
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all <= MOST, () -> all + " of " + 2 * HALF + " numbers: " + found);
  }
}
