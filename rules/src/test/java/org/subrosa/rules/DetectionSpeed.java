package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Location;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Measures what detection costs, in CPU time of one warm thread: the patterns all at once against
 * each alone. No part of the usual tests: it runs when it is named, with {@code
 * -Dsubrosa.speed=on}. Ratios within one run mean something, figures alone do not.
 */
@EnabledIfSystemProperty(named = "subrosa.speed", matches = "on")
final class DetectionSpeed {

  private static final int WARM = 12;
  private static final int UNIT = 1 << 16;
  private static final String[] WORDS =
      ("the report of this quarter shows that work on every site went as planned and no team asked "
              + "for more time or staff than was agreed in spring; costs remain as expected, while "
              + "the board will meet again in autumn to settle what is open")
          .split(" ", -1);

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  /** A piece of work. */
  private interface Work {
    void run() throws IOException;
  }

  private double seconds(Work work) throws IOException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long start = clock.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return best;
  }

  private static String prose(int length) {
    Random random = new Random(30);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  @Test
  void patternsAtOnceAndAlone() throws IOException, RuleException {
    RuleSet rules = new RuleLoader().load(List.of("default"));
    List<SearchPattern> patterns = ShippedPatternsTest.patterns(rules);
    String text = prose(250_000);
    MultiPatternScanner atOnce = MultiPatternScanner.compile(patterns);
    MultiPatternScanner trying = MultiPatternScanner.trying(patterns);
    assertEquals(ShippedPatternsTest.all(trying, text), ShippedPatternsTest.all(atOnce, text));
    DetectionEngine engine = DetectionEngine.builder().rules(rules).build();
    TextUnit unit = TextUnit.of(SensitiveText.of(text), new Location.Body());
    print("automaton", text, seconds(() -> ShippedPatternsTest.all(atOnce, text)));
    print("by first characters", text, seconds(() -> ShippedPatternsTest.all(trying, text)));
    String part = text.substring(0, 20_000);
    print("one by one", part, seconds(() -> ShippedPatternsTest.oneByOne(patterns, part)));
    print("detection, whole", text, seconds(() -> engine.detect(unit)));
  }

  /** Texts of {@code -Dsubrosa.files}, each file as units of 64 Ki characters. */
  @Test
  @EnabledIfSystemProperty(named = "subrosa.files", matches = ".+")
  void texts() throws IOException, RuleException {
    String packs = System.getProperty("subrosa.packs", "default");
    RuleSet rules = new RuleLoader().load(List.of(packs.split(",", -1)));
    MultiPatternScanner scanner = MultiPatternScanner.compile(ShippedPatternsTest.patterns(rules));
    DetectionEngine engine = DetectionEngine.builder().rules(rules).build();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(System.getProperty("subrosa.files", "none")))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      List<String> parts = new ArrayList<>();
      for (int at = 0; at < text.length(); at += UNIT) {
        parts.add(text.substring(at, Math.min(text.length(), at + UNIT)));
      }
      String name = rules.rules().size() + " rules, " + file.getFileName();
      print(
          name + ", patterns",
          text,
          seconds(() -> parts.forEach(part -> ShippedPatternsTest.all(scanner, part))));
      print(
          name + ", detection",
          text,
          seconds(() -> parts.forEach(part -> engine.detect(Sentences.unit(part)))));
    }
  }

  private static void print(String what, String text, double seconds) {
    System.out.printf(
        Locale.ROOT, "%-40s %8.2f MB a CPU-second%n", what, text.length() / 1e6 / seconds);
  }
}
