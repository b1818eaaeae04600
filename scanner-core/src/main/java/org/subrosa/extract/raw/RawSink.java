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
   * Takes note that something was not read; the document becomes partly examined.
   *
   * @param reason in words of the product, never of the document
   */
  void unread(String reason);
}
