package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.subrosa.samples.SampleLibrary;

/**
 * The packed program as a process of its own, with home and temporary files apart. All runs of a
 * JVM start from the same class data archives, which the first of them makes, as those of a user
 * do.
 */
final class Program {

  private static final long MOST_MINUTES = 5;
  private static final Path ARCHIVES = Path.of("target", "class-data").toAbsolutePath();

  /** The runs of tests end before the optimising compiler pays off. */
  private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1";

  private static boolean hasArchives;

  private final Path home;
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> environment = new java.util.TreeMap<>();

  /** Prepares runs whose private files lie below a folder. */
  Program(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(temporary());
    environment.put("HOME", home.toString());
    environment.put("XDG_CACHE_HOME", ARCHIVES.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("TMPDIR", temporary().toString());
    environment.put("SUBROSA_JAVA_OPTIONS", SHORT_RUN);
  }

  /** Keeps class data archives in the home, where this run makes them. */
  Program withOwnArchives() {
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    return this;
  }

  /** A run that is disturbed would leave no archives, or such as hold little. */
  private static synchronized void makeArchives() throws IOException {
    if (hasArchives) {
      return;
    }
    hasArchives = true;
    Path folder = Files.createTempDirectory("subrosa-archives");
    Path documents = Files.createDirectory(folder.resolve("documents"));
    SampleLibrary.unpack(documents);
    Program first = new Program(folder);
    String[] scan = {"scan", documents.toString(), "--out", folder + "/out", "--engine", "local"};
    try {
      first.end(first.startFrom(scan));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The directory of temporary files of the runs. */
  Path temporary() {
    return home.resolve("tmp");
  }

  /** Adds options of the virtual machine. */
  Program options(String options) {
    environment.put("SUBROSA_JAVA_OPTIONS", SHORT_RUN + " " + options);
    return this;
  }

  Program environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Puts a program and its options before the launcher. */
  Program through(String... command) {
    prefix.addAll(List.of(command));
    return this;
  }

  static Path dist() {
    Path dist = Path.of(System.getProperty("subrosa.dist", "target/dist")).toAbsolutePath();
    assertTrue(
        Files.isRegularFile(dist.resolve("lib/subrosa.jar")),
        "the program is not packed; run this test by: ./mvnw verify");
    return dist;
  }

  /** Starts the program; standard output and error go to files in the home. */
  Process start(String... arguments) throws IOException {
    makeArchives();
    return startFrom(arguments);
  }

  private Process startFrom(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(dist().resolve("bin/subrosa").toString());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(home.resolve("stdout").toFile())
            .redirectError(home.resolve("stderr").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the end of a run and returns its exit code. */
  int end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      fail("the program did not end:\n" + err());
    }
    return process.exitValue();
  }

  int run(String... arguments) throws IOException, InterruptedException {
    return end(start(arguments));
  }

  Path stdout() {
    return home.resolve("stdout");
  }

  Path stderr() {
    return home.resolve("stderr");
  }

  String out() throws IOException {
    return new String(Files.readAllBytes(stdout()), StandardCharsets.UTF_8);
  }

  String err() throws IOException {
    return new String(Files.readAllBytes(stderr()), StandardCharsets.UTF_8);
  }

  /** Finds a program of the machine, or skips the test; fails it where every test must run. */
  static Path required(String name) {
    Optional<Path> found =
        Arrays.stream(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    require(found.isPresent(), name + " is not on the PATH");
    return found.orElseThrow();
  }

  /** Skips the test when something is missing; fails it where every test must run. */
  static void require(boolean condition, String missing) {
    if (!condition && "1".equals(System.getenv("SUBROSA_REQUIRE_ALL"))) {
      fail(missing + ", and SUBROSA_REQUIRE_ALL=1 asks for every test");
    }
    assumeTrue(condition, missing);
  }
}
