package org.subrosa.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the model of names lies that ships with the rules, and the sentences to judge it by. */
public final class ShippedModel {

  static final Path FILE =
      Path.of("..", "rules", "src", "main", "resources", "subrosa", "models", "names-en.bin");

  /** What the model may add to a download. */
  static final long MOST_BYTES = 3_000_000;

  private ShippedModel() {}

  /** Returns the tagger that ships with the rules. */
  public static NameTagger tagger() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(FILE))) {
      return NameTagger.load(in);
    }
  }

  /** Returns files of sentences that no model is trained with. */
  static List<Path> sets(Path folder) {
    return List.of(
        folder.resolve("eval").resolve("ewt_dev.train"),
        folder.resolve("eval").resolve("wnut17_test.train"));
  }
}
