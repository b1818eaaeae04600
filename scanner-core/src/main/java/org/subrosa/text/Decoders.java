package org.subrosa.text;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The decode layers: percent (RFC 3986), escapes, entities (HTML), quoted-printable (RFC 2045),
 * bytes as letters ({@link Blobs}), letters of other scripts ({@link LookAlikes}), control
 * characters and colours of a terminal (ECMA-48 section 8.3.117), words and numbers broken over a
 * line behind a hyphen, and those of {@link MailSigns}, {@link ByteListings}, {@link SpokenDigits},
 * {@link EncodedWords}, {@link SplitValues}, {@link WrappedValues} and {@link ProvedValues}.
 *
 * <p>Texts are hostile. Patterns begin a run of signs once, not at each of them, and repeat groups
 * possessively: no text takes quadratic time or deep recursion.
 */
final class Decoders {

  private static final String HEX = "0123456789abcdefABCDEF";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=";
  private static final String CONTROLS = "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F\\uFFFD]{1,20}";
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "",
          "commat", "@", "period", ".", "hyphen", "-");

  private static final String OCTET = "=[0-9A-F]{2}";

  /**
   * Equals signs that no encoder of quoted-printable leaves alone: it writes each as {@code =3D}.
   */
  private static final String PLAIN_SIGN = "=(?!\\r?\\n|[0-9A-F]{2})";

  /**
   * An octet alone is most often an assignment ({@code status=200}): it counts within a word or a
   * number, and elsewhere in lines whose signs are all octets, where it stands for no blank but at
   * the line's end.
   */
  private static final String QUOTED =
      "=\\r?\\n|(?:"
          + OCTET
          + "){2,}+|(?<=\\p{L})"
          + OCTET
          + "(?=\\p{L})|(?<=[0-9])"
          + OCTET
          + "(?=[\\p{L}0-9])|(?!=20(?!=?[\\r\\n]))"
          + OCTET
          + "(?<!"
          + PLAIN_SIGN
          + "[^\\n]{0,150})(?![^\\n]{0,150}"
          + PLAIN_SIGN
          + ")";

  /**
   * As well every single octet of a printable character, but for assignments of short numbers
   * ({@code status=200}): beside other signs that is seldom meant, and hides a value where it is.
   */
  private static final String SINGLE_OCTETS =
      "=\\r?\\n|(?:"
          + OCTET
          + "){2,}+|(?!(?<=[\\p{L}_\\]\"'])=[0-9]{2,5}+(?![\\w@.:/()+-]|=[0-9A-F]| \\(?[0-9]))"
          + "=[2-7][0-9A-F]";

  private static final List<Decoder> ENCODINGS =
      List.of(
          new Decoder(
              "percent",
              EncodedPlaces.near("%", 3),
              Pattern.compile("(?:%[0-9A-Fa-f]{2})+"),
              Decoders::percent),
          new Decoder(
              "escape",
              EncodedPlaces.near("\\", 12),
              Pattern.compile(
                  "(?<!\\\\)(?:(?:\\\\++(?:u(?:[0-9A-Fa-f]{4}|\\{[0-9A-Fa-f]{1,6}\\})"
                      + "|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}))++|\\\\++[\"'/.@+_nrtbfv\\n-])"),
              Decoders::escape),
          new Decoder(
              "CSS escape",
              EncodedPlaces.near("\\", 9),
              Pattern.compile("(?:\\\\(?:0[0-9A-Fa-f]{5}(?: (?=\\\\))?+|[0-9A-Fa-f]{2,5} ))++"),
              Decoders::styleEscape),
          new Decoder(
              "escape",
              EncodedPlaces.near("`u{", 11),
              Pattern.compile("`u\\{([0-9A-Fa-f]{1,6})\\}"),
              match -> character(Integer.parseInt(match.group(1), 16))),
          new Decoder(
              "entity",
              EncodedPlaces.near("&", 10),
              Pattern.compile("&(?:#\\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[a-zA-Z]{2,8};)"),
              Decoders::entity),
          new Decoder(
              "quoted-printable",
              EncodedPlaces.near("=", 3),
              Pattern.compile(QUOTED),
              Decoders::quotedPrintable),
          new Decoder(
              View.SINGLE_OCTETS,
              EncodedPlaces.near("=", 3),
              Pattern.compile(SINGLE_OCTETS),
              Decoders::quotedPrintable),
          new Decoder(
              "line end",
              EncodedPlaces.near("-\n", 10),
              Pattern.compile("-\\n(?<=[0-9]-\\n)[ \\t>]{0,8}+(?=[0-9])"),
              match -> Optional.of("-")),
          new Decoder(
              "hyphen",
              EncodedPlaces.near("-\n", 10),
              Pattern.compile("-\\n(?<=[@._][A-Za-z0-9]{1,40}-\\n)[ \\t>]{0,8}+(?=[A-Za-z])"),
              match -> Optional.of("")),
          new Decoder("look-alike", LookAlikes.PLACES, LookAlikes.PATTERN, LookAlikes::latin),
          new Decoder(
              "control",
              EncodedPlaces.nearControls(20),
              Pattern.compile(
                  "(?:[\\x1B\\uFFFD]\\[[0-9;]{0,16}[A-Za-z])++|"
                      + CONTROLS
                      + "+(?<=[\\w@.+-]"
                      + CONTROLS
                      + ")(?=[\\w@.+-])"),
              match -> Optional.of("")),
          new Decoder(
              "base64",
              EncodedPlaces.runsOf(BASE64, 12).where(Blobs::mayBeBase64),
              Pattern.compile(
                  "(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{4}){3,}+"
                      + "(?:[A-Za-z0-9+/_-]{2,3}={0,2})?+(?![A-Za-z0-9+/_=-])"),
              Blobs::base64),
          new Decoder(
              "base64 lines",
              EncodedPlaces.runsOf(BASE64 + '\n', 41).where(Blobs::hasLine),
              Pattern.compile(
                  "(?<![A-Za-z0-9+/])(?:(?:[A-Za-z0-9+/]{4}){10,19}\\n)++"
                      + "(?:[A-Za-z0-9+/]{2,76}+={0,2})?+"),
              Blobs::base64),
          new Decoder(
              "base32",
              EncodedPlaces.runsOf(BASE32, 16).where(Blobs::mayBeBase32),
              Pattern.compile("(?<![0-9A-Za-z])(?:[A-Z2-7]{8}){2,}+(?:[A-Z2-7]{2,7}={1,6})?+"),
              Blobs::base32),
          new Decoder(
              "hex",
              EncodedPlaces.runsOf(HEX, 16).where(Blobs::mayBeHex),
              Pattern.compile(
                  "(?:(?<![0-9A-Za-z])|(?<=(?<![0-9A-Za-z])0[xX]))(?:[0-9A-Fa-f]{2}){8,}+"
                      + "(?![0-9A-Za-z])"),
              Blobs::hex),
          new Decoder(
              "hex bytes",
              EncodedPlaces.runsOf(HEX + "xX:, ", 23).where(Blobs::mayBeBytes),
              Pattern.compile(
                  "(?<![0-9A-Za-z])(?:0[xX])?+[0-9A-Fa-f]{2}"
                      + "(?:(?:, ?| |:)(?:0[xX])?+[0-9A-Fa-f]{2}(?![0-9A-Za-z])){7,}+"),
              Blobs::hex),
          new Decoder(
              "UTF-7",
              EncodedPlaces.runsOf(BASE64, 11).where(Blobs::mayBeUtf7).given("+A"),
              Pattern.compile("\\+(A[A-Za-z0-9+/]{9,}+)-?"),
              Blobs::utf7),
          new Decoder(
              "uuencode",
              EncodedPlaces.with("begin "),
              Pattern.compile(
                  "begin (?<![^\\n]begin )[0-7]{3,4} [^\\n]{1,200}\\n((?:[!-M][ -`]{1,84}\\n)++)"),
              Blobs::uuencoded));

  static final List<Decoder> ALL =
      Stream.of(
              ENCODINGS,
              MailSigns.ALL,
              ByteListings.ALL,
              List.of(EncodedWords.DECODER, SpokenDigits.DECODER),
              SplitValues.ALL,
              List.of(WrappedValues.DECODER),
              ProvedValues.ALL)
          .flatMap(List::stream)
          .toList();

  private Decoders() {}

  private static Optional<String> percent(Matcher match) {
    String hex = match.group().replace("%", "");
    return Blobs.utf8(HexFormat.of().parseHex(hex));
  }

  private static Optional<String> quotedPrintable(Matcher match) {
    String escapes = match.group();
    if (escapes.endsWith("\n")) {
      return Optional.of("");
    }
    return Blobs.utf8(HexFormat.of().parseHex(escapes.replace("=", "")));
  }

  private static Optional<String> escape(Matcher match) {
    String escapes = match.group();
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < escapes.length(); ) {
      char c = escapes.charAt(i);
      if (c == '\\' || c == '{' || c == '}' || c == '\n') {
        i++;
      } else if (c == 'u' || c == 'x') {
        boolean isBraced = escapes.charAt(i + 1) == '{';
        int first = isBraced ? i + 2 : i + 1;
        int last = isBraced ? escapes.indexOf('}', first) : first + (c == 'u' ? 4 : 2);
        append(Integer.parseInt(escapes.substring(first, last), 16), decoded);
        i = last;
      } else if (c >= '0' && c <= '3') {
        append(Integer.parseInt(escapes.substring(i, i + 3), 8), decoded);
        i += 3;
      } else {
        decoded.append(whitespace(c));
        i++;
      }
    }
    return Optional.of(decoded.toString());
  }

  /** CSS Syntax 3, 4.3.7: up to six digits, and a blank behind them that is part of the escape. */
  private static Optional<String> styleEscape(Matcher match) {
    StringBuilder decoded = new StringBuilder();
    for (String digits : match.group().substring(1).split(" ?\\\\")) {
      append(Integer.parseInt(digits.strip(), 16), decoded);
    }
    return Optional.of(decoded.toString());
  }

  private static void append(int point, StringBuilder decoded) {
    if (Character.isValidCodePoint(point)) {
      decoded.appendCodePoint(point);
    }
  }

  /** The letter of an escape for a line end or blank; every other character stands for itself. */
  private static char whitespace(char c) {
    return switch (c) {
      case 'n', 'r', 'f', 'v' -> '\n';
      case 't', 'b' -> '\t';
      default -> c;
    };
  }

  private static Optional<String> entity(Matcher match) {
    String name = match.group().substring(1).replace(";", "");
    if (!name.startsWith("#")) {
      return Optional.ofNullable(ENTITIES.get(name));
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return character(point);
  }

  private static Optional<String> character(int point) {
    return Character.isValidCodePoint(point)
        ? Optional.of(Character.toString(point))
        : Optional.empty();
  }
}
