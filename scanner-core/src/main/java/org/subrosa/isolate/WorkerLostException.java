package org.subrosa.isolate;

import java.io.IOException;
import org.subrosa.finding.Coverage;

/** A child hung, died or lost its mind over a document. */
final class WorkerLostException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Coverage coverage;

  WorkerLostException(Coverage coverage) {
    super(coverage.outcome() + ": " + coverage.reason());
    this.coverage = coverage;
  }

  Coverage coverage() {
    return coverage;
  }
}
