package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.subrosa.context.ContextLoader;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Terms;
import org.subrosa.finding.EntityType;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Measures what sensitive contexts cost, in CPU time of one warm thread: their terms alone, and
 * detection with and without them where a person stands in every third sentence. No part of the
 * usual tests: it runs when it is named, with {@code -Dsubrosa.speed=on}.
 */
@EnabledIfSystemProperty(named = "subrosa.speed", matches = "on")
final class ContextSpeed {

  private static final int WARM = 12;
  private static final int LENGTH = 1 << 16;
  private static final String[] PLAIN =
      ("the report of this quarter shows that work on every site went as planned and no team asked "
              + "for more time or staff than was agreed in spring; costs remain as expected, while "
              + "the board will meet again in autumn to settle what is open")
          .split(" ", -1);
  private static final String[] TELLING = {
    "asthma", "patient", "metformin", "salary", "was arrested", "therapist", "diabetes", "session"
  };

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  private static String text(int sentencesWithoutPerson) {
    Random random = new Random(31);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      for (int word = 0; word < 12; word++) {
        String[] words = random.nextInt(15) == 0 ? TELLING : PLAIN;
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      text.append(random.nextInt(sentencesWithoutPerson) == 0 ? "with Ann Roe.\n" : "today.\n");
    }
    return text.toString();
  }

  private double seconds(Runnable work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long start = clock.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return best;
  }

  private static DetectionEngine engine(RuleSet rules, SensitiveContexts contexts) {
    Terms.Term name = new Terms.Term(SensitiveText.of("Ann Roe"), EntityType.PERSON);
    return DetectionEngine.builder()
        .rules(rules)
        .terms(new Terms(List.of(name)))
        .contexts(contexts)
        .build();
  }

  @Test
  void termsAndDetection() throws RuleException {
    SensitiveContexts contexts = new ContextLoader().load(List.of("default"));
    RuleSet rules = new RuleLoader().load(List.of("default"));
    String text = text(3);
    TextUnit unit = Sentences.unit(text);
    DetectionEngine with = engine(rules, contexts);
    DetectionEngine without = engine(rules, SensitiveContexts.NONE);
    assertTrue(with.detect(unit).list().size() > without.detect(unit).list().size());
    print("terms alone", text, seconds(() -> contexts.in(text)));
    print("detection without contexts", text, seconds(() -> without.detect(unit)));
    print("detection with contexts", text, seconds(() -> with.detect(unit)));
  }

  private static void print(String what, String text, double seconds) {
    System.out.printf(
        Locale.ROOT, "%-40s %8.2f MB a CPU-second%n", what, text.length() / 1e6 / seconds);
  }
}
