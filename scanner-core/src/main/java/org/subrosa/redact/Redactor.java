package org.subrosa.redact;

/**
 * Makes redacted copies of one format.
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
   */
  boolean takes(String mediaType, byte[] content);

  /** Makes a copy, or says why there is none; never throws for any content. */
  Redaction redact(byte[] original, RedactionPlanner planner);
}
