package org.subrosa.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.RawPart;
import org.subrosa.extract.raw.RawReader;
import org.subrosa.extract.raw.RawReaders;
import org.subrosa.extract.raw.RawSink;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * The second reading of one document: hands on what its parser did not show.
 *
 * <p>A document inside it has a second reading of its own, but what such a document shows counts as
 * shown here too: a reader of packages comes upon the embedded ones once more.
 */
final class RawSecondReading implements RawSink {

  private final Metadata metadata;
  private final Allowance allowance;
  private final @Nullable RawSecondReading outer;
  private final Consumer<TextUnit> sink;
  private final RawUnits units;
  private final LastPieces last;
  private final SeenText seen = new SeenText();
  private final PageSeams seams = new PageSeams(text -> assembled(RawPart.SEAM, text));
  private @Nullable RawReader reader;
  private boolean isReaderKnown;
  private @Nullable Limit cut;
  private String unread = "";

  /**
   * Prepares the reading of a document.
   *
   * @param outer that of the document in which it lies, if any
   * @param last keeps the end of what it finds when a limit cuts it
   */
  RawSecondReading(
      Metadata metadata,
      Allowance allowance,
      @Nullable RawSecondReading outer,
      LastPieces last,
      Consumer<TextUnit> sink) {
    this.metadata = metadata;
    this.allowance = allowance;
    this.outer = outer;
    this.last = last;
    this.sink = sink;
    this.units = new RawUnits(sink);
  }

  /** Hands on a unit of the first reading. */
  void unit(TextUnit unit) {
    shown(unit.text().reveal(RevealPermit.reading()));
    sink.accept(unit);
    seams.unit(unit);
  }

  /** Takes note of text that the first reading showed here or in a document inside this one. */
  void shown(String text) {
    if (reader() != null) {
      seen.add(text);
    }
    if (outer != null) {
      outer.shown(text);
    }
  }

  /** The type is known once the first text comes: it is found before parsing begins. */
  private @Nullable RawReader reader() {
    if (!isReaderKnown) {
      String type = MediaTypes.of(metadata);
      reader = RawReaders.ALL.stream().filter(some -> some.reads(type)).findFirst().orElse(null);
      isReaderKnown = true;
    }
    return reader;
  }

  /** Reads the file, if a reader for its type is there. */
  void read(Path file, Optional<SensitiveText> password) throws IOException {
    isReaderKnown = false;
    RawReader found = reader();
    try {
      if (found != null && password.isPresent()) {
        found.read(file, password.get().reveal(RevealPermit.reading()), this);
      } else if (found != null) {
        found.read(file, this);
      }
    } catch (IOException | RuntimeException e) {
      unread("its raw structure is damaged");
    } finally {
      last.take(units::add);
      units.finish();
    }
  }

  /** Returns the limit by which this reading was cut, if it was; its end was read all the same. */
  Optional<Limit> cutBy() {
    return Optional.ofNullable(cut);
  }

  /** Returns the coverage of the first reading, or less where the second one was not complete. */
  Coverage limit(Coverage coverage) {
    return coverage instanceof Coverage.Examined && !unread.isEmpty()
        ? new Coverage.Partial(unread)
        : coverage;
  }

  @Override
  public void text(RawPart part, String text) {
    if (seen.add(text)) {
      take(part, text);
    }
  }

  @Override
  public void assembled(RawPart part, String text) {
    seen.add(text);
    take(part, text);
  }

  private void take(RawPart part, String text) {
    if (outer != null) {
      outer.shown(text);
    }
    int taken = allowance.takeCharacters(text.length());
    if (taken > 0) {
      units.add(part, text.substring(0, taken));
    }
    if (taken < text.length()) {
      cut = allowance.textLimit();
      last.keep(part, text.substring(taken));
    }
  }

  @Override
  public void unread(String reason) {
    if (unread.isEmpty()) {
      unread = reason;
    }
  }
}
