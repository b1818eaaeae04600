package org.subrosa.extract.ocr;

import org.subrosa.sensitive.SensitiveText;

/** Receives what is recognised in the pictures of one document. */
public interface PictureSink {

  /**
   * A picture is about to be read, which costs time.
   *
   * @return whether it may: the document's pictures are counted
   */
  boolean begin();

  /**
   * Text of a picture.
   *
   * @param page the page that shows it, counted from 1; 0 when the document is one picture
   * @param isUnsure whether the program itself doubts most of what it read
   */
  void text(int page, SensitiveText text, boolean isUnsure);

  /**
   * A picture, or a part of one, was not read.
   *
   * @param reason in words of the product, never of the document
   */
  void unread(String reason);
}
