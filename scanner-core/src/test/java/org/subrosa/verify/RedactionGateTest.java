package org.subrosa.verify;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.finding.EntityType;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionOutcome.Disposition;
import org.subrosa.redact.RedactionRules;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Redactors;
import org.subrosa.redact.SourceText;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

class RedactionGateTest {

  private static final String NUMBER = "4000050113548132";
  private static final SecondReader PLAIN =
      (file, units) -> units.accept(unit(new String(Files.readAllBytes(file), UTF_8)));

  private Path directory;
  private Path original;
  private Path copies;
  private Path quarantine;

  @BeforeEach
  void prepare(@TempDir Path temporary) throws IOException {
    directory = temporary;
    original = directory.resolve("original");
    copies = directory.resolve("copies");
    quarantine = directory.resolve("quarantine");
    Files.writeString(original, "one card " + NUMBER + "\ntwo\n");
  }

  private static TextUnit unit(String text) {
    return TextUnit.of(SensitiveText.of(text), new Location.Body());
  }

  private static CopySteps steps(Redactors redactors, SecondReader reader) {
    return new LocalCopySteps(redactors, RedactionRules.planner("Ann Lee"), reader);
  }

  private RedactionOutcome publish(Redactors redactors, SecondReader reader, String name)
      throws IOException {
    RedactionGate gate = new RedactionGate(steps(redactors, reader), 1000);
    return gate.publish(new RedactionRequest(original, name, "text/plain", copies, quarantine));
  }

  private RedactionOutcome publish(UnaryOperator<String> leak) throws IOException {
    return publish(Redactors.of(List.of(new Leaking(leak))), PLAIN, "a/b.txt");
  }

  private List<Path> files(Path below) throws IOException {
    if (!Files.exists(below)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4000_0501_1354_8132",
        "4OOO05O113548132",
        "40000501\n13548132",
        "40000501\u001B[0m13548132",
        "\u202E2318453110500004\u202C",
        "__4000050113548132__",
        "<~1b^U;0JtO=0f([D3&*3E~>",
        "0011010000110000001100000011000000110000001101010011000000110001"
            + "0011000100110011001101010011010000111000001100010011001100110010",
        "four zero zero zero zero five zero one one three five four eight one three two"
      })
  void publish_valueInDisguise_isPublishedClean(String written) throws IOException {
    Files.writeString(original, "one card " + written + " as said\ntwo\n");

    RedactionOutcome outcome = publish(Redactors.installed(), PLAIN, "a/b.txt");

    assertEquals(Disposition.PUBLISHED, outcome.disposition());
    String copy = Files.readString(copies.resolve("a/b.txt"));
    assertTrue(copy.startsWith("one card [CARD]"), copy);
    assertTrue(copy.endsWith(" as said\ntwo\n"), copy);
  }

  @Test
  void publish_cleanCopy_isPublishedOnce() throws IOException {
    RedactionOutcome outcome = publish(Redactors.installed(), PLAIN, "a/b.txt");
    Path copy = copies.resolve("a/b.txt");
    assertEquals(Disposition.PUBLISHED, outcome.disposition());
    assertEquals("one card [CARD]\ntwo\n", Files.readString(copy));
    assertEquals(List.of(copy), files(copies));
    assertEquals(List.of(), files(quarantine));
    assertEquals(Map.of(EntityType.CARD, 1), outcome.removed());
    assertEquals(ContentId.of(Files.newInputStream(copy)), outcome.copy());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
    assertTrue(outcome.routes().containsAll(List.of("second reader", "structure")));
  }

  static Stream<Arguments> leaks() {
    return Stream.of(
        Arguments.of("as it was", (UnaryOperator<String>) text -> text),
        leak("spaced", "4 0 0 0 0 5 0 1 1 3 5 4 8 1 3 2"),
        leak("wrapped", "40000501 1354813 2"),
        leak("dotted", "4000.0501.1354.8132"),
        leak("percent", "%34000050113548132"),
        leak("entity", "&#52;000050113548132"),
        leak("escape", "\\u0034000050113548132"),
        leak("full width", "４000050113548132"),
        leak("zero width", "4\u200B000050113548132"),
        leak("base64", Base64.getEncoder().encodeToString(("n=" + NUMBER).getBytes(UTF_8))),
        leak("hex", "34303030303530313133353438313332"),
        leak("grouped", "4000_0501_1354_8132"),
        leak("with letters", "4OOO05O113548132"),
        leak("glued", "no4000050113548132end"),
        leak("character codes", "52 48 48 48 48 53 48 49 49 51 53 52 56 49 51 50"),
        leak("backwards for the eye", "\u202E2318453110500004\u202C"),
        leak("with control characters", "40000501\u000113548132"),
        leak("another value that the rules find", "a.b@example.org"));
  }

  private static Arguments leak(String name, String left) {
    return Arguments.of(name, (UnaryOperator<String>) text -> text.replace(NUMBER, left));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void publish_leakingCopy_isNeverPublished(String name, UnaryOperator<String> leak)
      throws IOException {
    RedactionOutcome outcome = publish(leak);
    assertEquals(Disposition.QUARANTINED, outcome.disposition(), name);
    assertEquals(List.of(), files(copies));
    Path note = quarantine.resolve("a/b.txt.reason.json");
    assertEquals(List.of(note), files(quarantine));
    JsonNode content = new ObjectMapper().readTree(note.toFile());
    assertEquals("a/b.txt", content.get("path").asText());
    assertTrue(content.get("reason").asText().contains("is left"));
    assertFalse(Files.readString(note).contains("4000"));
    assertFalse(outcome.toString().contains("4000"));
  }

  @Test
  void publish_leakInWideBytesOnly_isCaughtByTheRawWalk() throws IOException {
    Redactor wide =
        new Leaking(text -> text) {
          @Override
          byte[] bytes(byte[] original) {
            return (NUMBER + " x").getBytes(UTF_16LE);
          }
        };
    SecondReader blind = (file, units) -> units.accept(unit("harmless"));
    RedactionOutcome outcome = publish(Redactors.of(List.of(wide)), blind, "x.txt");
    assertEquals(Disposition.QUARANTINED, outcome.disposition());
    assertTrue(outcome.reason().contains("bytes"));
  }

  @Test
  void publish_leakSeenBySecondReaderOnly_isCaught() throws IOException {
    SecondReader sees = (file, units) -> units.accept(unit("x " + NUMBER));
    RedactionOutcome outcome = publish(Redactors.installed(), sees, "x.txt");
    assertEquals(Disposition.QUARANTINED, outcome.disposition());
    assertEquals(List.of("second reader"), outcome.routes());
  }

  @Test
  void publish_lostLine_isCaught() throws IOException {
    RedactionOutcome outcome = publish(text -> "one card [CARD] two\n");
    assertEquals(Disposition.QUARANTINED, outcome.disposition());
    assertTrue(outcome.reason().contains("structure"));
  }

  @Test
  void publish_failingOrBlindSecondReader_isNoProof() throws IOException {
    SecondReader failing =
        (file, units) -> {
          throw new IOException("broken");
        };
    RedactionOutcome failed = publish(Redactors.installed(), failing, "x.txt");
    assertEquals(Disposition.QUARANTINED, failed.disposition());
    RedactionOutcome blind = publish(Redactors.installed(), (file, units) -> {}, "x.txt");
    assertEquals("second reader saw no text", blind.reason());
    assertEquals(List.of(), files(copies));
  }

  @Test
  void publish_valueInTheFileName_isCaught() throws IOException {
    String name = "card " + NUMBER + ".txt";
    RedactionOutcome outcome = publish(Redactors.installed(), PLAIN, name);
    assertEquals(Disposition.QUARANTINED, outcome.disposition());
    assertEquals(List.of("file name"), outcome.routes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.txt", "/x.txt", "a/../../x.txt", "a/../x.txt", "", ".", "a\\..\\x"})
  void publish_pathOutsideTheDirectory_throws(String name) {
    assertThrows(IOException.class, () -> publish(Redactors.installed(), PLAIN, name));
  }

  @Test
  void publish_linkOutOfTheDirectory_throws() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createDirectories(copies);
    Files.createSymbolicLink(copies.resolve("a"), elsewhere);
    assertThrows(IOException.class, () -> publish(Redactors.installed(), PLAIN, "a/x.txt"));
    assertEquals(List.of(), files(elsewhere));
  }

  @Test
  void publish_unknownFormatTooLargeOrMissing_isRefused() throws IOException {
    RedactionGate gate = new RedactionGate(steps(Redactors.installed(), PLAIN), 10);
    RedactionOutcome large =
        gate.publish(new RedactionRequest(original, "x", "text/plain", copies, quarantine));
    assertEquals(Disposition.REFUSED, large.disposition());
    assertTrue(large.reason().contains("limit of 10 bytes"));
    Files.writeString(original, "%!PS");
    RedactionOutcome other =
        gate.publish(new RedactionRequest(original, "x", "application/x; v=1", copies, quarantine));
    assertEquals("there is no redactor for the format application/x yet", other.reason());
    Path missing = directory.resolve("missing");
    RedactionOutcome none =
        gate.publish(new RedactionRequest(missing, "x", "text/plain", copies, quarantine));
    assertEquals(Disposition.REFUSED, none.disposition());
  }

  @Test
  void publish_throwingRedactor_isRefused() throws IOException {
    RedactionOutcome outcome =
        publish(
            text -> {
              throw new IllegalStateException(text);
            });
    assertEquals(Disposition.REFUSED, outcome.disposition());
    assertFalse(outcome.reason().contains("4000"));
  }

  /** Claims to have removed the card number. */
  private static class Leaking implements Redactor {

    private final UnaryOperator<String> leak;

    Leaking(UnaryOperator<String> leak) {
      this.leak = leak;
    }

    @Override
    public String name() {
      return "leaking";
    }

    @Override
    public int order() {
      return 0;
    }

    @Override
    public boolean takes(String mediaType, Content content) {
      return true;
    }

    byte[] bytes(byte[] original) {
      return leak.apply(new String(original, UTF_8)).getBytes(UTF_8);
    }

    @Override
    public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
      byte[] bytes = original.open().readAllBytes();
      pass.text(Writer.nullWriter()).rewrite(whole(new String(bytes, UTF_8)));
      copy.write(bytes(bytes));
    }

    private static SourceText whole(String text) {
      SourceText source = new SourceText(text, 0);
      source.addWhole(SensitiveText.of(""));
      return source;
    }

    @Override
    public boolean hasStructure(Content original, Content copy) throws IOException {
      return lines(original) == lines(copy);
    }

    private static long lines(Content content) throws IOException {
      return new String(content.open().readAllBytes(), UTF_8).lines().count();
    }
  }
}
