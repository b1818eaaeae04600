package org.subrosa.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed documents are those that the generator writes, and the truth about them holds. */
class SampleDocumentsTest {
  private static final Set<String> PLAIN =
      Set.of("txt", "csv", "tsv", "json", "ndjson", "md", "log", "xml", "html", "properties");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path generated;

  @BeforeAll
  static void generate(@TempDir Path folder) throws IOException {
    generated = folder;
    SampleDocuments.write(generated);
  }

  @Test
  void equalsTheCommittedResourcesByteForByte() throws IOException {
    for (String name : filesBelow(generated)) {
      try (InputStream committed =
          SampleDocuments.class.getResourceAsStream("/org/subrosa/samples/" + name)) {
        if (committed == null) {
          fail("not committed: " + name);
        } else {
          assertEquals(
              -1,
              firstDifference(
                  Files.readAllBytes(generated.resolve(name)), committed.readAllBytes()),
              () -> "position of the first difference in " + name);
        }
      }
    }
  }

  @Test
  void nothingIsCommittedThatTheGeneratorDoesNotWrite() throws Exception {
    Path index =
        Path.of(SampleDocuments.class.getResource("/org/subrosa/samples/index.txt").toURI());
    assertEquals(filesBelow(generated), filesBelow(index.resolveSibling("")));
  }

  private static Set<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".class"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static int firstDifference(byte[] left, byte[] right) {
    return Arrays.mismatch(left, right);
  }

  @Test
  void routinesAgreeWithPublishedNumbers() {
    assertEquals(1, CheckDigits.luhn("411111111111111"));
    assertEquals(5, CheckDigits.luhn("37828224631000"));
    assertEquals(3, CheckDigits.npi("123456789"));
    assertEquals("82", CheckDigits.iban("GB", "WEST12345698765432"));
    assertEquals("89", CheckDigits.iban("DE", "370400440532013000"));
    assertEquals("68", CheckDigits.iban("BE", "539007547034"));
    assertEquals("34", CheckDigits.belgianAccount("5390075470"));
    assertEquals(1, CheckDigits.aba("02100002"));
    assertEquals(5, CheckDigits.aba("01100001"));
    assertEquals('3', CheckDigits.vin("1HGCM82633A004352"));
    assertEquals('X', CheckDigits.vin("1M8GDM9AXKP042788"));
    assertEquals(3, CheckDigits.dea("123456"));
    assertEquals("0mLq17", CheckDigits.githubToken("zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ"));
  }

  @Test
  void plantedNumbersPassTheirChecks() throws IOException {
    for (JsonNode document : truth()) {
      for (JsonNode value : document.get("values")) {
        String text = value.get("value").asText();
        assertTrue(
            passes(value.get("kind").asText(), text), () -> document.get("path") + ": " + text);
      }
    }
  }

  private static boolean passes(String kind, String text) {
    return switch (kind) {
      case "card" -> sumOfLuhn(text.replaceAll("[ -]", "")) % 10 == 0;
      case "npi" -> sumOfLuhn("80840" + text) % 10 == 0;
      case "iban" -> remainder(text.replace(" ", "")) == 1;
      case "aba" -> text.matches("\\d{9}") && weightedByThrees(text) % 10 == 0;
      case "vin" -> text.matches("[A-HJ-NPR-Z0-9]{17}") && text.charAt(8) == CheckDigits.vin(text);
      case "dea" -> text.matches("B[A-Z]\\d{7}");
      case "mbi" ->
          text.replace("-", "")
              .matches(
                  "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d[AC-HJKMNP-RT-Y]"
                      + "[AC-HJKMNP-RT-Y0-9]\\d[AC-HJKMNP-RT-Y]{2}\\d{2}");
      case "ssn" -> text.matches("(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}");
      case "itin" -> text.matches("9\\d{2}-(7\\d|8[0-8])-\\d{4}");
      case "swift" -> text.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
      default -> !text.isBlank();
    };
  }

  /** Luhn by counting digits of the doubled places in two, from the right. */
  private static int sumOfLuhn(String number) {
    int sum = 0;
    for (int place = 1; place <= number.length(); place++) {
      int digit = Character.digit(number.charAt(number.length() - place), 10);
      sum += place % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return sum;
  }

  private static int remainder(String iban) {
    String turned = iban.substring(4) + iban.substring(0, 4);
    String digits =
        turned
            .chars()
            .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
  }

  private static int weightedByThrees(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i += 3) {
      sum +=
          3 * Character.digit(digits.charAt(i), 10)
              + 7 * Character.digit(digits.charAt(i + 1), 10)
              + Character.digit(digits.charAt(i + 2), 10);
    }
    return sum;
  }

  @Test
  void privateKeysCanBeRead() throws GeneralSecurityException {
    String key = Mark.plain(new Secrets(1).ecKey()).replaceAll("-----[A-Z ]+-----|\n", "");
    byte[] der = Base64.getDecoder().decode(key);
    assertEquals(
        "EC",
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)).getAlgorithm());
  }

  @Test
  void plainTextsHoldTheirPlantedValues() throws IOException {
    for (JsonNode document : truth()) {
      if (PLAIN.contains(document.get("format").asText())) {
        String text = decoded(Files.readAllBytes(file(document))).replace("\r\n", "\n");
        for (JsonNode value : document.get("values")) {
          assertTrue(
              text.contains(value.get("value").asText()),
              () -> document.get("path") + ": " + value);
        }
      }
    }
  }

  private static String decoded(byte[] bytes) {
    if (bytes[0] == (byte) 0xFF) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  @Test
  void everyFormatGivesItsPlantedValuesToAReader() throws Exception {
    List<String> missing = new ArrayList<>();
    for (JsonNode document : truth()) {
      String text = spaced(extracted(file(document)));
      for (JsonNode value : document.get("values")) {
        if (!text.contains(spaced(value.get("value").asText()))) {
          missing.add(document.get("path") + ": " + value);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The text and the properties of a document and of all that it contains. */
  private static String extracted(Path file) throws Exception {
    RecursiveParserWrapperHandler handler =
        new RecursiveParserWrapperHandler(
            new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.TEXT, -1));
    Metadata name = new Metadata();
    try (InputStream in = Files.newInputStream(file)) {
      new RecursiveParserWrapper(new AutoDetectParser())
          .parse(in, handler, name, new ParseContext());
    }
    StringBuilder text = new StringBuilder();
    for (Metadata metadata : handler.getMetadataList()) {
      for (String field : metadata.names()) {
        text.append(String.join(" ", metadata.getValues(field))).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void negativesHoldNothingAndAreMany() throws IOException {
    int negatives = 0;
    for (JsonNode document : truth()) {
      assertEquals(document.get("negative").asBoolean(), document.get("values").isEmpty());
      negatives += document.get("negative").asBoolean() ? 1 : 0;
    }
    assertTrue(negatives >= 8);
  }

  @Test
  void everyKindIsPlanted() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (JsonNode document : truth()) {
      document.get("values").forEach(value -> kinds.add(value.get("kind").asText()));
    }
    Set<String> all =
        Stream.of(Kind.values()).map(Kind::label).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, kinds);
  }

  @Test
  void everyNameOfTheRosterIsPlanted() throws IOException {
    Set<String> people = new TreeSet<>();
    for (JsonNode document : truth()) {
      for (JsonNode value : document.get("values")) {
        String[] parts = value.get("value").asText().split(", ", 2);
        people.add(parts.length == 2 ? parts[1] + " " + parts[0] : parts[0]);
      }
    }
    List<String> lines = Files.readAllLines(generated.resolve("roster.csv"));
    assertEquals("name", lines.get(0));
    for (String name : lines.subList(1, lines.size())) {
      assertTrue(people.contains(name), name);
    }
  }

  private static JsonNode truth() throws IOException {
    return JSON.readTree(generated.resolve("truth.json").toFile()).get("documents");
  }

  private static Path file(JsonNode document) {
    return generated.resolve("documents").resolve(document.get("path").asText());
  }
}
