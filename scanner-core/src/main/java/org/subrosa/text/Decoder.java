package org.subrosa.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which text hides inside text.
 *
 * @param name name of the layer
 * @param sign a text without which there is nothing to decode, or empty
 * @param alphabet the only characters of which encoded stretches are made, or empty for any
 * @param pattern where an encoded stretch may be
 * @param decoding the clear text of a match, or empty when it is none
 */
record Decoder(String name, String sign, String alphabet, Pattern pattern, Decoding decoding) {

  /** Decodes one match. */
  interface Decoding {
    Optional<String> decode(Matcher match);
  }
}
