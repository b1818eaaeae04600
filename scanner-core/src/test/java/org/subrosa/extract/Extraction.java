package org.subrosa.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/** All that came out of one file. */
public final class Extraction implements ExtractionSink {

  private final List<TextUnit> units = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Coverage> coverages = new ArrayList<>();

  private Extraction() {}

  /** Reads a file with the default limits. */
  public static Extraction of(Path file) throws IOException {
    return of(file, ExtractionLimits.DEFAULT);
  }

  static Extraction of(Path file, ExtractionLimits limits) throws IOException {
    Extraction extraction = new Extraction();
    new TikaExtractor(limits).extract(file, String.valueOf(file.getFileName()), extraction);
    return extraction;
  }

  @Override
  public void begin(String name, Path bytes) {
    names.add(name);
  }

  @Override
  public void unopened(String name, Coverage coverage) {
    names.add(name);
    end("", coverage);
  }

  @Override
  public void unit(TextUnit unit) {
    units.add(unit);
  }

  @Override
  public void end(String mediaType, Coverage coverage) {
    types.add(mediaType);
    coverages.add(coverage);
  }

  /** Returns the outcome of the file itself. */
  public Coverage coverage() {
    return coverages.get(coverages.size() - 1);
  }

  /** Returns the outcomes of what lay inside. */
  public List<Coverage> inner() {
    return coverages.subList(0, coverages.size() - 1);
  }

  /** Returns the media types, that of the file last. */
  public List<String> types() {
    return types;
  }

  /** Returns the names of what lay inside. */
  public List<String> names() {
    return names;
  }

  /** Returns all text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    units.forEach(unit -> text.append(revealed(unit)).append('\n'));
    return text.toString();
  }

  /** Returns the text of the units at a place. */
  public String textAt(Location place) {
    StringBuilder text = new StringBuilder();
    units.stream()
        .filter(unit -> unit.location().equals(place))
        .forEach(unit -> text.append(revealed(unit)).append('\n'));
    return text.toString();
  }

  /** Returns the labelled cells as {@code place: label = text}. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (TextUnit unit : units) {
      String text = revealed(unit);
      for (Label label : unit.labels()) {
        Location place = label.place() == null ? unit.location() : label.place();
        cells.add(
            place.describe()
                + ": "
                + label.text().reveal(RevealPermit.detection())
                + " = "
                + text.substring(label.start(), label.end()));
      }
    }
    return cells;
  }

  private static String revealed(TextUnit unit) {
    return unit.text().reveal(RevealPermit.detection());
  }

  @Override
  public String toString() {
    return names + " " + types + " " + coverages;
  }
}
