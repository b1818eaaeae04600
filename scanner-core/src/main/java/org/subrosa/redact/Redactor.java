package org.subrosa.redact;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Knows one format: where its texts stand and how they are written.
 *
 * <p>A redactor is a filter that is run twice over the same bytes. In the first run the {@link
 * Pass} learns what has to go and nothing is written; in the second it says what stands in each
 * place of the copy. The redactor does the same in both, part after part, so a document need not
 * fit into memory.
 *
 * <p>Implementations are found with {@link java.util.ServiceLoader}, have a public constructor
 * without parameters, keep no state and are safe for use by many threads. They keep everything that
 * is not replaced as it was, byte for byte where the format allows it.
 */
public interface Redactor {

  /** Returns the name of the format, such as {@code json}. */
  String name();

  /** Returns the order among redactors that take the same document; the lowest is asked first. */
  int order();

  /**
   * Returns whether this redactor is the one for a document. Content decides before the media type,
   * and the file's name not at all.
   *
   * @param mediaType the detected type without parameters, in lower case
   * @throws IOException if the document cannot be read at all
   */
  boolean takes(String mediaType, Content content) throws IOException;

  /**
   * Walks a document and writes its copy.
   *
   * @param copy takes the bytes of the copy; what is written in the first run is thrown away
   * @param pass is handed every text of the document
   * @throws RefusedException if there can be no copy
   * @throws IOException if the document cannot be read, or the copy not written
   */
  void rewrite(Content original, OutputStream copy, Pass pass) throws IOException;

  /**
   * Returns whether a copy has the structure of its original: as many rows, members, line ends. It
   * is read another way than {@link #rewrite} reads the format.
   *
   * @throws IOException if one of them cannot be read as its format
   */
  boolean hasStructure(Content original, Content copy) throws IOException;
}
