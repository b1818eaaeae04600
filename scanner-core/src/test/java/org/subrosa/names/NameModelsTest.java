package org.subrosa.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.finding.EntityType;

/** Models that users bring. */
final class NameModelsTest {

  private static final String TEXT =
      "Die Rechnung hat Heike Sommerfeld schon im Mai bezahlt. Das Lager in Goslar ist leer.";

  @TempDir private static Path folder = Path.of("");
  private static Path german = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    german = TrainedModels.names(folder.resolve("de-names.bin"), "PER", "misc");
  }

  private static NameChoice choice(Path... models) throws IOException {
    return NameChoice.of(Arrays.stream(models).map(Path::toString).toList());
  }

  private static List<String> found(NameFinder finder, EntityType type, String text) {
    return finder.find(text, List.of()).list().stream()
        .filter(name -> name.type() == type && name.probability() >= 0.5)
        .map(name -> text.substring(name.start(), name.end()))
        .sorted()
        .toList();
  }

  private static String refusal(Path... models) {
    return String.valueOf(
        assertThrows(NameModelException.class, () -> NameFinder.of(choice(models))).getMessage());
  }

  @Test
  void find_modelOfAUser_findsNamesAtTheirPlaces() throws IOException {
    Name name = NameFinder.of(choice(german)).find(TEXT, List.of()).list().get(0);

    assertEquals("Heike Sommerfeld", TEXT.substring(name.start(), name.end()));
    assertEquals(EntityType.PERSON, name.type());
    assertEquals("tagged as a person", name.origin());
    assertTrue(name.prior() > 0.5 && name.prior() < 1, String.valueOf(name.prior()));
  }

  @Test
  void find_modelOfAUser_signsAndMentionsWorkOnTop() throws IOException {
    NameFinder finder = NameFinder.of(choice(german));
    String text =
        "Gestern rief Uwe Brandt im Lager an.\n\nDetails weiss Brandt.\n\nDr. Okonkwo kommt.\n";

    assertEquals(
        List.of("Brandt", "Okonkwo", "Uwe Brandt"), found(finder, EntityType.PERSON, text));
  }

  @Test
  void notes_typeThatIsNoneOfOurs_isNamedAndLeftOut() throws IOException {
    NameFinder finder = NameFinder.of(choice(german));

    assertEquals(
        List.of(
            german.toRealPath()
                + ": types that are no persons, organizations or places are left out: misc"),
        finder.notes());
    assertEquals(List.of(), found(finder, EntityType.LOCATION, TEXT));
    NameFinder places =
        NameFinder.of(choice(TrainedModels.names(folder.resolve("gpe.bin"), "person", "GPE")));
    assertEquals(List.of(), places.notes());
    assertEquals(List.of("Goslar"), found(places, EntityType.LOCATION, TEXT));
  }

  @Test
  void of_modelWithNoTypeOfOurs_isRefusedWithItsTypes() throws IOException {
    String refusal = refusal(TrainedModels.names(folder.resolve("odd.bin"), "drug", "misc"));

    assertTrue(refusal.contains("odd.bin: no type of name that is known (drug, misc)"), refusal);
  }

  @Test
  void of_modelOfAnotherKind_isRefusedWithItsKind() throws IOException {
    String refusal = refusal(TrainedModels.tokenizer(folder.resolve("tokens.bin")));

    assertTrue(refusal.contains("tokens.bin: a model for OpenNLP's TokenizerME"), refusal);
  }

  @Test
  void of_filesThatAreNoModels_areRefusedByName() throws IOException {
    Path text = Files.writeString(folder.resolve("text.bin"), "no model at all");
    assertTrue(refusal(text).contains("text.bin: no model of OpenNLP"), refusal(text));
    byte[] whole = Files.readAllBytes(german);
    Path half = Files.write(folder.resolve("half.bin"), Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(half).contains("half.bin: no model of OpenNLP, or cut short"));
    assertTrue(refusal(folder.resolve("gone.bin")).contains("gone.bin: no such model"));
    assertTrue(refusal(folder).contains("names-onnx"), refusal(folder));
    Path onnx = Files.createFile(folder.resolve("ner.onnx"));
    assertTrue(refusal(onnx).contains("ner.onnx: ONNX models need the module names-onnx"));
  }

  @Test
  void of_damagedWeights_areRefusedByName() throws IOException {
    byte[] bytes = Files.readAllBytes(german);
    int refused = 0;
    for (int i = 1; i < 40; i++) {
      byte[] damaged = bytes.clone();
      damaged[damaged.length * i / 60] ^= 0x55;
      Path file = Files.write(folder.resolve("damaged.bin"), damaged);
      try {
        NameFinder.of(choice(file));
      } catch (NameModelException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("damaged.bin"), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 20, refused + " of 39 damaged models were noticed");
  }

  @Test
  void of_modelThatChangedSinceItWasChosen_isRefused() throws IOException {
    Path file = Files.copy(german, folder.resolve("changing.bin"));
    NameChoice choice = choice(file);
    Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);

    String refusal =
        assertThrows(NameModelException.class, () -> NameFinder.of(choice)).getMessage();
    assertEquals(
        "the model of names " + file.toRealPath() + " has changed since the run began; run again",
        refusal);
    Files.delete(file);
    assertEquals(refusal, assertThrows(NameModelException.class, choice::check).getMessage());
  }

  @Test
  void choice_ofWords_keepsOrderAndDigests() throws IOException {
    assertEquals(NameChoice.NONE, NameChoice.of(List.of("none")));
    assertEquals(NameChoice.ENGLISH, NameChoice.of(List.of("english")));
    NameChoice both = NameChoice.of(List.of(german.toString(), "english", german.toString()));
    assertEquals("de-names.bin, english", both.names());
    assertEquals(64, both.digests().length());
    assertEquals(both, NameChoice.ofFields(both.fields()));
    assertThrows(NameModelException.class, () -> NameChoice.of(List.of("none", "english")));
    assertThrows(NameModelException.class, () -> NameChoice.of(List.of("")));
    assertThrows(NameModelException.class, () -> NameChoice.of(List.of("german")));
  }

  @Test
  void find_severalModels_addUp() throws IOException {
    NameFinder both =
        NameFinder.of(
            choice(german, TrainedModels.names(folder.resolve("two.bin"), "thing", "loc")));

    assertEquals(List.of("Heike Sommerfeld"), found(both, EntityType.PERSON, TEXT));
    assertEquals(List.of("Goslar"), found(both, EntityType.LOCATION, TEXT));
  }

  @Test
  void find_manyThreads_findTheSame() throws Exception {
    NameFinder finder = NameFinder.of(choice(german));
    List<Name> expected = finder.find(TEXT, List.of()).list();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Name>>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String other = "Gestern rief Detlef Pohl im Lager an " + i + ".";
        tasks.add(
            () -> {
              finder.find(other, List.of());
              return finder.find(TEXT, List.of()).list();
            });
      }
      for (Future<List<Name>> result : threads.invokeAll(tasks)) {
        assertEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertFalse(expected.isEmpty());
  }

  @Test
  void propose_sameNameTwice_isTheSurerWithTheCapitalsBesideIt() {
    Candidates found = new Candidates();
    Tokens tokens = Stretches.tokens("Gestern kam Uwe von Brandt nach Husum", List.of());
    found.propose(new Candidate(2, 3, EntityType.PERSON, "one", 0.9), tokens);
    found.propose(new Candidate(0, 7, EntityType.PERSON, "two", 0.6), tokens);
    found.propose(new Candidate(2, 7, EntityType.ORG, "two", 0.3), tokens);

    assertEquals(
        List.of("Candidate[PERSON 2..5] one 0.9", "Candidate[ORG 2..7] two 0.3"), told(found));
  }

  @Test
  void propose_stretchOverSeveralNames_leavesThem() {
    Candidates found = new Candidates();
    Tokens tokens = Stretches.tokens("Uwe Brandt , Heike Pohl", List.of());
    found.propose(new Candidate(0, 2, EntityType.PERSON, "one", 0.7), tokens);
    found.propose(new Candidate(3, 5, EntityType.PERSON, "one", 0.8), tokens);
    found.propose(new Candidate(0, 5, EntityType.PERSON, "two", 0.9), tokens);

    assertEquals(
        List.of("Candidate[PERSON 0..2] one 0.7", "Candidate[PERSON 3..5] one 0.8"), told(found));
  }

  private static List<String> told(Candidates found) {
    return found.all().stream()
        .map(one -> one + " " + one.known().origin() + " " + one.known().prior())
        .toList();
  }
}
