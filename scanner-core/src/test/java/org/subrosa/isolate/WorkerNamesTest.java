package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.names.NameChoice;
import org.subrosa.names.NameModelException;
import org.subrosa.names.TrainedModels;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.SettingsChangedException;

/** Models of names that users bring, in children. */
final class WorkerNamesTest {

  private static final Isolation SMALL = new Isolation(true, 96, 20, 60, 10_000);
  private static final String TEXT = "Die Rechnung hat Heike Sommerfeld schon im Mai bezahlt.";

  @TempDir private Path folder = Path.of("");
  private ChildDocuments documents;

  @BeforeEach
  void write() throws IOException {
    documents = new ChildDocuments(folder);
  }

  private ScanSettings settings(Path model) throws IOException {
    return documents.settings().withNames(NameChoice.of(List.of(model.toString())));
  }

  private Path german() throws IOException {
    return TrainedModels.names(folder.resolve("de.bin"), "person", "location");
  }

  @Test
  void read_withAModelOfTheUser_findsItsNamesInTheChild() throws IOException {
    try (WorkerPool pool = documents.pool(settings(german()), SMALL)) {
      DocumentScan scan = documents.scan(pool, "letter.txt", TEXT);

      assertEquals("EXAMINED, findings 1", ChildDocuments.row(scan));
      assertEquals(EntityType.PERSON, scan.findings().get(0).type());
      assertEquals(17, scan.findings().get(0).span().start());
      assertEquals(33, scan.findings().get(0).span().end());
    }
  }

  @Test
  void prepare_modelThatChangedSinceTheRunBegan_saysSo() throws IOException {
    Path model = german();
    ScanSettings settings = settings(model);
    TrainedModels.names(model, "person", "gpe");
    try (WorkerPool pool = documents.pool(settings, SMALL)) {
      String message = assertThrows(SettingsChangedException.class, pool::prepare).getMessage();
      assertTrue(
          String.valueOf(message).endsWith("de.bin has changed since the run began; run again"));
    }
  }

  @Test
  void prepare_modelTooLargeForAChild_namesItAndTheRemedy() throws IOException {
    Path model = folder.resolve("large.bin");
    large().serialize(model);
    assertTrue(Files.size(model) < 20_000_000);
    try (WorkerPool pool = documents.pool(settings(model), SMALL)) {
      String message = assertThrows(NameModelException.class, pool::prepare).getMessage();
      assertEquals(
          "the models of names (large.bin) do not fit into the heap of a worker process, 96 MiB;"
              + " raise --worker-heap or use smaller models",
          message);
    }
  }

  /** A model of a million features. */
  private static TokenNameFinderModel large() {
    Context[] weights = new Context[1_000_000];
    int[] outcomes = {0, 1, 2};
    java.util.Arrays.setAll(weights, i -> new Context(outcomes, new double[] {i, 1, 0.5}));
    String[] features =
        IntStream.range(0, weights.length).mapToObj(i -> "w=" + i).toArray(String[]::new);
    String[] labels = {"other", "person-start", "person-cont"};
    return new TokenNameFinderModel(
        "de", new GISModel(weights, features, labels), java.util.Map.of(), java.util.Map.of());
  }
}
