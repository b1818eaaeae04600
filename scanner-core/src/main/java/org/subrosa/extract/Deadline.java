package org.subrosa.extract;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * The moment from which the reading of a document comes to its end by itself, so that what was
 * found is kept and its tail can still be examined. It is measured in CPU time of this process, as
 * the budget is that a process is ended for.
 */
public final class Deadline {

  /** Never. */
  public static final Deadline NONE = new Deadline(Long.MAX_VALUE);

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long nanoseconds;

  private Deadline(long nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Returns the moment when this process will have used so much more CPU time. */
  public static Deadline in(Duration cpu) {
    return new Deadline(PROCESS.getProcessCpuTime() + cpu.toNanos());
  }

  /** Returns whether the moment has come. */
  boolean isOver() {
    return nanoseconds != Long.MAX_VALUE && PROCESS.getProcessCpuTime() >= nanoseconds;
  }
}
