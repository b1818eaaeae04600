package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ViewsTest {

  private static final String VALUE = "536-22-8145";
  private static final int HOSTILE = 1 << 20;
  private static final int LONGEST_UNIT = 1 << 18;
  private static final int GROWTH = 16;

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String text, Charset charset) {
    return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(charset));
  }

  private static String packed(ByteArrayOutputStream out) {
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(VALUE.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
  }

  private static String binary(String text) {
    return text.chars()
        .mapToObj(c -> Integer.toBinaryString(256 | c).substring(1))
        .collect(Collectors.joining(" "));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("percent", each(VALUE, "%%%02X")),
        Arguments.of("escape", each(VALUE, "\\u%04x")),
        Arguments.of("escape", each(VALUE, "\\x%02x")),
        Arguments.of("escape", each(VALUE, "\\\\u{%04x}")),
        Arguments.of("escape", each(VALUE, "\\u{%x}")),
        Arguments.of("escape", each(VALUE, "\\%03o")),
        Arguments.of("escape", each(VALUE, "`u{%x}")),
        Arguments.of("escape", "536-2\\\n2-8145"),
        Arguments.of("entity", each(VALUE, "&#%d;")),
        Arguments.of("entity", each(VALUE, "&#%d")),
        Arguments.of("entity", each(VALUE, "&#x%x;")),
        Arguments.of("quoted-printable", each(VALUE, "=%02X")),
        Arguments.of("quoted-printable", "536-2=\n2-8145"),
        Arguments.of("quoted-printable", "536-2=\r\n2-8145"),
        Arguments.of("spaced", "5 3 6 - 2 2 - 8 1 4 5"),
        Arguments.of("spaced", "5_3_6_-_2_2_-_8_1_4_5"),
        Arguments.of("quoted", "'5', '3', '6', '-', '2', '2', '-', '8', '1', '4', '5'"),
        Arguments.of(
            "quoted", "'5', '3', '6', '-', '2', '2', '-', '8', '1', '4', '5'".replace('\'', '"')),
        Arguments.of("joined", "536-2\" + \"2-8145"),
        Arguments.of("joined", "536-2\"&\"2-8145"),
        Arguments.of("emphasis", "536-2****2-8145"),
        Arguments.of("control", "536-2\u001B[31m2-8145"),
        Arguments.of("control", "536-2\uFFFD[0m2-8145"),
        Arguments.of("control", "5\u00013\u00026-22\uFFFD-8145"),
        Arguments.of("CSS escape", each(VALUE, "\\%06x")),
        Arguments.of("binary digits", binary(VALUE)),
        Arguments.of("character codes", each(VALUE, ", %d").substring(2)),
        Arguments.of("base85", "<~2)@-B1,:F@0f1`~>"),
        Arguments.of(
            "encoded word", "=?utf-8?B?NTM2?=\r\n =?iso-8859-1?Q?=2D22=2d?= =?utf-8*en?q?8145?="),
        Arguments.of("joined", "536-2\"\"2-8145"),
        Arguments.of("emphasis", "__536-22-8145__"),
        Arguments.of("tags", "536-2]]><![CDATA[2-8145"),
        Arguments.of("cells", "536\t-22\t-8145"),
        Arguments.of("cells", "536-2\n2-8145"),
        Arguments.of("cells", "536-2-\n> 2-8145"),
        Arguments.of("direction", "\u202E5418-22-635\u202C"),
        Arguments.of("base32", "GUZTMLJSGIWTQMJUGU======"),
        Arguments.of("hex bytes", each(VALUE, ", 0x%02x").substring(2)),
        Arguments.of("hex bytes", each(VALUE, ":%02x").substring(1)),
        Arguments.of("UTF-7", "+" + base64(VALUE, StandardCharsets.UTF_16BE) + "-"),
        Arguments.of("base64", base64(VALUE, StandardCharsets.UTF_16LE)),
        Arguments.of("base64", packed(new ByteArrayOutputStream())),
        Arguments.of("base64", base64(VALUE)),
        Arguments.of("base64", base64("~~~" + VALUE + "???").replace('+', '-').replace('/', '_')),
        Arguments.of("hex", hex(VALUE)),
        Arguments.of("base64+base64", base64(base64(VALUE))),
        Arguments.of("base64+percent", base64(each(VALUE, "%%%02x"))),
        Arguments.of("percent+base64+hex", each(base64(hex(VALUE)), "%%%02x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v2/a status=200 ms=90",
        "status=200",
        "path=/a id=4012 n=41",
        "rate=20 percent"
      })
  void of_assignments_areNoQuotedPrintable(String text) {
    assertEquals(1, Views.of(text).size(), () -> Views.of(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "id=7 ada1=40firm.com, ada1@firm.com",
    "id=7 ada=2Eb@firm.com, ada.b@firm.com",
    "id=7 536=2D22=2D8145, 536-22-8145",
    "id=7 536=2=2D8145, 536=2-8145",
    "id=7 =61=64a, ada",
    "Phone =2B1, +1"
  })
  void of_octetsOfQuotedPrintable_areRead(String text, String value) {
    assertTrue(
        Views.of(text).stream()
            .anyMatch(v -> v.layer().equals("quoted-printable") && v.text().contains(value)),
        () -> Views.of(text).toString());
  }

  /** An octet counts also beside other signs of equality, with doubt. */
  @ParameterizedTest
  @CsvSource({
    "SSN:=20536-22-8714, SSN: 536-22-8714",
    "SSN=3D536-22-8714&name=Joe, SSN=536-22-8714",
    "card =34539 5787 6362 1486 x=y, card 4539 5787",
    "SSN 536-22-871=34 y=z, 536-22-8714",
    "NOTE;ENCODING=QUOTED-PRINTABLE:SSN:=20536-22-8714, SSN: 536-22-8714",
    "EMAIL;ENCODING=QUOTED-PRINTABLE:jane_=40example.com, jane_@example.com",
    "TEL;ENCODING=QUOTED-PRINTABLE:=2B44 20 7946 0958, +44 20",
    "iban: DE89 3704 0044 0532 0130 0=30 a=b, 0130 00",
    "SSN=20536-22-8714 a=b, SSN 536-22"
  })
  void of_singleOctetBesideOtherSigns_isReadAsWell(String text, String value) {
    assertTrue(
        Views.of(text).stream().anyMatch(v -> v.text().contains(value)),
        () -> Views.of(text).toString());
  }

  @Test
  void of_blankBeforeSoftLineBreak_isRead() {
    String text = "phone (212)=20=\n555-0147";
    assertTrue(
        Views.of(text).stream().anyMatch(v -> v.text().contains("(212) 555-0147")),
        () -> Views.of(text).toString());
  }

  /**
   * A neutral word on both sides and characters of two units before, so that offsets must shift.
   */
  @ParameterizedTest
  @MethodSource("encodings")
  void of_encodedValue_isReadAndLeadsBackToExactlyTheEncodedStretch(String layer, String encoded) {
    String text = "\uD83D\uDE00 see\u00ad " + encoded + " (end)";
    View view =
        Views.of(text).stream().filter(v -> v.layer().equals(layer)).findFirst().orElseThrow();
    int at = view.text().indexOf(VALUE);
    assertTrue(at >= 0, layer);
    int start = view.map().start(at);
    int end = view.map().end(at + VALUE.length());
    assertEquals(encoded, text.substring(start, end));
    assertEquals(text.indexOf(encoded), start);
  }

  @ParameterizedTest
  @CsvSource({
    "ada[at]firm[dot]com, ada@firm.com",
    "ada(at)firm.com, ada@firm.com",
    "\u0430d\u0430@firm.\u0441om, ada@firm.com",
    "\u0391BC12, ABC12",
    "5\u03323\u03326\u0336, 536",
    "5\u31643\u115F6, 536"
  })
  void of_disguisedWord_isReadPlain(String text, String plain) {
    assertTrue(Views.of(text).stream().anyMatch(view -> view.text().equals(plain)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000: 3533 362d 3232 2d38 3134 35",
        "00000010: 3533 362d 3232 2d38 3134 35                 536-22-8145",
        "00000000  35 33 36 2d 32 32 2d\n00000007  38 31 34 35                |8145|",
        "0000000 35 33 36 2d 32 32 2d 38 31\n0000011 34 35"
      })
  void of_dump_isReadAndLeadsBackToItsLines(String dump) {
    String text = "see:\r\n" + dump + "\nend";
    View view =
        Views.of(text).stream().filter(v -> v.layer().equals("hex dump")).findFirst().orElseThrow();
    assertEquals("see:\n" + VALUE + "\nend", view.text());
    assertEquals(dump, text.substring(view.map().start(5), view.map().end(5 + VALUE.length())));
    assertEquals(1, Views.of("00000000 and words\n12345678 9\n").size());
  }

  @Test
  void of_hexBehindItsSign_isRead() {
    assertTrue(
        Views.of("x = 0x" + hex(VALUE)).stream().anyMatch(view -> view.text().contains(VALUE)));
  }

  @Test
  void of_wordsOfOneScript_areLeftAlone() {
    assertEquals(1, Views.of("\u0441\u043e\u0440\u043e\u043a, \u03bf\u03c7\u03b9").size());
  }

  @Test
  void of_base64OnLines_isReadAcrossThem() {
    String text = "words that come before the value, ".repeat(5) + VALUE + " and after it";
    String lines =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    assertTrue(Views.of("a\n" + lines + "\n").stream().anyMatch(v -> v.text().contains(VALUE)));
  }

  @Test
  void of_uuencodedFile_isRead() {
    String text = "see\nbegin 644 a.txt\n+-3,V+3(R+3@Q-#4`\n`\nend\n";
    assertTrue(Views.of(text).stream().anyMatch(view -> view.text().contains(VALUE)));
  }

  @Test
  void of_mailAddressOverALineEnd_isJoined() {
    assertTrue(
        Views.of("oscar.ros-\ncoe@apex.com").stream()
            .anyMatch(view -> view.text().contains("oscar.roscoe@apex.com")));
  }

  /** What unpacks to much stays bounded. */
  @Test
  void of_base64OfABomb_isBounded() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("a".repeat(50_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    String text = Base64.getEncoder().encodeToString(out.toByteArray());
    Views.of(text).forEach(view -> assertTrue(view.text().length() <= 200_200));
  }

  @Test
  void of_escapeBeforeABrace_leavesTheBrace() {
    View view = Views.of("{a:\\u0035}").get(1);
    assertEquals("{a:5}", view.text());
    assertEquals(9, view.map().end(4));
  }

  @Test
  void of_randomText_everyCharacterLeadsIntoTheTextInOrder() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      String text = RandomText.of(random, 1 + random.nextInt(60));
      for (View view : Views.of(text)) {
        assertLeadsBack(text, view);
      }
    }
  }

  private static void assertLeadsBack(String text, View view) {
    int lastStart = 0;
    int lastEnd = 0;
    for (int i = 0; i < view.text().length(); i++) {
      int start = view.map().start(i);
      int end = view.map().end(i + 1);
      assertTrue(lastStart <= start && lastEnd <= end, view::toString);
      assertTrue(0 <= start && start < end && end <= text.length(), view::toString);
      lastStart = start;
      lastEnd = end;
    }
  }

  @Test
  void of_ascii_isTheTextItself() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(random.nextInt(80), 0, 127)
              .filter(c -> c != '\r')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      View plain = Views.of(text).get(0);
      assertEquals(View.PLAIN, plain.layer());
      assertEquals(text, plain.text());
      for (int i = 0; i < text.length(); i++) {
        assertEquals(i, plain.map().start(i));
        assertEquals(i + 1, plain.map().end(i + 1));
      }
    }
  }

  @Test
  void of_lookAlikes_readAsPlainCharacters() {
    String text = "５３６\u2013\u0662\u0662\u00ad\u2212\uD835\uDFD81\u200b45\u2028\u00a0\ufb03";
    assertEquals("536-22-0145\n ffi", Views.of(text).get(0).text());
  }

  @Test
  void of_sameResultInEitherOrder_isReadOnce() {
    List<View> views = Views.of("%35&#51;6-22-8145");
    assertEquals(1, views.stream().filter(view -> view.text().equals(VALUE)).count());
  }

  @Test
  void of_distantStretches_areReadApart() {
    String text = "%41 " + "plain words ".repeat(100) + " %42";
    List<View> views = Views.of(text);
    assertEquals(3, views.size());
    assertTrue(views.get(1).text().length() < 400, () -> String.valueOf(views.get(1)));
  }

  @Test
  void toString_view_tellsNoCharacter() {
    for (View view : Views.of("%35%33%36 and 536-22-8145")) {
      assertFalse(view.toString().contains("536"), view.toString());
    }
  }

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        hostile("percent", "%41"),
        hostile("half percent", "%4"),
        hostile("backslashes", "\\"),
        hostile("escapes", "\\\\u0041"),
        hostile("backslashes and hyphens", "\\\\\\\\-"),
        hostile("base64", "A"),
        hostile("padded base64", "QUFBQUFBQUFBQUE= "),
        hostile("equals", "="),
        hostile("soft line ends", "=\n"),
        hostile("spaced", "a "),
        hostile("spaced over two planes", "a \uD83D\uDE00 "),
        hostile("entities", "&amp;"),
        hostile("ampersands", "&#"),
        hostile("hex", "4a "),
        hostile("hex with a sign", "0x41, "),
        hostile("lines of base64", "QUJD".repeat(10) + "\n"),
        hostile("quoted characters", "'a', "),
        hostile("uuencode", "begin 644 a\n!0\n"),
        hostile("UTF-7", "+AEEAQQBB"),
        hostile("joints", "a\"&\"****"),
        hostile("look-alikes", "a\u0430\u0436"),
        hostile("soft hyphens", "\u00ad"),
        hostile("control characters", "a\u0001"),
        hostile("beginnings of colours", "\u001B["),
        hostile("lines of a dump", "00000000: 4142 43\n"),
        hostile("binary digits", "01000001 "),
        hostile("character codes", "65, "),
        hostile("beginnings of base 85", "<~A"),
        hostile("Morse code", "..... "),
        hostile("beginnings of encoded words", "=?utf-8?B?"),
        hostile("encoded words", "=?utf-8?B?QUJD?= "),
        hostile("overrides", "\u202Eab"),
        hostile("signs in words", "a dot b at c "),
        hostile("wrapped numbers", "a 12345678\n"),
        hostile("wrapped addresses", "a b@c\n"),
        hostile("groups of digits", "1234_"),
        hostile("groups of capitals", "AB12  "),
        hostile("digits in words", "one two"),
        hostile("more digits in words", "one "),
        hostile("underscores", "__1"),
        hostile("style escapes", "\\00004"),
        Arguments.of("ligatures", "\ufdfa", LONGEST_UNIT),
        hostile("surrogates", "\uD83D"),
        Arguments.of(
            "all layers",
            "%41 &#x25; \\x41 =3D a b c d e f g h " + hex("QUJDREVG%41") + " ",
            LONGEST_UNIT));
  }

  @Test
  void of_oneLetterOfAnotherScriptForEver_isLookedAtOnce() {
    assertEquals(1, Views.of("\u0430".repeat(HOSTILE)).size());
  }

  private static Arguments hostile(String name, String piece) {
    return Arguments.of(name, piece, HOSTILE);
  }

  /** Whatever the text, work is bounded: a quadratic pattern would not end within hours. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void of_hostileText_endsWithBoundedViews(String name, String piece, int length) {
    String text = piece.repeat(length / piece.length());
    List<View> views = Views.of(text);
    long decoded = views.stream().skip(1).mapToLong(view -> view.text().length()).sum();
    assertTrue(decoded <= GROWTH * (text.length() + 4096L), name + " " + decoded);
    for (View view : views) {
      assertTrue(view.layer().split("\\+").length <= 3, view.layer());
    }
  }

  @Test
  void of_nestedFiveDeep_readsThreeLayersOnly() {
    String text = VALUE;
    for (int i = 0; i < 5; i++) {
      text = base64(text);
    }
    List<View> views = Views.of(text);
    assertEquals(
        List.of(View.PLAIN, "base64", "base64+base64", "base64+base64+base64"),
        views.stream().map(View::layer).toList());
    assertEquals(base64(base64(VALUE)), views.get(3).text());
  }

  @Test
  void of_numberBrokenBehindAHyphen_isJoinedWithItsPlace() {
    String text = "SSN 536-22-\n  8145 and well-\nknown";
    View joined = Views.of(text).get(1);
    assertEquals("line end", joined.layer());
    assertEquals("SSN 536-22-8145 and well-\nknown", joined.text());
    assertEquals(18, joined.map().end(15));
    assertEquals(1, Views.of("well-\nknown 5 -\n 7").size());
  }
}
