package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.subrosa.text.TextUnit;

/** Reads a copy by another route than the redactor that wrote it. */
@FunctionalInterface
public interface SecondReader {

  /**
   * Hands over all text of a copy.
   *
   * @throws IOException if the copy cannot be read to its end; it is then not proved clean
   */
  void read(Path copy, Consumer<TextUnit> units) throws IOException;
}
