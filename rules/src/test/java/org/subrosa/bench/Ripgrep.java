package org.subrosa.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs ripgrep over a file, on one thread, and takes its user CPU time.
 *
 * @param isUnicode whether it reads Unicode, as it does when not told otherwise
 */
record Ripgrep(boolean isUnicode) {

  /** Seconds of the clock after which a run is ended. */
  private static final int MOST_SECONDS = 30;

  /**
   * A run.
   *
   * @param seconds user CPU time
   * @param lines how many lines match, or {@link #ENDED}, or {@link #REFUSED}
   */
  record Run(double seconds, long lines) {

    /** It took too long. */
    static final long ENDED = -1;

    /** The expressions together are too much. */
    static final long REFUSED = -2;

    /** Whether the file was read to its end. */
    boolean isWhole() {
      return lines >= 0;
    }
  }

  /** Whether there is one on the path. */
  static boolean isThere() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "rg")));
  }

  /** Returns what a version calls itself. */
  static String version() throws IOException, InterruptedException {
    return output(List.of("rg", "--version")).split("\n", 2)[0];
  }

  /** Returns those expressions that it takes, and that do not match where there is nothing. */
  List<String> accepted(List<String> regexes) throws IOException, InterruptedException {
    List<String> accepted = new ArrayList<>();
    for (String regex : regexes) {
      List<String> command = command("-q", "-e", regex, "/dev/null");
      Process tried = new ProcessBuilder(command).redirectErrorStream(true).start();
      tried.getInputStream().readAllBytes();
      if (tried.waitFor() != 2 && !Pattern.compile(regex).matcher("").find()) {
        accepted.add(regex);
      }
    }
    return accepted;
  }

  /** Counts the lines of a file that match. */
  Run count(Path patterns, Path text) throws IOException, InterruptedException {
    List<String> rg = command("-c", "-f", patterns.toString(), text.toString());
    List<String> timed =
        new ArrayList<>(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='time %U'; time \"$@\"",
                "bash",
                "timeout",
                Integer.toString(MOST_SECONDS)));
    timed.addAll(rg);
    double seconds = 0;
    long lines = 0;
    for (String line : output(timed).split("\n", -1)) {
      if (line.startsWith("time ")) {
        seconds = Double.parseDouble(line.substring("time ".length()));
      } else if (line.matches("[0-9]+")) {
        lines = Long.parseLong(line);
      } else if (line.equals("exit 124")) {
        lines = Run.ENDED;
      } else if (line.equals("exit 2")) {
        lines = Run.REFUSED;
      }
    }
    return new Run(seconds, lines);
  }

  private List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "rg",
                "--no-config",
                "-j1",
                "-a",
                "--no-filename",
                "--regex-size-limit=2G",
                "--dfa-size-limit=1G"));
    if (!isUnicode) {
      command.add("--no-unicode");
    }
    command.addAll(List.of(arguments));
    return command;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "\nexit " + process.waitFor();
  }

  @Override
  public String toString() {
    return isUnicode ? "Unicode" : "--no-unicode";
  }
}
