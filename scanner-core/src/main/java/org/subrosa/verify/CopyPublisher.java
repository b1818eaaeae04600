package org.subrosa.verify;

import java.io.IOException;
import org.subrosa.redact.RedactionOutcome;

/** Makes redacted copies and publishes those that are proved clean. */
@FunctionalInterface
public interface CopyPublisher {

  /**
   * Makes a copy and publishes it if it is proved clean. No document makes this throw.
   *
   * @throws IOException if the target or quarantine directory cannot be written, or the display
   *     path leads out of them
   */
  RedactionOutcome publish(RedactionRequest request) throws IOException;
}
