package org.subrosa.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The decode layers: percent (RFC 3986), escapes, entities (HTML), quoted-printable (RFC 2045),
 * base64 (RFC 4648), hexadecimal, letters spaced apart, numbers broken over a line behind a hyphen,
 * and {@link SplitValues}.
 *
 * <p>Texts are hostile. Patterns begin a run of signs once, not at each of them, and repeat groups
 * possessively: no text takes quadratic time or deep recursion.
 */
final class Decoders {

  private static final String HEX = "0123456789abcdefABCDEF";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-=";
  private static final int LEAST_BLOB = 12;
  private static final int MOST_BLOB = 200_000;
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "",
          "commat", "@", "period", ".", "hyphen", "-");

  private static final List<Decoder> ENCODINGS =
      List.of(
          new Decoder(
              "percent", "%", "", Pattern.compile("(?:%[0-9A-Fa-f]{2})+"), Decoders::percent),
          new Decoder(
              "escape",
              "\\",
              "",
              Pattern.compile(
                  "(?<!\\\\)(?:(?:\\\\++(?:u(?:[0-9A-Fa-f]{4}|\\{[0-9A-Fa-f]{4}\\})|x[0-9A-Fa-f]{2}))++"
                      + "|\\\\++[\"'/.@+_nrtbfv-])"),
              Decoders::escape),
          new Decoder(
              "entity",
              "&",
              "",
              Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-zA-Z]{2,8});"),
              Decoders::entity),
          new Decoder(
              "quoted-printable",
              "=",
              "",
              Pattern.compile("=\\r?\\n|(?:=[0-9A-F]{2})+"),
              Decoders::quotedPrintable),
          new Decoder(
              "line end",
              "-\n",
              "",
              Pattern.compile("-\\n(?<=[0-9]-\\n)[ \\t>]{0,8}+(?=[0-9])"),
              match -> Optional.of("-")),
          new Decoder(
              "spaced",
              "",
              "",
              Pattern.compile("(?<!\\S)\\S(?: \\S(?!\\S)){7,}+"),
              match -> Optional.of(match.group().replace(" ", ""))),
          new Decoder(
              "base64",
              "",
              BASE64,
              Pattern.compile(
                  "(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{4}){3,}+"
                      + "(?:[A-Za-z0-9+/_-]{2,3}={0,2})?+(?![A-Za-z0-9+/_=-])"),
              Decoders::base64),
          new Decoder(
              "hex",
              "",
              HEX,
              Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){8,}+(?![0-9A-Za-z])"),
              Decoders::hex));

  static final List<Decoder> ALL =
      Stream.concat(ENCODINGS.stream(), SplitValues.ALL.stream()).toList();

  private Decoders() {}

  private static Optional<String> percent(Matcher match) {
    String hex = match.group().replace("%", "");
    return utf8(HexFormat.of().parseHex(hex));
  }

  private static Optional<String> quotedPrintable(Matcher match) {
    String escapes = match.group();
    if (escapes.endsWith("\n")) {
      return Optional.of("");
    }
    return utf8(HexFormat.of().parseHex(escapes.replace("=", "")));
  }

  private static Optional<String> escape(Matcher match) {
    String escapes = match.group();
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < escapes.length(); ) {
      char c = escapes.charAt(i);
      if (c == '\\' || c == '{' || c == '}') {
        i++;
      } else if (c == 'u' || c == 'x') {
        int first = escapes.charAt(i + 1) == '{' ? i + 2 : i + 1;
        int last = first + (c == 'u' ? 4 : 2);
        decoded.append((char) Integer.parseInt(escapes.substring(first, last), 16));
        i = last;
      } else {
        decoded.append(whitespace(c));
        i++;
      }
    }
    return Optional.of(decoded.toString());
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
    String name = match.group().substring(1, match.end() - match.start() - 1);
    if (!name.startsWith("#")) {
      return Optional.ofNullable(ENTITIES.get(name));
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(point)
        ? Optional.of(Character.toString(point))
        : Optional.empty();
  }

  private static Optional<String> base64(Matcher match) {
    String blob = match.group();
    int length = blob.length();
    if (length < LEAST_BLOB || length > MOST_BLOB) {
      return Optional.empty();
    }
    String standard = blob.replace('-', '+').replace('_', '/').replace("=", "");
    if (standard.length() % 4 == 1) {
      return Optional.empty();
    }
    return readable(Base64.getDecoder().decode(standard));
  }

  private static Optional<String> hex(Matcher match) {
    String blob = match.group();
    return blob.length() > MOST_BLOB ? Optional.empty() : readable(HexFormat.of().parseHex(blob));
  }

  /** Accepts bytes that are text: UTF-8 without control characters. */
  private static Optional<String> readable(byte[] bytes) {
    return utf8(bytes)
        .filter(text -> text.length() >= 6)
        .filter(
            text ->
                text.codePoints()
                    .noneMatch(
                        point -> point < ' ' && point != '\n' && point != '\r' && point != '\t'));
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
