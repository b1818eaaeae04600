package org.subrosa.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.subrosa.finding.Coverage;
import org.subrosa.text.TextUnit;

/** A whole document of any bytes: every document that begins ends once, and nothing is thrown. */
public final class DocumentFuzz {

  private static final TikaExtractor EXTRACTOR = new TikaExtractor(ExtractionLimits.DEFAULT);
  private static final Path FILE = file();

  private DocumentFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", "");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a document. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    Ends ends = new Ends();
    EXTRACTOR.extract(FILE, "document", ends);
    if (ends.open != 0) {
      throw new IllegalStateException(ends.open + " documents stay open");
    }
  }

  private static final class Ends implements ExtractionSink {
    int open = 1;

    @Override
    public void begin(String name, Path bytes) {
      open++;
    }

    @Override
    public void unopened(String name, Coverage coverage) {
      check(coverage);
    }

    @Override
    public void unit(TextUnit unit) {
      if (open < 1) {
        throw new IllegalStateException("text behind the end");
      }
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      open--;
      check(coverage);
    }

    private static void check(Coverage coverage) {
      if (coverage.isUnexamined() && coverage.reason().isBlank()) {
        throw new IllegalStateException("unread without a reason");
      }
    }
  }
}
