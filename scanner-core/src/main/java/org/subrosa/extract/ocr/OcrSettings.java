package org.subrosa.extract.ocr;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Whether and how text in pictures is recognised, and what that may cost.
 *
 * @param program full path of Tesseract; empty when pictures are not read
 * @param languages names of trained data with {@code +} between them, such as {@code eng+deu}
 * @param seconds time for one picture, and CPU time
 * @param pictures pictures of one document of a store, with all that lies in it
 * @param megapixels largest picture, in millions of pixels
 */
public record OcrSettings(
    String program, String languages, int seconds, int pictures, int megapixels)
    implements Serializable {

  /** The least and the most that a limit can be. */
  public static final int MOST = 100_000;

  /** Pictures are not read. */
  public static final OcrSettings OFF = new OcrSettings("", "eng", 60, 500, 50);

  /** Of a picture and its copy in grey, and as much again for what decodes it. */
  private static final int BYTES_PER_PIXEL = 10;

  /**
   * Checks that nothing but a program and names of languages can come onto a command line.
   *
   * @throws IllegalArgumentException if a field is out of range
   */
  public OcrSettings {
    if (!program.isEmpty() && !Path.of(program).isAbsolute()) {
      throw new IllegalArgumentException("the program is not named by its full path");
    }
    if (!languages.matches("[A-Za-z0-9_]{1,40}(?:\\+[A-Za-z0-9_]{1,40}){0,20}")) {
      throw new IllegalArgumentException("languages are names with + between them");
    }
    if (!isLimit(seconds) || !isLimit(pictures) || !isLimit(megapixels)) {
      throw new IllegalArgumentException("a limit is a number from 1 to " + MOST);
    }
  }

  private static boolean isLimit(int number) {
    return number >= 1 && number <= MOST;
  }

  /** Returns whether pictures are read. */
  public boolean isOn() {
    return !program.isEmpty();
  }

  /** Returns pixels of the largest picture that is read: the limit, or what the heap can hold. */
  long pixels() {
    return Math.min(megapixels * 1_000_000L, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);
  }
}
