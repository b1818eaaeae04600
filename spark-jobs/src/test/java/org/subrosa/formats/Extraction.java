package org.subrosa.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/** All that came out of one file. */
final class Extraction implements ExtractionSink {

  private static final TikaExtractor EXTRACTOR = new TikaExtractor(ExtractionLimits.DEFAULT);

  final List<String> cells = new ArrayList<>();
  final List<String> types = new ArrayList<>();
  final List<Coverage> coverages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  static Extraction of(Path file) throws IOException {
    Extraction extraction = new Extraction();
    EXTRACTOR.extract(file, "document", extraction);
    return extraction;
  }

  @Override
  public void begin(String name, Path bytes) {}

  @Override
  public void unopened(String name, Coverage coverage) {
    end("", coverage);
  }

  @Override
  public void unit(TextUnit unit) {
    String shown = unit.text().reveal(RevealPermit.detection());
    text.append(shown).append('\n');
    for (Label label : unit.labels()) {
      Location place = label.place() == null ? unit.location() : label.place();
      String name = label.text().reveal(RevealPermit.detection());
      String cell = shown.substring(label.start(), label.end());
      cells.add(place.describe() + ": " + name + " = " + cell);
    }
  }

  @Override
  public void end(String mediaType, Coverage coverage) {
    types.add(mediaType);
    coverages.add(coverage);
  }

  Coverage coverage() {
    return coverages.get(coverages.size() - 1);
  }

  String text() {
    return text.toString();
  }

  @Override
  public String toString() {
    return types + " " + coverages + " " + cells;
  }
}
