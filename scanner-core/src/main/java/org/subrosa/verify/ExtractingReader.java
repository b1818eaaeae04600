package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  public List<TextUnit> read(Path copy) throws IOException {
    UnitList units = new UnitList();
    extractor.extract(copy, String.valueOf(copy.getFileName()), units);
    if (units.isUnexamined) {
      throw new IOException("the copy cannot be read to its end");
    }
    return units.list;
  }

  /** Keeps the units of a document and of all inside it. */
  private static final class UnitList implements ExtractionSink {
    final List<TextUnit> list = new ArrayList<>();
    boolean isUnexamined;

    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {
      isUnexamined |= coverage.isUnexamined();
    }

    @Override
    public void unit(TextUnit unit) {
      list.add(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      isUnexamined |= coverage.isUnexamined();
    }
  }
}
