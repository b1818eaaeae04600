package org.subrosa.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decode layers of the signs of mail addresses, in brackets or in words, as people write them where
 * machines collect addresses.
 */
final class MailSigns {

  private static final String PART = "[A-Za-z0-9_-]{1,40}+";

  static final List<Decoder> ALL =
      List.of(
          bracketed("("),
          bracketed("["),
          bracketed("{"),
          new Decoder(
              "at sign",
              EncodedPlaces.with(" dot "),
              Pattern.compile(
                  "(?<![A-Za-z0-9_-])"
                      + PART
                      + "(?: dot "
                      + PART
                      + "){0,3}+ at "
                      + PART
                      + "(?: dot "
                      + PART
                      + "){1,4}+"),
              MailSigns::inWords));

  private MailSigns() {}

  private static Decoder bracketed(String opening) {
    return new Decoder(
        "at sign",
        EncodedPlaces.near(opening, 5),
        Pattern.compile(Pattern.quote(opening) + "(?:(at|AT|@)|dot|DOT|\\.)[\\])}]"),
        match -> Optional.of(match.group(1) == null ? "." : "@"));
  }

  /** Prose has such words too, but no address below a domain that exists. */
  private static Optional<String> inWords(Matcher match) {
    return Optional.of(match.group().replace(" dot ", ".").replace(" at ", "@"))
        .filter(ProvedValues::isMail);
  }
}
