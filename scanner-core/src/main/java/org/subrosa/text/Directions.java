package org.subrosa.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decode layer of text that is written backwards between marks that turn it round again for the
 * eye: right-to-left override, up to the pop of it or the end of the line (UAX #9, 2.2 and 3.3.2).
 * It works on the text itself, of which normalising leaves no mark.
 */
final class Directions {

  static final Decoder DECODER =
      new Decoder(
          "direction",
          EncodedPlaces.with("\u202E"),
          Pattern.compile("\u202E([^\u202C\u202E\\n]{2,400}+)\u202C?"),
          match -> Optional.of(shown(match.group(1))));

  private Directions() {}

  private static String shown(String written) {
    return TextNormalizer.normalize(new StringBuilder(written).reverse().toString()).text();
  }
}
