package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.text.TextUnit;

/** Reads a copy by another route than the redactor that wrote it. */
@FunctionalInterface
public interface SecondReader {

  /**
   * Returns all text of a copy.
   *
   * @throws IOException if the copy cannot be read; it is then not proved clean
   */
  List<TextUnit> read(Path copy) throws IOException;
}
