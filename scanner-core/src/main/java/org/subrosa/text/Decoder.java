package org.subrosa.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which text hides inside text.
 *
 * @param name name of the layer
 * @param places where to look
 * @param pattern where an encoded stretch may be
 * @param decoding the clear text of a match, or empty when it is none
 */
record Decoder(String name, EncodedPlaces places, Pattern pattern, Decoding decoding) {

  /** Decodes one match. */
  interface Decoding {
    Optional<String> decode(Matcher match);
  }
}
