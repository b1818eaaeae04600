package org.subrosa.names.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.isolate.Isolation;
import org.subrosa.isolate.WorkerPool;
import org.subrosa.names.Name;
import org.subrosa.names.NameChoice;
import org.subrosa.names.NameFinder;
import org.subrosa.names.NameModelException;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.FingerprintKey;

final class OnnxModelsTest {

  private static final String TEXT =
      "Gestern kam Annalena Kr\u00fcger nach Bad T\u00f6lz, und Anna O'Brien nach Husum.";

  /** One label of two for persons has the score, and each of the six has none by itself. */
  private static final double SURE =
      (Math.exp(TinyModel.SURE) + 1) / (Math.exp(TinyModel.SURE) + TinyModel.LABELS.size() - 1);

  @TempDir private Path folder = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void write() throws IOException {
    model = TinyModel.write(folder.resolve("tiny"));
  }

  private static NameChoice choice(Path model) throws IOException {
    return NameChoice.of(List.of(model.toString()));
  }

  private static List<String> found(Path model, EntityType type, String text) throws IOException {
    return NameFinder.of(choice(model)).find(text, List.of()).list().stream()
        .filter(name -> name.type() == type)
        .map(name -> text.substring(name.start(), name.end()))
        .sorted()
        .toList();
  }

  private static String refusal(Path model) {
    return String.valueOf(
        assertThrows(NameModelException.class, () -> NameFinder.of(choice(model))).getMessage());
  }

  private TokenNameFinder tagger() throws IOException {
    return new OnnxModels().open(model).tagger();
  }

  @Test
  void find_text_hasNamesWholeAndAtTheirPlaces() throws IOException {
    assertEquals(
        List.of("Anna O'Brien", "Annalena Kr\u00fcger"), found(model, EntityType.PERSON, TEXT));
    assertEquals(List.of("Bad T\u00f6lz", "Husum"), found(model, EntityType.LOCATION, TEXT));
    assertEquals(
        List.of("Bad T\u00f6lz", "Husum"),
        found(model.resolve("model.onnx"), EntityType.LOCATION, TEXT));
  }

  @Test
  void find_name_hasTheModelsProbabilityAsPrior() throws IOException {
    Name name = NameFinder.of(choice(model)).find("Gestern kam Annalena.", List.of()).list().get(0);

    assertEquals(12, name.start());
    assertEquals(20, name.end());
    assertEquals(SURE, name.prior(), 1e-5);
  }

  @Test
  void find_wordThatIsLessSure_makesTheNameLessSure() throws IOException {
    Span[] names = tagger().find(new String[] {"kam", "Montag", "Kr\u00fcger"});

    double least = (Math.E + 1) / (Math.E + TinyModel.LABELS.size() - 1);
    assertEquals(List.of(new Span(1, 3, "PER")), List.of(names));
    assertEquals(least, names[0].getProb(), 1e-5);
  }

  @Test
  void notes_typeThatIsNoneOfOurs_isNamed() throws IOException {
    assertEquals(1, NameFinder.of(choice(model)).notes().size());
    assertTrue(NameFinder.of(choice(model)).notes().get(0).endsWith("are left out: MISC"));
  }

  /** The word before a name makes it one, so that a window that begins between would miss it. */
  @Test
  void find_sentenceLongerThanTheWindow_hasEachNameOnceWhereverItIs() throws IOException {
    TokenNameFinder tagger = tagger();
    for (int length : List.of(1, 13, 14, 15, 40, 90)) {
      for (int at = 0; at < length; at++) {
        List<String> words = new ArrayList<>(Collections.nCopies(length, "Wort"));
        words.add(at, "Okonkwo");
        words.add(at, "herr");
        List<Span> names = List.of(tagger.find(words.toArray(String[]::new)));
        assertEquals(List.of(new Span(at + 1, at + 2, "PER")), names, length + " words");
      }
    }
  }

  @Test
  void find_longNameOverTheEdgeOfWindows_isOneName() throws IOException {
    List<String> words = new ArrayList<>(Collections.nCopies(40, "kam"));
    words.set(8, "Anna");
    Collections.fill(words.subList(9, 31), "Kr\u00fcger");

    assertEquals(
        List.of(new Span(8, 31, "PER")), List.of(tagger().find(words.toArray(String[]::new))));
  }

  @Test
  void find_wordOfMorePiecesThanAWindow_isCutAndTheRestIsFound() throws IOException {
    String[] words = {"kam", "lena".repeat(20), "-".repeat(500), "Anna", "\u200b", "Husum"};

    assertEquals(
        List.of(new Span(3, 4, "PER"), new Span(5, 6, "LOC")), List.of(tagger().find(words)));
    assertEquals(List.of(), List.of(tagger().find(new String[0])));
  }

  @Test
  void read_vocabularyWithoutCapitals_readsSmallLettersWithoutAccents() throws IOException {
    Path vocabulary = model.resolve("vocab.txt");
    Files.writeString(
        vocabulary,
        Files.readString(vocabulary)
            .replaceAll("(?m)^(?!\\[).*$", "$0".toLowerCase(java.util.Locale.ROOT))
            .replace("Kr\u00fcger", "kruger")
            .replace("Anna", "anna")
            .replace("Husum", "husum")
            .replaceAll("(?m)^(Gestern|Bad|T\u00f6lz|O|Brien|Montag)$", "[x$1]"));

    assertEquals(
        List.of("ANNALENA KR\u00dcGER"),
        found(model, EntityType.PERSON, "gestern kam ANNALENA KR\u00dcGER nach husum"));
    assertEquals(
        List.of("husum"),
        found(model, EntityType.LOCATION, "gestern kam ANNALENA KR\u00dcGER nach husum"));
  }

  @Test
  void of_settingsOfTheTokenizer_countMoreThanTheVocabulary() throws IOException {
    Files.writeString(model.resolve("tokenizer_config.json"), "{\"do_lower_case\": true}");

    assertEquals(List.of(), found(model, EntityType.LOCATION, "Gestern kam er nach Husum."));
  }

  @Test
  void of_filesBesideTheModel_areMissedByName() throws IOException {
    Files.move(model.resolve("vocab.txt"), folder.resolve("vocab.txt"));
    assertEquals(List.of("Husum"), found(model, EntityType.LOCATION, "Nach Husum."));
    Files.delete(folder.resolve("vocab.txt"));
    assertTrue(refusal(model).contains("there is no vocab.txt beside it"), refusal(model));
    TinyModel.write(model);
    Files.delete(model.resolve("config.json"));
    assertTrue(refusal(model).contains("there is no config.json beside it"), refusal(model));
    Files.delete(model.resolve("model.onnx"));
    assertTrue(refusal(model).contains("no model.onnx in this folder"), refusal(model));
  }

  @Test
  void of_filesThatDoNotFit_areRefusedByName() throws IOException {
    TinyModel.config(model, TinyModel.LABELS.subList(0, 3), TinyModel.WINDOW);
    assertTrue(refusal(model).contains("and each of the 3 labels"), refusal(model));
    TinyModel.config(model, TinyModel.LABELS, 2 * TinyModel.WINDOW);
    assertTrue(refusal(model).contains("model.onnx: ONNX Runtime cannot use it"), refusal(model));
    TinyModel.config(model, Collections.nCopies(6, "LABEL_X"), TinyModel.WINDOW);
    assertTrue(refusal(model).contains("no type of name that is known (LABEL_X)"), refusal(model));
    Files.writeString(model.resolve("config.json"), "{\"id2label\": ");
    assertTrue(refusal(model).contains("config.json: no JSON"), refusal(model));
    Files.writeString(model.resolve("config.json"), "{}");
    assertTrue(refusal(model).contains("config.json: id2label"), refusal(model));
    TinyModel.write(model);
    Files.writeString(model.resolve("vocab.txt"), "a\nb\n");
    assertTrue(refusal(model).contains("[UNK] is missing"), refusal(model));
  }

  @Test
  void of_modelThatDoesNotFit_isRefusedByName() throws IOException {
    Path file = model.resolve("model.onnx");
    Files.write(file, TinyModel.model("pixel_values"));
    assertTrue(refusal(model).contains("asks for an input pixel_values"), refusal(model));
    byte[] whole = TinyModel.model("token_type_ids");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(model).contains("model.onnx: ONNX Runtime cannot use it"), refusal(model));
    Files.writeString(file, "no model at all");
    assertTrue(refusal(file).contains("model.onnx: ONNX Runtime cannot use it"), refusal(file));
  }

  @Test
  void isSilent_versionsThatReportToTheirMaker_areNot() {
    assertTrue(Transformer.isSilent("1.28.0"));
    assertTrue(Transformer.isSilent("1.9.1"));
    assertFalse(Transformer.isSilent("1.29.0"));
    assertFalse(Transformer.isSilent("2.0.0"));
    assertFalse(Transformer.isSilent("unknown"));
    assertTrue(Transformer.isSilent(Transformer.version()), Transformer.version());
  }

  @Test
  void digest_coversAllFilesOfTheModel() throws IOException {
    NameChoice before = choice(model);
    for (String name : List.of("model.onnx", "vocab.txt", "config.json")) {
      TinyModel.write(model);
      Files.writeString(model.resolve(name), "\n", StandardOpenOption.APPEND);
      assertNotEquals(before.digests(), choice(model).digests(), name);
      assertThrows(NameModelException.class, before::check);
    }
    TinyModel.write(model);
    assertEquals(before, choice(model));
    Files.writeString(model.resolve("tokenizer_config.json"), "{}");
    assertThrows(NameModelException.class, before::check);
  }

  @Test
  void read_inAChild_findsTheSame() throws IOException {
    Path key = folder.resolve("key");
    FingerprintKey.generate(new SecureRandom()).write(key);
    ScanSettings settings =
        new ScanSettings(List.of("us"), "", key.toString(), 0.2).withNames(choice(model));
    Path file = Files.writeString(folder.resolve("letter.txt"), TEXT);
    DocumentRef document =
        new DocumentRef(
            folder.toUri().toString(),
            "letter.txt",
            file.toUri().toString(),
            Files.size(file),
            Instant.EPOCH,
            Access.OWNER);
    try (WorkerPool pool =
        new WorkerPool(
            settings,
            new Isolation(true, 256, 30, 90, 10_000),
            Files.createDirectory(folder.resolve("pool")),
            List.of(),
            Optional.empty())) {
      List<DocumentScan> scans =
          pool.read(document, file, new ShownName("file:///shown", "letter.txt"));
      assertEquals(
          List.of("EXAMINED "),
          scans.stream()
              .map(one -> one.coverage().outcome() + " " + one.coverage().reason())
              .toList());
      assertEquals(
          List.of("12..27 PERSON", "33..41 LOCATION", "47..59 PERSON", "65..70 LOCATION"),
          scans.get(0).findings().stream()
              .map(one -> one.span().start() + ".." + one.span().end() + " " + one.type())
              .toList());
    }
  }
}
