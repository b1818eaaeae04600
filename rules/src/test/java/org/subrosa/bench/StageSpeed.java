package org.subrosa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.subrosa.context.ContextLoader;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.names.NameFinder;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;

/**
 * What each stage of detection costs in one thread: rules, addresses, names, contexts, one more at
 * a time, on the benchmark's own text and on text files under {@code -Dsubrosa.texts=DIRECTORY}. By
 * name only; prints a table and asserts nothing.
 */
final class StageSpeed {

  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int PASSES = 4;

  private record Stage(String name, DetectionEngine engine) {}

  @Test
  void stages() throws Exception {
    RuleSet rules = new RuleLoader().load(List.of("default"));
    SensitiveContexts contexts = new ContextLoader().load(List.of("default"));
    List<Stage> stages =
        List.of(
            new Stage("rules", DetectionEngine.builder().rules(rules).build()),
            new Stage("+ addresses", DetectionEngine.builder().rules(rules).addresses().build()),
            new Stage(
                "+ names",
                DetectionEngine.builder()
                    .rules(rules)
                    .addresses()
                    .names(NameFinder.english())
                    .build()),
            new Stage(
                "+ contexts",
                DetectionEngine.builder()
                    .rules(rules)
                    .addresses()
                    .names(NameFinder.english())
                    .contexts(contexts)
                    .build()));
    System.out.println("| text | MB | stage | MB a CPU-second | share of the whole |");
    measure("made: prose, tables, logs", made(), stages);
    String folder = System.getProperty("subrosa.texts", "");
    if (!folder.isEmpty()) {
      measure("files", files(Path.of(folder)), stages);
    }
  }

  private static void measure(String name, List<String> texts, List<Stage> stages) {
    long bytes = texts.stream().mapToLong(text -> text.length()).sum();
    double[] seconds = new double[stages.size()];
    Arrays.fill(seconds, Double.MAX_VALUE);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] = Math.min(seconds[i], seconds(stages.get(i).engine(), texts));
      }
    }
    double before = 0;
    double whole = seconds[seconds.length - 1];
    for (int i = 0; i < seconds.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %s | %.2f | %.0f %% |%n",
          name,
          bytes / 1e6,
          stages.get(i).name(),
          bytes / 1e6 / seconds[i],
          100 * (seconds[i] - before) / whole);
      before = seconds[i];
    }
  }

  private static double seconds(DetectionEngine engine, List<String> texts) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    texts.forEach(text -> Speeds.found(engine, text, new TreeSet<>()));
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static List<String> made() {
    return BenchText.of("mixed", Texts.withHits(), MOST_CHARACTERS).pieces().stream()
        .map(Piece::text)
        .toList();
  }

  private static List<String> files(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    int characters = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> sorted = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
      Collections.shuffle(sorted, new Random(7));
      for (Path file : sorted) {
        if (characters < MOST_CHARACTERS) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          characters += texts.get(texts.size() - 1).length();
        }
      }
    }
    return texts;
  }
}
