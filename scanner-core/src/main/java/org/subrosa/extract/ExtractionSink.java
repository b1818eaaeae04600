package org.subrosa.extract;

import java.nio.file.Path;
import org.subrosa.finding.Coverage;
import org.subrosa.text.TextUnit;

/**
 * Receives what an extractor reads. Calls nest: between {@link #begin} and {@link #end} of a
 * document come its units and whole documents inside it.
 */
public interface ExtractionSink {

  /**
   * A document inside the current one begins.
   *
   * @param name its name in its container, as the container has it; empty when it has none
   * @param bytes its bytes, readable until {@code end}
   */
  void begin(String name, Path bytes);

  /**
   * A document inside the current one is there and stays closed.
   *
   * @param name its name in its container, as the container has it; empty when it has none
   * @param coverage why
   */
  void unopened(String name, Coverage coverage);

  /** A picture of the current document is about to be recognised, which costs time. */
  default void picture() {}

  /** A unit of the current document's text. */
  void unit(TextUnit unit);

  /**
   * The current document ends.
   *
   * @param mediaType its type, found from its content
   * @param coverage how far it was read
   */
  void end(String mediaType, Coverage coverage);
}
