package org.subrosa.redact;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.subrosa.redact.text.TextRedactor;

class TextRedactorTest {

  private static final String CARD = "4000 0501 1354 8132";
  private static final RedactionPlanner PLANNER =
      RedactionRules.planner("Theodora Vanderbilt", "Al Wu");

  private static byte[] redact(byte[] original) throws IOException {
    return Copies.copy(new TextRedactor(), original, PLANNER);
  }

  private static String redact(String original) throws IOException {
    return Copies.copy(new TextRedactor(), original, PLANNER);
  }

  static Stream<Arguments> encodings() {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "UTF-32LE")
        .flatMap(
            charset ->
                Stream.of("\n", "\r\n", "\r")
                    .flatMap(
                        end ->
                            Stream.of("", "\uFEFF").map(mark -> Arguments.of(charset, end, mark))));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void redact_anyCharsetMarkAndLineEnd_keepsAllOthers(String charset, String end, String mark)
      throws IOException {
    boolean unicode = charset.startsWith("UTF");
    if ((!unicode && !mark.isEmpty()) || (charset.startsWith("UTF-32") && mark.isEmpty())) {
      return;
    }
    String text = mark + "café £ one" + end + "card " + CARD + " naïve" + end + end + "last é";
    byte[] copy = redact(text.getBytes(Charset.forName(charset)));
    byte[] expected = text.replace(CARD, "[CARD]").getBytes(Charset.forName(charset));
    assertArrayEquals(expected, copy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x 4​0​0​0 0501 1354 8132 y | x [CARD] y",
        "x ９８０-７１-８２４６ y | x [TAX_ID] y",
        "x Theod\u00ADora Vanderbilt y | x [PERSON] y",
        "x Vanderbilt, Theodora y | x [PERSON] y",
        "x THEODORA VANDERBILT y | x [PERSON] y",
        "x GB16\u00A0TEST\u00A04752\u00A08580\u00A06604\u00A094 y | x [IBAN] y",
        "say + 1 8 1 9 - 5 5 5 - 0 1 1 1 | say [PHONE]",
        "url=/c?mail=a.bee%40example.com&card=5555554405844402 | "
            + "url=/c?mail=[EMAIL]&card=[CARD]",
        "x a.bee&#64;example.com y | x [EMAIL] y",
        "x a.bee\\u0040example.com y | x [EMAIL] y",
        "x 4000_0501_1354_8132 y | x [CARD] y",
        "x 4000·0501·1354·8132 y | x [CARD] y",
        "x 4OOO05O113548132 y | x [CARD] y",
        "x no4000050113548132 y | x no[CARD] y",
        "x a.bee at example dot com y | x [EMAIL] y",
        "x __a.bee@example.com__ y | x [EMAIL] y",
        "x 52 48 48 48 48 53 48 49 49 51 53 52 56 49 51 50 y | x [CARD] y",
      })
  void redact_valueInDisguise_isReplaced(String original, String expected) throws IOException {
    assertEquals(expected, redact(original));
  }

  @Test
  void redact_valueAcrossLines_keepsTheLineEnd() throws IOException {
    String copy = redact("Wrapped GB41 TEST 4430\r\n4831 3637 28 end\r\n");
    assertEquals("Wrapped [IBAN]\r\n end\r\n", copy);
  }

  @Test
  void redact_valueCutAtAnyPlace_keepsTheRest() throws IOException {
    assertEquals("wrapped [CARD]\n y", redact("wrapped 40000501\n13548132 y"));
    assertEquals("to [EMAIL]\n y", redact("to a.bee@exam\n> ple.com y").replace("\n> ", "\n"));
    assertEquals("n [CARD] y", redact("n \u202E2318453110500004\u202C y"));
    assertEquals("n [CARD] y", redact("n 40000501\u001B[0m13548132 y"));
    assertEquals("n [CARD] y", redact("n 40000501]]><![CDATA[13548132 y"));
    assertEquals("[CARD] y", redact("=?utf-8?Q?4000050?= =?utf-8?B?MTEzNTQ4MTMy?= y"));
    assertEquals(
        "[CARD]\n",
        redact("00000000: 3430 3030 3035 3031 3133 3534 3831 3332  4000050113548132\n"));
  }

  @Test
  void redact_encodedBlocks_areReplacedWhole() throws IOException {
    String secret = "call +1 909-555-0198 now";
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    String hex = HexFormat.of().formatHex("955-71-1982".getBytes(UTF_8));
    assertEquals("b [PHONE] h [TAX_ID] e", redact("b " + base64 + " h " + hex + " e"));
  }

  @Test
  void redact_recurrencesOfAFoundValue_areReplacedHoweverWritten() throws IOException {
    String original =
        "card 4000050113548132\nagain 4000.0501.1354.8132 and 4000/0501\n/1354/8132 and "
            + Base64.getEncoder().encodeToString("no=4000:0501:1354:8132".getBytes(UTF_8));
    String copy = redact(original);
    assertEquals("card [CARD]\nagain [CARD] and [CARD]\n and [CARD]", copy);
  }

  @Test
  void redact_shortValue_recursOnlyAsAWord() throws IOException {
    assertEquals("[PERSON]. Halwuff ok, [PERSON]", redact("Al Wu. Halwuff ok, AL WU"));
  }

  @Test
  void redact_labelledCopy_changesNothing() throws IOException {
    String once = redact("card " + CARD + " of Theodora Vanderbilt, a@example.org");
    assertEquals("card [CARD] of [PERSON], [EMAIL]", once);
    assertEquals(once, redact(once));
  }

  @Test
  void redact_thousandsOfEscapesInARow_works() throws IOException {
    String original = "\\u0041".repeat(50_000) + " a@example.org";
    assertTrue(redact(original).endsWith(" [EMAIL]"));
  }

  @Test
  void redact_longDocument_findsValuesInEveryWindow() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("line ").append(i).append(" mail u").append(i).append("@example.org and words\n");
    }
    String copy = redact(text.toString());
    assertFalse(copy.contains("@"));
    assertEquals(text.toString().replaceAll("u\\d+@example.org", "[EMAIL]"), copy);
  }

  @Test
  void redact_filesInBase64_areTakenOut() throws IOException {
    byte[] image = new byte[600];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, 0, image, 0, 6);
    String line = Base64.getEncoder().encodeToString(image);
    String lines = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(image);
    String copy = redact("a data:image/png;base64," + line + " b\n" + lines + "\nend");
    assertTrue(copy.startsWith("a data:image/png;base64,[OTHER] b\n[OTHER]\n\n"));
    assertTrue(copy.endsWith("\nend"));
    assertEquals("letters ".repeat(300), redact("letters ".repeat(300)));
    assertEquals("x" + "abcd".repeat(300), redact("x" + "abcd".repeat(300)));
  }

  @Test
  void redact_binary_isRefused() throws IOException {
    byte[] bytes = {0, 1, 2, 3, (byte) 0x81, 0, 5, 'a', 0x1, 0x2};
    assertThrows(RefusedException.class, () -> redact(bytes));
  }

  @Test
  void takes_otherFormats_never() throws IOException {
    byte[] html = "<!DOCTYPE html><p>x".getBytes(StandardCharsets.US_ASCII);
    assertFalse(new TextRedactor().takes("text/plain", Content.of(html)));
    assertFalse(new TextRedactor().takes("text/html", Content.of(html)));
    assertTrue(new TextRedactor().takes("text/plain", Content.of("x".getBytes(UTF_16LE))));
    assertTrue(new TextRedactor().takes("text/x-log", Content.of("x".getBytes(UTF_16BE))));
  }
}
