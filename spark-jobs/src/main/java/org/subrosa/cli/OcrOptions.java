package org.subrosa.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.extract.ocr.TesseractProgram;
import picocli.CommandLine.Option;

/** Options that have text in pictures recognised. */
final class OcrOptions {

  private static final String SECONDS = "seconds";
  private static final String PICTURES = "pictures";
  private static final String MEGAPIXELS = "megapixels";

  @Option(
      names = "--ocr",
      description =
          "Also read text in pictures and scanned pages, with Tesseract. Without it documents with"
              + " pictures count as not examined.")
  private boolean ocr;

  @Option(
      names = "--ocr-language",
      paramLabel = "LANGUAGES",
      defaultValue = "eng",
      description =
          "Languages of the text in pictures, such as eng+deu; data for each must be installed."
              + " Default: ${DEFAULT-VALUE}")
  private String languages = "eng";

  @Option(
      names = "--ocr-limit",
      paramLabel = "LIMIT=N",
      split = ",",
      description =
          "What pictures may cost: seconds for one, pictures of a document, megapixels of the"
              + " largest. Default: seconds=60,pictures=500,megapixels=50")
  private Map<String, Integer> limits = Map.of();

  /** Looks for Tesseract as the user's shell would. */
  static Optional<TesseractProgram> installed() {
    @Nullable String path = System.getenv("PATH");
    return TesseractProgram.find(path == null ? "" : path);
  }

  /**
   * Returns the settings.
   *
   * @throws UsageException if they do not fit, or what they ask for is not installed
   */
  OcrSettings settings() throws IOException {
    checkLimits();
    if (!ocr) {
      return OcrSettings.OFF;
    }
    TesseractProgram program =
        installed()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--ocr needs Tesseract, which is not on the PATH; install it (on Debian and"
                            + " Ubuntu: apt install tesseract-ocr), or leave --ocr out"));
    checkLanguages(program);
    return new OcrSettings(
        program.path().toString(),
        languages,
        limit(SECONDS, OcrSettings.OFF.seconds()),
        limit(PICTURES, OcrSettings.OFF.pictures()),
        limit(MEGAPIXELS, OcrSettings.OFF.megapixels()));
  }

  private int limit(String name, int fallback) {
    return limits.getOrDefault(name, fallback);
  }

  private void checkLimits() {
    limits.forEach(
        (name, number) -> {
          if (!Set.of(SECONDS, PICTURES, MEGAPIXELS).contains(name)) {
            throw new UsageException(
                "--ocr-limit knows seconds, pictures and megapixels, not '" + name + "'");
          }
          if (number < 1 || number > OcrSettings.MOST) {
            throw new UsageException(
                "--ocr-limit " + name + " is a number from 1 to " + OcrSettings.MOST);
          }
        });
  }

  private void checkLanguages(TesseractProgram program) throws IOException {
    List<String> installed = program.languages();
    List<String> missing =
        Arrays.stream(languages.split("\\+", -1))
            .filter(wanted -> !installed.contains(wanted))
            .toList();
    if (!missing.isEmpty()) {
      throw new UsageException(
          "--ocr-language: no data for '"
              + String.join("', '", missing)
              + "'; installed: "
              + String.join(", ", installed)
              + " (on Debian and Ubuntu: apt install tesseract-ocr-LANGUAGE)");
    }
  }
}
