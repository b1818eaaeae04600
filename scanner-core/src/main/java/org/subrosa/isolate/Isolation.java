package org.subrosa.isolate;

import java.io.Serializable;

/**
 * How documents are kept apart from the run, and what each may cost.
 *
 * @param isProcess whether documents are read in processes of their own, else in this one
 * @param heapMegabytes heap of such a process, in MiB
 * @param cpuSeconds CPU time that any document may take; larger ones may take {@value
 *     #CPU_SECONDS_PER_MEGABYTE} s more for each MiB
 * @param wallSeconds seconds of the clock that any document may take; larger ones may take {@value
 *     #WALL_SECONDS_PER_MEGABYTE} s more for each MiB
 * @param documents documents after which a process is replaced
 */
public record Isolation(
    boolean isProcess, int heapMegabytes, int cpuSeconds, int wallSeconds, int documents)
    implements Serializable {

  /** CPU-seconds that a MiB of a document is worth; plain text takes a fraction of one. */
  static final int CPU_SECONDS_PER_MEGABYTE = 2;

  /** The machine can be busy and the disk slow. */
  static final int WALL_SECONDS_PER_MEGABYTE = 5 * CPU_SECONDS_PER_MEGABYTE;

  /** However large a document is, it does not hold up a run for longer than hours. */
  private static final int MOST_CPU_SECONDS = 3_600;

  private static final int MOST_WALL_SECONDS = 5 * MOST_CPU_SECONDS;

  /** Processes of 1 GiB, 60 CPU-seconds, five minutes, replaced after 10,000 documents. */
  public static final Isolation DEFAULT = new Isolation(true, 1024, 60, 300, 10_000);

  /** Everything in this process: for input that is trusted. */
  public static final Isolation NONE = new Isolation(false, 0, 0, 0, 0);

  /** Returns the CPU-seconds that a document of so many bytes may take. */
  long cpuSeconds(long bytes) {
    return limit(cpuSeconds, CPU_SECONDS_PER_MEGABYTE, MOST_CPU_SECONDS, bytes);
  }

  /** Returns the seconds of the clock that it may take. */
  long wallSeconds(long bytes) {
    return limit(wallSeconds, WALL_SECONDS_PER_MEGABYTE, MOST_WALL_SECONDS, bytes);
  }

  private static long limit(int least, int perMegabyte, int most, long bytes) {
    return Math.min(Math.max(least, most), least + perMegabyte * (bytes >> 20));
  }
}
