package org.subrosa.extract.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads one family of formats that hold tables. Immutable, safe for many threads, with a public
 * constructor without parameters. What it needs of large libraries it loads when it first reads.
 */
public interface TableReader {

  /**
   * Returns the media types that are read, each with the bytes that a file of it begins with.
   * Content that begins so and is text is not taken for one of them.
   */
  Map<String, byte[]> formats();

  /**
   * Hands over all that a file holds.
   *
   * @throws TableLimitException when the sink takes no more; a reader lets it through
   * @throws EncryptedTableException when nothing can be read without a key
   * @throws TableFormatException when the file is damaged beyond reading on
   * @throws IOException when the file cannot be read
   */
  void read(Path file, TableSink sink) throws IOException;
}
