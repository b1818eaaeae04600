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
 * bytes as letters ({@link Blobs}), letters of other scripts ({@link LookAlikes}), letters spaced
 * or quoted apart, strings that code joins, colours of a terminal (ECMA-48 section 8.3.117),
 * bracketed signs of mail addresses, words and numbers broken over a line behind a hyphen, and
 * {@link SplitValues}.
 *
 * <p>Texts are hostile. Patterns begin a run of signs once, not at each of them, and repeat groups
 * possessively: no text takes quadratic time or deep recursion.
 */
final class Decoders {

  private static final String HEX = "0123456789abcdefABCDEF";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=";
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "",
          "commat", "@", "period", ".", "hyphen", "-");

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
              Pattern.compile("=\\r?\\n|(?:=[0-9A-F]{2})+"),
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
          spaced(' '),
          spaced('.'),
          spaced('_'),
          spaced('/'),
          spaced('-'),
          new Decoder(
              "quoted",
              EncodedPlaces.with("', '"),
              Pattern.compile("'[^\\s']'(?:, '[^\\s']'){7,}+"),
              match -> Optional.of(match.group().replaceAll("'(?:, ')?+", ""))),
          new Decoder(
              "quoted",
              EncodedPlaces.with("\", \""),
              Pattern.compile("\"[^\\s\"]\"(?:, \"[^\\s\"]\"){7,}+"),
              match -> Optional.of(match.group().replaceAll("\"(?:, \")?+", ""))),
          new Decoder(
              "joined",
              EncodedPlaces.near("\"", 6),
              Pattern.compile("\"(?<=[\\w@.-]\") ?[+&] ?\"(?=[\\w@.-])"),
              match -> Optional.of("")),
          new Decoder(
              "terminal",
              EncodedPlaces.near("\u001B[", 20),
              Pattern.compile("(?:\u001B\\[[0-9;]{0,16}[A-Za-z])++"),
              match -> Optional.of("")),
          bracketed("("),
          bracketed("["),
          bracketed("{"),
          new Decoder(
              "base64",
              EncodedPlaces.runsOf(BASE64),
              Pattern.compile(
                  "(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{4}){3,}+"
                      + "(?:[A-Za-z0-9+/_-]{2,3}={0,2})?+(?![A-Za-z0-9+/_=-])"),
              Blobs::base64),
          new Decoder(
              "base64 lines",
              EncodedPlaces.runsOf(BASE64 + '\n'),
              Pattern.compile(
                  "(?<![A-Za-z0-9+/])(?:(?:[A-Za-z0-9+/]{4}){10,19}\\n)++"
                      + "(?:[A-Za-z0-9+/]{2,76}+={0,2})?+"),
              Blobs::base64),
          new Decoder(
              "base32",
              EncodedPlaces.runsOf(BASE32),
              Pattern.compile("(?<![0-9A-Za-z])(?:[A-Z2-7]{8}){2,}+(?:[A-Z2-7]{2,7}={1,6})?+"),
              Blobs::base32),
          new Decoder(
              "hex",
              EncodedPlaces.runsOf(HEX),
              Pattern.compile(
                  "(?:(?<![0-9A-Za-z])|(?<=(?<![0-9A-Za-z])0[xX]))(?:[0-9A-Fa-f]{2}){8,}+"
                      + "(?![0-9A-Za-z])"),
              Blobs::hex),
          new Decoder(
              "hex bytes",
              EncodedPlaces.runsOf(HEX + "xX:, "),
              Pattern.compile(
                  "(?<![0-9A-Za-z])(?:0[xX])?+[0-9A-Fa-f]{2}"
                      + "(?:(?:, ?| |:)(?:0[xX])?+[0-9A-Fa-f]{2}(?![0-9A-Za-z])){7,}+"),
              Blobs::hex),
          new Decoder(
              "UTF-7",
              EncodedPlaces.with("+A"),
              Pattern.compile("\\+(A[A-Za-z0-9+/]{9,}+)-?"),
              Blobs::utf7),
          new Decoder(
              "uuencode",
              EncodedPlaces.with("begin "),
              Pattern.compile(
                  "begin (?<![^\\n]begin )[0-7]{3,4} [^\\n]{1,200}\\n((?:[!-M][ -`]{1,84}\\n)++)"),
              Blobs::uuencoded));

  static final List<Decoder> ALL =
      Stream.concat(ENCODINGS.stream(), SplitValues.ALL.stream()).toList();

  private Decoders() {}

  /** Eight characters and more with the same sign between each two of them. */
  private static Decoder spaced(char sign) {
    String apart = Pattern.quote(String.valueOf(sign));
    return new Decoder(
        "spaced",
        EncodedPlaces.singles(sign, 7),
        Pattern.compile(
            "(?<!\\S)\\S%s\\S(?![0-9A-Za-z])(?:%s(?!%s)\\S(?![0-9A-Za-z])){6,}+"
                .replace("%s", apart)),
        match -> Optional.of(match.group().replace(String.valueOf(sign), "")));
  }

  /** Signs of mail addresses as people write them where machines collect addresses. */
  private static Decoder bracketed(String opening) {
    return new Decoder(
        "at sign",
        EncodedPlaces.near(opening, 5),
        Pattern.compile(Pattern.quote(opening) + "(?:(at|AT|@)|dot|DOT|\\.)[\\])}]"),
        match -> Optional.of(match.group(1) == null ? "." : "@"));
  }

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
