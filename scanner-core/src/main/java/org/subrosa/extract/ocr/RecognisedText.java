package org.subrosa.extract.ocr;

import java.util.Arrays;
import java.util.List;
import org.subrosa.sensitive.SensitiveText;

/**
 * What one try of Tesseract read, from its table of words (TSV, one row an element: level, page,
 * block, paragraph, line, word, left, top, width, height, confidence, text).
 *
 * @param text words with blanks, tabs and line ends between them as they stand in the picture
 * @param sureLetters letters of the words that were read with confidence
 * @param letters all letters
 */
record RecognisedText(SensitiveText text, int sureLetters, int letters) {

  static final RecognisedText NONE = new RecognisedText(SensitiveText.of(""), 0, 0);

  private static final String WORD = "5";
  private static final int COLUMNS = 12;

  /** Percent from which Tesseract's word is taken for right. */
  private static final double SURE = 60;

  /** A gap of so many heights of a line lies between columns. */
  private static final double COLUMN_GAP = 2;

  static RecognisedText parse(String table) {
    StringBuilder text = new StringBuilder();
    int sure = 0;
    int letters = 0;
    List<String> line = List.of();
    int end = 0;
    for (String row : table.split("\n", -1)) {
      String[] fields = row.split("\t", -1);
      if (fields.length != COLUMNS || !fields[0].equals(WORD) || fields[11].isBlank()) {
        continue;
      }
      List<String> at = Arrays.asList(fields).subList(1, 5);
      int left = number(fields[6]);
      if (!text.isEmpty()) {
        boolean isFar = left - end > COLUMN_GAP * number(fields[9]);
        text.append(!at.equals(line) ? '\n' : isFar ? '\t' : ' ');
      }
      text.append(fields[11]);
      line = at;
      end = left + number(fields[8]);
      int length = (int) fields[11].codePoints().filter(Character::isLetterOrDigit).count();
      letters += length;
      sure += length > 1 && real(fields[10]) >= SURE ? length : 0;
    }
    return new RecognisedText(SensitiveText.of(text.toString()), sure, letters);
  }

  private static int number(String field) {
    return (int) real(field);
  }

  private static double real(String field) {
    try {
      return Double.parseDouble(field);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns whether too little of it is sure for the picture to be upright text that was read. */
  boolean isWeak() {
    return 2 * sureLetters < letters || sureLetters == 0;
  }
}
