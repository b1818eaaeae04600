package org.subrosa.extract.ocr;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Tesseract for tests. Without it a test is skipped, unless {@code SUBROSA_REQUIRE_ALL=1} asks for
 * every test: then it fails.
 */
public final class InstalledTesseract {

  private InstalledTesseract() {}

  /** Returns settings with the program of this machine. */
  public static OcrSettings settings() {
    String search = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<TesseractProgram> program = TesseractProgram.find(search);
    if (program.isEmpty() && "1".equals(System.getenv("SUBROSA_REQUIRE_ALL"))) {
      fail("tesseract is not on the PATH and SUBROSA_REQUIRE_ALL=1 asks for every test");
    }
    assumeTrue(program.isPresent(), "tesseract is not on the PATH");
    return settings(program.orElseThrow().path());
  }

  /** Returns settings with a program of the test's own. */
  public static OcrSettings settings(Path program) {
    return new OcrSettings(program.toString(), "eng", 30, 500, 50);
  }
}
