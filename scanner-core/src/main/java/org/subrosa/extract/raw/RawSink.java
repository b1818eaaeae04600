package org.subrosa.extract.raw;

import org.subrosa.document.RawPart;

/** Receives what a {@link RawReader} finds in one document. */
public interface RawSink {

  /**
   * Takes a piece that is complete in itself: a paragraph, a cell, an attribute's value, a string
   * object.
   */
  void text(RawPart part, String text);

  /**
   * Takes a piece that was put together from parts: its words may have been shown apart, so that it
   * is new though all of them are known.
   */
  default void assembled(RawPart part, String text) {
    text(part, text);
  }

  /**
   * Takes note that something was not read; the document becomes partly examined.
   *
   * @param reason in words of the product, never of the document
   */
  void unread(String reason);
}
