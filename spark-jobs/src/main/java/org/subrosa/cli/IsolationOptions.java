package org.subrosa.cli;

import org.jspecify.annotations.Nullable;
import org.subrosa.isolate.Isolation;
import picocli.CommandLine.Option;

/** Options that say how documents are kept apart from the run, and what one may cost. */
final class IsolationOptions {

  private static final int LEAST_HEAP = 64;
  private static final int MOST_HEAP = 4096;
  private static final int MOST_SECONDS = 86_400;

  @Option(
      names = "--isolation",
      paramLabel = "process|none",
      defaultValue = "process",
      description =
          "Read documents in processes of their own, so that none can harm the run, or, when all"
              + " are trusted, in this one. Default: ${DEFAULT-VALUE}")
  private String isolation = "process";

  @Option(
      names = "--worker-heap",
      paramLabel = "MIB",
      description = "Memory of such a process, in MiB. Default: 1024")
  private @Nullable Integer heap;

  @Option(
      names = "--cpu-limit",
      paramLabel = "SECONDS",
      description = "CPU time that a document may take; 2 seconds more for each MiB. Default: 60")
  private @Nullable Integer cpu;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Time that a document may take; 10 seconds more for each MiB. Default: 300")
  private @Nullable Integer time;

  Isolation isolation() {
    return switch (isolation) {
      case "process" ->
          new Isolation(
              true,
              within(
                  "--worker-heap", heap, Isolation.DEFAULT.heapMegabytes(), LEAST_HEAP, MOST_HEAP),
              within("--cpu-limit", cpu, Isolation.DEFAULT.cpuSeconds(), 1, MOST_SECONDS),
              within("--time-limit", time, Isolation.DEFAULT.wallSeconds(), 1, MOST_SECONDS),
              Isolation.DEFAULT.documents());
      case "none" -> Isolation.NONE;
      default ->
          throw new UsageException("--isolation is process or none, not '" + isolation + "'");
    };
  }

  private static int within(
      String option, @Nullable Integer given, int fallback, int least, int most) {
    int value = given == null ? fallback : given;
    if (value < least || value > most) {
      throw new UsageException(
          option + " is a number from " + least + " to " + most + ", not " + value);
    }
    return value;
  }
}
