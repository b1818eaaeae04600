package org.subrosa.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Any bytes as a file of rules: they load, or the loader says why not. */
public final class RuleLoaderFuzz {

  private static final Path FILE = file();

  private RuleLoaderFuzz() {}

  private static Path file() {
    try {
      Path directory = Files.createTempDirectory("fuzz-rules");
      directory.toFile().deleteOnExit();
      Path file = directory.resolve("rule.yml");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a file. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    try {
      new RuleLoader().load(List.of(String.valueOf(FILE.getParent())));
    } catch (RuleException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new IllegalStateException("a failure without words", e);
      }
    }
  }
}
