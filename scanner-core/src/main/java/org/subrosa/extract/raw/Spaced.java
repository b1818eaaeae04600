package org.subrosa.extract.raw;

/** Reads names that may not hold blanks, such as those of bookmarks, with blanks. */
final class Spaced {

  private Spaced() {}

  /** Returns the text, with its underscores as blanks on a second line when it has any. */
  static String withWords(String text) {
    return text.indexOf('_') < 0 ? text : text + '\n' + text.replace('_', ' ');
  }
}
