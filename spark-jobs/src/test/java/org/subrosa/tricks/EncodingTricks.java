package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.each;
import static org.subrosa.tricks.TrickList.utf8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Tricks with encodings of text: layers that turn it into other characters, and charsets. */
public final class EncodingTricks {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final String WORDS = "the usual words of any letter that is long enough ";

  private EncodingTricks() {}

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    base64(tricks);
    escapes(tricks);
    otherAlphabets(tricks);
    charsets(tricks);
    return tricks.all();
  }

  private static void base64(TrickList tricks) {
    tricks.sentence("Base64", text -> BASE64.encodeToString(utf8(text)));
    tricks.value("Base64 of the value alone", ALL, text -> BASE64.encodeToString(utf8(text)));
    tricks.sentence(
        "Base64 of the URL alphabet", text -> Base64.getUrlEncoder().encodeToString(utf8(text)));
    tricks.sentence(
        "Base64 without padding", text -> BASE64.withoutPadding().encodeToString(utf8(text)));
    tricks.sentence(
        "Base64 on lines",
        text -> Base64.getMimeEncoder().encodeToString(utf8(WORDS.repeat(5) + text)));
    tricks.sentence(
        "Base64 twice", text -> BASE64.encodeToString(utf8(BASE64.encodeToString(utf8(text)))));
    tricks.sentence(
        "Base64 three times",
        text -> {
          String once = BASE64.encodeToString(utf8(text));
          return BASE64.encodeToString(utf8(BASE64.encodeToString(utf8(once))));
        });
    tricks.sentence(
        "Base64 of UTF-16",
        text -> BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_16LE)));
    tricks.text(
        "Base64 of gzip", ".txt", ALL, s -> BASE64.encodeToString(gzip(utf8(s.sentence()))) + "\n");
    tricks.text(
        "Base64 of zlib",
        ".txt",
        ALL,
        s -> BASE64.encodeToString(zlib(utf8(WORDS + s.sentence()))) + "\n");
    tricks.text("payload of a JWT", ".txt", ALL, EncodingTricks::token);
    tricks.text(
        "data URI",
        ".txt",
        ALL,
        s -> "see data:text/plain;base64," + BASE64.encodeToString(utf8(s.sentence())) + "\n");
    tricks.text(
        "Base64 in JSON",
        ".json",
        ALL,
        s -> "{\"blob\": \"" + BASE64.encodeToString(utf8(s.sentence())) + "\"}\n");
    tricks.text(
        "percent in Base64", ".txt", ALL, s -> BASE64.encodeToString(utf8(percent(s.sentence()))));
    tricks.text("hex in Base64", ".txt", ALL, s -> BASE64.encodeToString(utf8(hex(s.sentence()))));
    tricks.text("Base64 in hex", ".txt", ALL, s -> hex(BASE64.encodeToString(utf8(s.sentence()))));
  }

  private static String token(Secret secret) {
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    return url.encodeToString(utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"))
        + '.'
        + url.encodeToString(utf8("{\"sub\":\"17\",\"note\":\"" + secret.sentence() + "\"}"))
        + '.'
        + url.encodeToString(utf8("0123456789abcdef0123456789abcdef"))
        + "\n";
  }

  private static void escapes(TrickList tricks) {
    tricks.sentence("percent encoding", EncodingTricks::percent);
    tricks.value("percent encoding of the value", ALL, EncodingTricks::percent);
    tricks.sentence("percent encoding twice", text -> percent(text).replace("%", "%25"));
    tricks.text(
        "query of a URL",
        ".log",
        ALL,
        s -> "GET /pay?q=" + percent(s.sentence()) + "&x=1 HTTP/1.1\n");
    tricks.sentence("decimal entities", text -> each(text, c -> "&#" + c + ";"));
    tricks.sentence("hex entities", text -> each(text, c -> "&#x" + Integer.toHexString(c) + ";"));
    tricks.sentence("entities twice", text -> each(text, c -> "&amp;#" + c + ";"));
    tricks.sentence("escapes of four hex digits", text -> each(text, c -> format("\\u%04x", c)));
    tricks.sentence("escapes in braces", text -> each(text, c -> format("\\u{%x}", c)));
    tricks.sentence("escapes of two hex digits", text -> each(text, c -> format("\\x%02x", c)));
    tricks.sentence("octal escapes", text -> each(text, c -> format("\\%03o", c)));
    tricks.sentence("CSS escapes", text -> each(text, c -> format("\\%06x", c)));
    tricks.sentence("PowerShell escapes", text -> each(text, c -> format("`u{%x}", c)));
    tricks.text(
        "escapes in JSON",
        ".json",
        ALL,
        s -> "{\"note\": \"" + each(s.sentence(), c -> format("\\u%04X", c)) + "\"}\n");
    tricks.text(
        "escapes in JSON in JSON",
        ".json",
        ALL,
        s ->
            "{\"note\": \"{\\\"a\\\": \\\""
                + each(s.sentence(), c -> format("\\\\u%04X", c))
                + "\\\"}\"}\n");
    tricks.text(
        "escapes in properties",
        ".properties",
        ALL,
        s -> "note=" + each(s.sentence(), c -> format("\\u%04X", c)) + "\n");
    tricks.sentence("quoted-printable", text -> each(text, c -> format("=%02X", c)));
    tricks.value("quoted-printable soft line break", ALL, text -> TrickList.cut(text, "=\n"));
    tricks.value("backslash and line end", ALL, text -> TrickList.cut(text, "\\\n"));
  }

  private static void otherAlphabets(TrickList tricks) {
    tricks.sentence("hex", EncodingTricks::hex);
    tricks.sentence("hex in capitals", text -> hex(text).toUpperCase(Locale.ROOT));
    tricks.sentence("hex with spaces", text -> HexFormat.ofDelimiter(" ").formatHex(utf8(text)));
    tricks.sentence("hex with colons", text -> HexFormat.ofDelimiter(":").formatHex(utf8(text)));
    tricks.sentence("hex with 0x", text -> "0x" + hex(text));
    tricks.sentence("hex with 0x each", text -> each(text, c -> format("0x%02x, ", c)));
    tricks.sentence("hex dump", EncodingTricks::dump);
    tricks.sentence("binary digits", text -> each(text, c -> binary(c) + " "));
    tricks.sentence("Base32", EncodingTricks::base32);
    tricks.sentence("Ascii85", EncodingTricks::ascii85);
    tricks.sentence("uuencode", EncodingTricks::uuencode);
  }

  private static String binary(int c) {
    return String.format(Locale.ROOT, "%8s", Integer.toBinaryString(c)).replace(' ', '0');
  }

  /** As xxd and hexdump -C show bytes, without the column of characters. */
  private static String dump(String text) {
    byte[] bytes = utf8(text);
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < bytes.length; at += 16) {
      int end = Math.min(bytes.length, at + 16);
      out.append(format("%08x  ", at))
          .append(HexFormat.ofDelimiter(" ").formatHex(bytes, at, end))
          .append('\n');
    }
    return out.toString();
  }

  /** RFC 4648 section 6. */
  private static String base32(String text) {
    StringBuilder bits = new StringBuilder();
    for (byte b : utf8(text)) {
      bits.append(binary(b & 0xff));
    }
    while (bits.length() % 5 != 0) {
      bits.append('0');
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bits.length(); i += 5) {
      out.append(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
    }
    while (out.length() % 8 != 0) {
      out.append('=');
    }
    return out.toString();
  }

  /** With the frame of Adobe's form (PostScript Language Reference, 3.13.3). */
  private static String ascii85(String text) {
    byte[] bytes = utf8(text);
    StringBuilder out = new StringBuilder("<~");
    for (int at = 0; at < bytes.length; at += 4) {
      int count = Math.min(4, bytes.length - at);
      long number = 0;
      for (int i = 0; i < 4; i++) {
        number = number << 8 | (i < count ? bytes[at + i] & 0xff : 0);
      }
      char[] digits = new char[5];
      for (int i = 4; i >= 0; i--) {
        digits[i] = (char) ('!' + number % 85);
        number /= 85;
      }
      out.append(digits, 0, count + 1);
    }
    return out.append("~>").toString();
  }

  /** POSIX uuencode, historical algorithm. */
  static String uuencode(String text) {
    byte[] bytes = utf8(text);
    StringBuilder out = new StringBuilder("begin 644 note.txt\n");
    for (int at = 0; at < bytes.length; at += 45) {
      int count = Math.min(45, bytes.length - at);
      out.append((char) (' ' + count));
      for (int i = at; i < at + count; i += 3) {
        int three = 0;
        for (int j = i; j < i + 3; j++) {
          three = three << 8 | (j < bytes.length ? bytes[j] & 0xff : 0);
        }
        for (int shift = 18; shift >= 0; shift -= 6) {
          int six = three >> shift & 63;
          out.append(six == 0 ? '`' : (char) (' ' + six));
        }
      }
      out.append('\n');
    }
    return out.append("`\nend").toString();
  }

  private static void charsets(TrickList tricks) {
    tricks.charset("UTF-16LE without a mark", StandardCharsets.UTF_16LE);
    tricks.charset("UTF-16BE without a mark", StandardCharsets.UTF_16BE);
    tricks.charset("UTF-32LE without a mark", Charset.forName("UTF-32LE"));
    tricks.charset("UTF-32BE without a mark", Charset.forName("UTF-32BE"));
    tricks.charset("EBCDIC code page 37", Charset.forName("IBM037"));
    tricks.charset("EBCDIC code page 500", Charset.forName("IBM500"));
    tricks.sentence("UTF-7", EncodingTricks::utf7);
    tricks.bytes(
        "UTF-16 behind a line of ASCII",
        ".txt",
        ALL,
        s -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.write(utf8("Export of the year\n"));
          out.write((s.sentence() + "\n").repeat(3).getBytes(StandardCharsets.UTF_16LE));
          return out.toByteArray();
        });
  }

  /** RFC 2152: every character in modified Base64. */
  private static String utf7(String text) {
    return "+"
        + BASE64.withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_16BE))
        + "-";
  }

  private static String format(String pattern, int c) {
    return String.format(Locale.ROOT, pattern, c);
  }

  static String percent(String text) {
    return each(text, c -> format("%%%02X", c));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(utf8(text));
  }

  static byte[] gzip(byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  static byte[] zlib(byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }
}
