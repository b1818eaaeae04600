package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** The quick looks of the decoders lose nothing that their expressions would find in the text. */
final class DecoderPlacesTest {

  /** What these decode depends on their places; their expressions take a whole place. */
  private static final List<Decoder> OWN_LOOK =
      Decoders.ALL.stream()
          .filter(
              decoder ->
                  decoder.pattern().pattern().equals("(?s).++")
                      || decoder.equals(WrappedValues.DECODER))
          .toList();

  private static final String[] PIECES = {
    "4111",
    "1111",
    "111111",
    "11111",
    "4111111111111111",
    "536",
    "22",
    "1234",
    "536-22",
    "-1234",
    "53",
    "6-22-1234",
    "2020-01-02",
    " ",
    " ",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    ",",
    ";",
    "|",
    "\"",
    ", ",
    "', '",
    "\", \"",
    "'a'",
    "[",
    "]",
    "/",
    "_",
    ".",
    "-",
    "-\n",
    "GB82",
    "WEST",
    "1234",
    "5698",
    "7654",
    "32",
    "gb82west12345698765432",
    "4lll1111O1111111",
    "Card",
    "no",
    "><",
    "</a",
    "<b>",
    ">",
    "]]><![CDATA[",
    "Schmidt",
    "Schm",
    "idt",
    "one",
    "two",
    "three",
    "0x",
    "=",
    "==",
    "+ABBAEIARABFAEYA-",
    "anna@exam",
    "ple.org",
    "*",
    "**",
    "%41",
    "&#53;",
    "\\x35",
    "x",
    "ß",
    "Ω"
  };

  /** What the decoders are for, whole. */
  private static final String[] SAMPLES = {
    "4111/1111/1111/1111",
    "536_22_1234",
    "3714  496353  98431",
    "4111\t1111\t1111\t1111",
    "536\n22\n1234",
    "212,555,1234",
    "GB82 WEST\t1234|5698 7654 32",
    "GB82/WEST/1234/5698/7654/32",
    "53\t6-22-1234",
    "536-2\t2-1234",
    "536-22-12\t34",
    "gb82west12345698765432",
    "4lll11I1O1111111",
    "4I11111111111111",
    "Card4111111111111111no",
    "4111111111111111ok",
    "'4', '1', '1', '1', '1', '1', '1', '1', '1'",
    "\"a\", \"@\", \"b\", \".\", \"c\", \"d\", \"e\", \"f\"",
    "ONSW4IDTMVRXEZLUEBUGS4TFEE======",
    "+AHUAbgBkACAAYQB1AGYAIAB1AG4AZA-",
    "1</a><b>2",
    "a]]><![CDATA[b",
    "Schmidt Schm-\nidt",
    "5\u00B76",
    "a b c d e f g h i",
    "5.3.6.2.2.1.2.3.4",
    "73 73 6e 20 35 33 36 32 32",
    "0x73,0x73,0x6e,0x20,0x35,0x33,0x36,0x32",
    "115 115 110 32 53 51 54 50 50 49",
    "01110011 01110011 01101110 00100000 00110101 00110011",
    "anna (at) example.org",
    "<~87cURD]~>",
    "anna at example dot org",
    "=?utf-8?B?NTM2?= =?utf-8?Q?-22?=",
    "**536**-22",
    "a*53*6",
    "__536__",
    "Wert\n  123",
    "begin 644 x\n#0V%T\n`\nend\n",
    "\u202E4321-22-635",
    "caf\u0435@x",
    "536\n22\n1234 kg",
    "Nr 536\n22\n1234 kg",
    "JBSWY3DPEBLW64TMMQQQ====",
    "a\u001B[31mb",
    "a\u0007b",
    "a\u007Fb",
    "\u202E12"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      text.append(
          switch (random.nextInt(12)) {
            case 0 -> blob(random);
            case 1, 2 -> ' ' + SAMPLES[random.nextInt(SAMPLES.length)];
            default -> PIECES[random.nextInt(PIECES.length)];
          });
    }
    return text.toString();
  }

  /** Bytes that are text, in one of three ways, or packed, or none; written as letters. */
  private static String blob(Random random) {
    String clear = "SSN 536-22-1234 ü".substring(random.nextInt(6));
    byte[] bytes =
        switch (random.nextInt(5)) {
          case 0 -> clear.getBytes(StandardCharsets.UTF_16LE);
          case 1 -> packed(clear.repeat(3).getBytes(StandardCharsets.UTF_8));
          case 2 ->
              random
                  .ints(12)
                  .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                  .toString()
                  .substring(0, 9)
                  .getBytes(StandardCharsets.UTF_8);
          case 3 -> ("\u20AC\uD83D\uDE00\n" + clear).getBytes(StandardCharsets.UTF_8);
          default -> clear.getBytes(StandardCharsets.UTF_8);
        };
    return switch (random.nextInt(5)) {
      case 0 -> HexFormat.of().formatHex(bytes);
      case 1 -> HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes);
      case 2 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case 3 -> Base64.getMimeEncoder(40, new byte[] {'\n'}).encodeToString(bytes);
      default -> Base64.getEncoder().encodeToString(bytes);
    };
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] room = new byte[256];
    int length = deflater.deflate(room);
    deflater.end();
    return java.util.Arrays.copyOf(room, length);
  }

  /** Those that have no expression to compare with see what they are for. */
  @Test
  void signs_letDecodersWithALookOfTheirOwnLook() {
    for (String text :
        List.of(
            "zero one two three four five six seven eight",
            "ONE,TWO,SIX,TEN one two six one two six one two six",
            "00000000: 7373 6e20 3533 3632  ssn 5362\n",
            "write to anna@exam\nple.org now")) {
      assertTrue(
          OWN_LOOK.stream().anyMatch(decoder -> isMet(decoder, text)), "nothing looks at " + text);
    }
  }

  private static boolean isMet(Decoder decoder, String text) {
    List<Integer> met = new ArrayList<>();
    decoder.places().of(text, (start, end) -> met.add(start));
    assertTrue(met.isEmpty() || decoder.places().mayBeIn(Signs.of(text)), decoder.name());
    return !met.isEmpty();
  }

  private static List<String> decoded(Decoder decoder, EncodedPlaces places, String text) {
    List<String> found = new ArrayList<>();
    Matcher match = decoder.pattern().matcher(text);
    match.useTransparentBounds(true).useAnchoringBounds(false);
    places.of(
        text,
        (start, end) -> {
          match.region(start, end);
          while (match.find()) {
            String at = match.start() + ".." + match.end() + " ";
            decoder.decoding().decode(match).ifPresent(clear -> found.add(at + clear));
          }
        });
    return found;
  }

  @Test
  void places_holdAllThatTheExpressionFindsInTheWholeText() {
    Random random = new Random(20);
    Set<Integer> found = new TreeSet<>();
    for (int round = 0; round < 6_000; round++) {
      String text = text(random);
      for (int i = 0; i < Decoders.ALL.size(); i++) {
        Decoder decoder = Decoders.ALL.get(i);
        if (!OWN_LOOK.contains(decoder)) {
          List<String> all =
              decoded(decoder, (whole, visitor) -> visitor.stretch(0, whole.length()), text);
          assertEquals(all, decoded(decoder, decoder.places(), text), decoder.name() + i + text);
          if (!all.isEmpty()) {
            assertTrue(decoder.places().mayBeIn(Signs.of(text)), decoder.name() + i + text);
            found.add(i);
          }
        }
      }
    }
    assertTrue(found.size() >= 30, "decoders that found something: " + found);
  }
}
