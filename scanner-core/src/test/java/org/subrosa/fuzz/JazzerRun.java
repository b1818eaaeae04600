package org.subrosa.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs targets under Jazzer, each in a process of its own: the profile {@code fuzz}. Inputs that
 * reach new code stay in {@code target/fuzz} for the next run; one that fails becomes a file of the
 * usual tests.
 */
public final class JazzerRun {

  private static final Pattern LAST_LINE =
      Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/");
  private static final List<String> FINDS = List.of("crash-", "timeout-", "oom-", "slow-unit-");

  /**
   * Starting, writing the corpus and reading it again take their time too, and more of it where the
   * machine has other work.
   */
  private static final int GRACE_SECONDS = 600;

  /** CPU time that one input may take, with all that Jazzer counts. */
  private static final int MOST_SECONDS = 20;

  private final Path directory = Path.of("target", "fuzz");
  private final List<String> chosen = TargetNames.chosen(System.getProperty("fuzz.target", ""));
  private final int seconds = Integer.getInteger("fuzz.seconds", 600);

  private JazzerRun() {}

  /**
   * Returns a test for each target that {@code -Dfuzz.target} names, for all when it names none.
   *
   * @throws IllegalArgumentException if it names one that no module has
   */
  public static Stream<DynamicTest> of(List<FuzzTarget> targets) {
    JazzerRun run = new JazzerRun();
    return targets.stream()
        .filter(target -> run.chosen.isEmpty() || run.chosen.contains(target.name()))
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> run.run(target)));
  }

  private void run(FuzzTarget target) throws IOException, InterruptedException {
    Path own = Files.createDirectories(directory.resolve(target.name()));
    Path corpus = Files.createDirectories(own.resolve("corpus"));
    List<byte[]> inputs = target.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      Files.write(corpus.resolve("seed-" + i), inputs.get(i));
    }
    Path log = own.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(target, own, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean isDone = process.waitFor((long) seconds + GRACE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    List<Path> found = keep(target, own);
    String words = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    Assertions.assertEquals(List.of(), found, () -> "see " + log.toAbsolutePath());
    Assertions.assertTrue(isDone && process.exitValue() == 0, () -> "see " + log.toAbsolutePath());
    note(target, words);
  }

  private List<String> command(FuzzTarget target, Path own, Path corpus) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+EnableDynamicAgentLoading",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Xss1m",
            // As in the product; else libraries write gigabytes of what they find wrong.
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.owner().getName(),
            "--instrumentation_includes=org.subrosa.**",
            // Expressions of users are what rules are.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
            "--reproducer_path=" + own));
    if (!target.argument().isEmpty()) {
      command.add("--target_args=" + target.argument());
    }
    command.addAll(
        List.of(
            "-artifact_prefix=" + own + "/",
            "-max_total_time=" + seconds,
            "-timeout=" + MOST_SECONDS,
            "-report_slow_units=" + MOST_SECONDS,
            "-rss_limit_mb=0",
            "-max_len=" + (1 << 16),
            "-print_final_stats=1",
            corpus.toString()));
    return command;
  }

  /** Copies what failed to the files of the usual tests. */
  private static List<Path> keep(FuzzTarget target, Path own) throws IOException {
    List<Path> kept = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(own)) {
      files = listed.toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (FINDS.stream().anyMatch(name::startsWith)) {
        Path copy = Files.createDirectories(target.finds()).resolve(name);
        kept.add(Files.move(file, copy, StandardCopyOption.REPLACE_EXISTING));
      }
    }
    return kept;
  }

  /** One line for each run, for those who list what was run for how long. */
  private void note(FuzzTarget target, String log) throws IOException {
    Map<String, String> figures = new HashMap<>();
    Matcher last = LAST_LINE.matcher(log);
    while (last.find()) {
      figures.put("runs", last.group(1));
      figures.put("coverage", last.group(2));
      figures.put("inputs", last.group(4));
    }
    String line =
        String.format(
            Locale.ROOT,
            "%s,%d,%s,%s,%s%n",
            target.name(),
            seconds,
            figures.getOrDefault("runs", ""),
            figures.getOrDefault("coverage", ""),
            figures.getOrDefault("inputs", ""));
    Path table = directory.resolve("runs.csv");
    if (!Files.exists(table)) {
      Files.writeString(table, "target,seconds,inputs tried,branches reached,inputs kept\n");
    }
    Files.writeString(table, line, java.nio.file.StandardOpenOption.APPEND);
  }
}
