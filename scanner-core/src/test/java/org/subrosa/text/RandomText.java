package org.subrosa.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Random texts that hold everything a reading changes, and lone surrogates besides. */
final class RandomText {

  private static final String[] SPECIAL = {
    "\r\n",
    "\r",
    "\n",
    "\t",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\u00a0",
    "\u2013",
    "\ufb03",
    "\ufdfa",
    "５",
    "\u0665",
    "\uD835\uDFD8",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u0301",
    "%35",
    "%e4",
    "%%",
    "\\u0035",
    "\\\\x35",
    "\\",
    "&#53;",
    "&amp;",
    "&",
    "=35",
    "=\r\n",
    "=",
    "a b c d e f g h ",
    " "
  };

  private RandomText() {}

  static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) (' ' + random.nextInt(95)));
        case 1 -> text.append(new String(Character.toChars(random.nextInt(0x110000))));
        case 2 -> text.append(encoded(random, 1 + random.nextInt(3)));
        default -> text.append(SPECIAL[random.nextInt(SPECIAL.length)]);
      }
    }
    return text.toString();
  }

  private static String encoded(Random random, int depth) {
    String text = "ssn " + random.nextInt(1_000_000_000) + " ok";
    for (int i = 0; i < depth; i++) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      text =
          random.nextBoolean()
              ? Base64.getEncoder().encodeToString(bytes)
              : HexFormat.of().formatHex(bytes);
    }
    return " " + text + " ";
  }
}
