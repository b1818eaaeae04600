package org.subrosa.extract.ocr;

import java.io.IOException;

/** Tesseract failed over a picture, or was ended because it took too long. */
final class RecognitionException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean isLimit;

  RecognitionException(boolean isLimit) {
    super(isLimit ? "limit on time for one picture" : "a picture cannot be recognised");
    this.isLimit = isLimit;
  }

  boolean isLimit() {
    return isLimit;
  }
}
