package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.finding.Coverage;
import org.subrosa.text.TextUnit;

/**
 * Reads copies as documents are read, with all that lies inside them: another route than that of
 * the redactors, which walk the format themselves.
 *
 * @param extractor what documents are read with
 */
public record ExtractingReader(TikaExtractor extractor) implements SecondReader {

  @Override
  public void read(Path copy, Consumer<TextUnit> units) throws IOException {
    Reading reading = new Reading(units);
    extractor.extract(copy, String.valueOf(copy.getFileName()), reading);
    if (reading.isUnexamined) {
      throw new IOException("the copy cannot be read to its end");
    }
  }

  /** Hands on the units of a document and of all inside it. */
  private static final class Reading implements ExtractionSink {

    private final Consumer<TextUnit> units;
    private boolean isUnexamined;

    Reading(Consumer<TextUnit> units) {
      this.units = units;
    }

    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {
      isUnexamined |= coverage.isUnexamined();
    }

    @Override
    public void unit(TextUnit unit) {
      units.accept(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      isUnexamined |= coverage.isUnexamined();
    }
  }
}
