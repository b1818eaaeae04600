package org.subrosa.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cyrillic and Greek letters that look like Latin ones (UTS #39, confusables.txt), where they stand
 * beside Latin letters, digits or an at sign: a word of one script is left alone.
 */
final class LookAlikes {

  private static final String OTHER =
      "\u0430\u0441\u0435\u043e\u0440\u0455\u0445\u0443\u0456\u0458\u0501\u04bb\u051b\u051d"
          + "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425"
          + "\u03b1\u03bf\u03c1\u03bd\u03b9\u03f2\u03c2\u03c7"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";
  private static final String LATIN =
      "aceopsxyijdhqw" + "ABCEHIJKMOPSTX" + "aopviccx" + "ABEZHIKMNOPTYX";

  private static final String NEIGHBOUR = "[0-9A-Za-z@]";

  /** Both scripts are one range: a class of single letters takes ten times as long to look for. */
  private static final String LETTER = "[\u0370-\u052F]";

  /** Where such letters stand. */
  static final EncodedPlaces PLACES = EncodedPlaces.runsBetween('\u0370', '\u052F');

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<!"
              + LETTER
              + ")"
              + LETTER
              + "++(?:(?="
              + NEIGHBOUR
              + ")|(?<="
              + NEIGHBOUR
              + LETTER
              + "{1,40}))");

  private LookAlikes() {}

  static Optional<String> latin(Matcher match) {
    String letters = match.group();
    StringBuilder plain = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      int at = OTHER.indexOf(letters.charAt(i));
      if (at < 0) {
        return Optional.empty();
      }
      plain.append(LATIN.charAt(at));
    }
    return Optional.of(plain.toString());
  }
}
