package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command but the runs over folders. */
final class CommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private String key() {
    return folder.resolve("key").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "scan --help",
        "redact --help",
        "detect --help",
        "explain --help",
        "search --help",
        "rules --help",
        "rules list --help",
        "rules show --help",
        "rules check --help",
        "keys --help",
        "keys create --help",
        "keys show --help",
        "doctor --help",
        "demo --help",
        "version --help"
      })
  void help_ofEachCommand_hasAnExample(String arguments) {
    Call call = Call.of(arguments.split(" "));

    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("Example"), call.out());
    assertTrue(call.out().contains("subrosa "), call.out());
  }

  @ParameterizedTest
  @CsvSource({
    "scann x, scan",
    "scan, SOURCE",
    "scan x, --out",
    "scan x --out y --threds 3, --threads",
    "scan . --out y --threads 0, 1 to 512",
    "scan . --out y --engine flink, spark",
    "scan . --out y --fail-on severe, very-high",
    "scan . --out y --ocr-limit colour=3, megapixels",
    "scan . --out y --ocr-limit seconds=0, 1 to 100000",
    "scan . --out y --as-of yesterday, 2026-01-31",
    "scan . --out y --max-size big, 500MB",
    "scan . --out y --sample 2, share",
    "scan . --out y --min-confidence 7, 0 to 1",
    "scan . --out y --include [, '*.docx'",
    "scan . --out y --rules none-such, pack",
    "scan s3://bucket --out y, file: URI",
    "scan no-such-place --out y, no such file",
    "search . type:SSN, scan --out",
    "rules show no.such.1, rules list",
    "explain no-such-file, no such file",
    "keys, Example",
    "rules, Example"
  })
  void wrongUsage_exitsWithTwo_andNamesTheRemedy(String arguments, String remedy) {
    String[] words = arguments.replace("--out y", "--out " + folder.resolve("y")).split(" ");
    Call call = Call.of(words);

    assertEquals(2, call.code(), call.out() + call.err());
    assertTrue((call.err() + call.out()).contains(remedy), call.err());
    assertFalse(Files.exists(folder.resolve("y")), "a wrong call writes nothing");
  }

  @Test
  void wrongUsage_controlCharacters_neverReachTheTerminal() {
    for (List<String> arguments :
        List.of(
            List.of("scan", "gone\u001b[31m\n\u2028x", "--out", folder.resolve("y").toString()),
            List.of("scan", ".", "--out", "y", "--\u001b[2Jwhat"),
            List.of("\u0007bell"),
            List.of("rules", "show", "a\u001b]0;title\u0007"))) {
      Call call = Call.of(arguments.toArray(String[]::new));

      assertEquals(2, call.code());
      assertFalse(
          call.err().replace(System.lineSeparator(), "").matches("(?s).*[\\p{Cntrl}\\u2028].*"));
    }
  }

  @Test
  void detect_astralCharacters_offsetsCountCodePoints() throws Exception {
    String text = "\uD83D\uDE00\uD835\uDD38 SSN 536-22-8145";
    Call call =
        Call.withInput("{\"id\":\"a\",\"text\":" + JSON.writeValueAsString(text) + "}\n", "detect");

    JsonNode span = JSON.readTree(call.out()).path("spans").path(0);
    assertEquals(0, call.code(), call.err());
    assertEquals(7, span.path("start").intValue());
    assertEquals(18, span.path("end").intValue());
    assertEquals("SSN", span.path("type").textValue());
    assertFalse(call.out().contains("536-22-8145"));
  }

  @Test
  void detect_badLines_areToldByNumberOnly() throws Exception {
    Call call =
        Call.withInput(
            """
            {"id":1,"text":"SSN 536-22-8145"}
            SSN 536-22-8146

            {"id":2}
            {"id":3,"text":"x"} SSN 536-22-8147
            {"id":4,"text":""}
            """,
            "detect",
            "--stats");

    assertEquals(6, call.code());
    assertTrue(call.err().contains("line 2:"), call.err());
    assertTrue(call.err().contains("line 4:"), call.err());
    assertTrue(call.err().contains("line 5:"), call.err());
    assertTrue(call.err().contains("documents 2, bytes 15, cpu-seconds "), call.err());
    assertFalse(call.err().contains("536-22"), call.err());
    List<String> lines = call.out().lines().toList();
    assertEquals(2, lines.size());
    assertEquals(1, JSON.readTree(lines.get(0)).path("id").intValue());
    assertEquals(4, JSON.readTree(lines.get(1)).path("id").intValue());
  }

  @Test
  void detect_leastConfidence_leavesDoubtfulOnesOut() {
    String line = "{\"id\":1,\"text\":\"SSN 536-22-8145\"}\n";

    assertTrue(Call.withInput(line, "detect").out().contains("SSN"));
    assertFalse(Call.withInput(line, "detect", "--min-confidence", "1").out().contains("SSN"));
  }

  @Test
  void explain_document_tellsTermsWithoutTheValue() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "SSN 536-22-8145\n");
    Call call = Call.of("explain", letter.toString(), "--key-file", key());

    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("SSN ***-**-8145"), call.out());
    assertTrue(call.out().contains("near 'ssn'"), call.out());
    assertTrue(call.out().contains("rule us.ssn.1"), call.out());
    assertFalse(call.out().contains("536-22-8145"), call.out());
  }

  @Test
  void explain_folder_isWrongUsage() {
    Call call = Call.of("explain", folder.toString(), "--key-file", key());

    assertEquals(2, call.code());
    assertTrue(call.err().contains("subrosa scan"), call.err());
  }

  @Test
  void rules_listShowCheck_tellOfRules() {
    assertTrue(Call.of("rules", "list").out().contains("us.ssn.1"));
    assertTrue(Call.of("rules", "show", "us.ssn.1").out().contains("check ssn"));
    Call check = Call.of("rules", "check", "us");
    assertEquals(0, check.code(), check.err());
    assertTrue(check.out().contains(" 0 problems"), check.out());
  }

  @Test
  void rulesCheck_brokenRule_exitsWithTwo() throws Exception {
    Files.writeString(folder.resolve("broken.yml"), "rules: [\n");
    Call call = Call.of("rules", "check", folder.toString());

    assertEquals(2, call.code(), call.out());
    assertTrue(call.err().contains("broken.yml"), call.err());
  }

  @Test
  void keys_createThenShow_tellTheSameIdAndNeverTheKey() throws Exception {
    Call create = Call.of("keys", "create", "--key-file", key());
    Call show = Call.of("keys", "show", "--key-file", key());

    assertEquals(0, create.code(), create.err());
    assertEquals(0, show.code(), show.err());
    String secret = Files.readString(folder.resolve("key")).strip();
    secret = secret.substring(secret.lastIndexOf(' ') + 1);
    assertFalse((create.out() + show.out()).contains(secret));
    assertEquals(
        create.out().replaceAll("Key (\\S+) .*", "$1"),
        show.out().replaceAll("Key (\\S+) .*", "$1"));
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("key"))));
  }

  @Test
  void keysCreate_existingFile_isNotReplaced() throws Exception {
    Call.of("keys", "create", "--key-file", key());
    byte[] first = Files.readAllBytes(folder.resolve("key"));
    Call again = Call.of("keys", "create", "--key-file", key());

    assertTrue(again.code() != 0);
    assertTrue(again.err().contains("exists already"), again.err());
    assertEquals(-1, java.util.Arrays.mismatch(first, Files.readAllBytes(folder.resolve("key"))));
  }

  @Test
  void doctorAndVersion_tellWhatIsInstalled() {
    Call doctor = Call.of("doctor", "--key-file", key());

    assertEquals(0, doctor.code(), doctor.err());
    for (String word : List.of("Java", "Rules", "Formats", "Redaction", "Key", "Tesseract")) {
      assertTrue(doctor.out().contains(word), doctor.out());
    }
    assertFalse(Files.exists(folder.resolve("key")), "the doctor makes nothing");
    assertTrue(Call.of("version").out().startsWith("subrosa "));
    assertTrue(Call.of("--version").out().startsWith("subrosa "));
  }

  @Test
  void generateCompletion_writesAScript() {
    Call call = Call.of("generate-completion");

    assertEquals(0, call.code());
    assertTrue(call.out().contains("complete -F"), "a script for bash");
  }
}
