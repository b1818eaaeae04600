package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads what may lie in a document beside what its parser shows. One for each family of formats;
 * immutable, safe for many threads.
 */
public interface RawReader {

  /**
   * Returns whether documents of a media type are read.
   *
   * @param mediaType found from the content, without parameters
   */
  boolean reads(String mediaType);

  /**
   * Hands over every piece of text in every part or stream.
   *
   * @throws IOException when the file cannot be read to its end
   */
  void read(Path file, RawSink sink) throws IOException;

  /**
   * The same for a file that a password opens.
   *
   * @throws IOException when the file cannot be read to its end
   */
  default void read(Path file, String password, RawSink sink) throws IOException {
    read(file, sink);
  }
}
