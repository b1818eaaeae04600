package org.subrosa.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decode layer of encoded words of mail (RFC 2047): blanks and line ends between two of them are no
 * part of the text (section 6.2), so a value can go on from one to the next.
 */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([A-Za-z0-9_.:+*-]{2,40}+)\\?([BbQq])\\?([^?\\s]{0,1000}+)\\?=");

  static final Decoder DECODER =
      new Decoder(
          "encoded word",
          EncodedPlaces.with("=?"),
          Pattern.compile(WORD.pattern() + "(?:[ \\t\\r\\n]{1,40}+" + WORD.pattern() + "){0,200}+"),
          EncodedWords::text);

  private EncodedWords() {}

  private static Optional<String> text(Matcher match) {
    StringBuilder text = new StringBuilder();
    Matcher word = WORD.matcher(match.group());
    while (word.find()) {
      Optional<byte[]> bytes =
          word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      text.append(new String(bytes.get(), charset(word.group(1))));
    }
    return Optional.of(text.toString());
  }

  /** The name of a charset may have a language behind it (RFC 2231 section 5). */
  private static Charset charset(String name) {
    try {
      return Charset.forName(name.replaceFirst("\\*.*", ""));
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<byte[]> base64(String letters) {
    try {
      return Optional.of(Base64.getDecoder().decode(letters));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Section 4.2: an underscore is a blank. */
  private static Optional<byte[]> quoted(String letters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int high =
          c == '=' && i + 2 < letters.length() ? Character.digit(letters.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(letters.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return Optional.of(bytes.toByteArray());
  }
}
