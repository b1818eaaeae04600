package org.subrosa.redact;

import java.io.IOException;

/**
 * Reads the structure of a document of one format: what a redacted copy has in common with its
 * original. It should go another way than the redactor of the format does.
 */
@FunctionalInterface
public interface Outline {

  /**
   * Returns a short text that is equal for two documents of the same structure and holds no
   * character of their content.
   *
   * @throws IOException if the document cannot be read as its format
   */
  String of(byte[] document) throws IOException;
}
