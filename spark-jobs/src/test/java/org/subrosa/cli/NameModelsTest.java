package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.ContentId;
import org.subrosa.names.TrainedModels;

/** {@code --names} with models of the user. */
final class NameModelsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "Die Rechnung hat Heike Sommerfeld schon im Mai bezahlt.";
  private static final String LINE = "{\"id\":1,\"text\":\"" + TEXT + "\"}\n";
  private static final String ENGLISH =
      "{\"id\":1,\"text\":\"Yesterday Margaret Thompson called from Boston about it.\"}\n";

  @TempDir private static Path folder = Path.of("");
  private static String german = "";

  @BeforeAll
  static void train() throws IOException {
    german = TrainedModels.names(folder.resolve("de.bin"), "person", "misc").toString();
  }

  private static List<String> found(String line, String... names) throws IOException {
    List<String> words = new ArrayList<>(List.of("detect"));
    words.addAll(Arrays.asList(names));
    Call call = Call.withInput(line, words.toArray(String[]::new));
    assertEquals(0, call.code(), call.err());
    List<String> found = new ArrayList<>();
    for (JsonNode span : JSON.readTree(call.out()).path("spans")) {
      found.add(span.path("start") + ".." + span.path("end") + " " + span.path("type").asText());
    }
    return found;
  }

  @Test
  void detect_modelOfTheUser_findsItsNames() throws IOException {
    assertEquals(List.of("17..33 PERSON"), found(LINE, "--names", german));
    assertEquals(List.of(), found(LINE, "--names", "none"));
    assertEquals(List.of(), found(ENGLISH, "--names", german));
  }

  @Test
  void detect_severalModels_addUp() throws IOException {
    List<String> both = List.of("10..27 PERSON", "40..46 LOCATION");
    assertEquals(both, found(ENGLISH, "--names", "english," + german));
    assertEquals(both, found(ENGLISH, "--names", german, "--names", "english"));
    assertEquals(List.of("17..33 PERSON"), found(LINE, "--names", "english," + german));
  }

  @Test
  void detect_typesThatAreLeftOut_areNamedOnStandardError() {
    Call call = Call.withInput(LINE, "detect", "--names", german);
    assertTrue(call.err().contains("de.bin: types that are no persons"), call.err());
    assertTrue(call.err().strip().endsWith("misc"), call.err());
  }

  @Test
  void wrongModels_exitWithTwoAndNameFileAndRemedy_beforeAnythingIsWritten() throws IOException {
    Path text = Files.writeString(folder.resolve("text.bin"), "no model");
    Path onnx = Files.writeString(folder.resolve("ner.onnx"), "no model");
    for (List<String> one :
        List.of(
            List.of("german", "german: no such model; name english, none, or a file"),
            List.of(folder.resolve("gone.bin").toString(), "gone.bin: no such model"),
            List.of(text.toString(), "text.bin: no model of OpenNLP"),
            List.of(onnx.toString(), "ner.onnx: ONNX models need the module names-onnx"),
            List.of(folder.toString(), "extensions"),
            List.of("none,english", "none stands alone"))) {
      String out = folder.resolve("never").toString();
      Call call = Call.of("scan", folder.toString(), "--out", out, "--names", one.get(0));
      assertEquals(2, call.code(), call.err());
      assertTrue(call.err().contains("--names: "), call.err());
      assertTrue(call.err().contains(one.get(1)), call.err());
      assertFalse(Files.exists(Path.of(out)));
    }
  }

  @Test
  void scan_inChildren_reportTellsTheModelAndItsDigest() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("letter.txt"), TEXT);
    Path out = folder.resolve("report");
    Call call =
        Call.of(
            "scan",
            documents.toString(),
            "--out",
            out.toString(),
            "--key-file",
            folder.resolve("key").toString(),
            "--engine",
            "local",
            "--threads",
            "1",
            "--names",
            "english," + german);
    assertEquals(0, call.code(), call.err());
    JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
    String digest = ContentId.of(Files.newInputStream(Path.of(german))).hex();
    assertEquals(List.of("english, de.bin"), report.findValuesAsText("names"));
    assertEquals(List.of(digest), report.findValuesAsText("models of names (SHA-256)"));
    assertTrue(Files.readString(out.resolve("findings.csv")).contains("names.person.1"));
  }

  /** Native code and 43 MB are for those who ask for them. */
  @Test
  void classPath_hasNoOnnxRuntime() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("ai.onnxruntime.OrtEnvironment"));
  }
}
