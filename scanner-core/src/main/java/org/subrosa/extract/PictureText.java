package org.subrosa.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TIFF;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.Location;
import org.subrosa.extract.ocr.PictureReader;
import org.subrosa.extract.ocr.PictureSink;
import org.subrosa.extract.ocr.UnreadPages;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * The recognition of text in the pictures of one document; where it is not asked for, a look at
 * what its pages show that is not read.
 */
final class PictureText implements PictureSink {

  private final PictureReader reader;
  private final PictureBudget pictures;
  private final Allowance allowance;
  private final Consumer<TextUnit> units;
  private @Nullable UnreadPages pages;
  private Optional<Coverage> looked = Optional.empty();
  private boolean isRead;
  private boolean hasPictures;
  private boolean hasText;
  private String unread = "";

  /**
   * Prepares the recognition.
   *
   * @param pictures what is left of the pictures of the document of the store
   * @param allowance what is left of its limits
   */
  PictureText(
      PictureReader reader, PictureBudget pictures, Allowance allowance, Consumer<TextUnit> units) {
    this.reader = reader;
    this.pictures = pictures;
    this.allowance = allowance;
    this.units = units;
  }

  /**
   * Reads the pictures of a file, if it is of a kind that has some and they are asked for.
   *
   * @param password what opens it, if it needs one
   */
  void read(Path file, Optional<SensitiveText> password, Metadata metadata) throws IOException {
    String type = MediaTypes.of(metadata);
    String opens = password.map(given -> given.reveal(RevealPermit.reading())).orElse("");
    if (!reader.reads(type)) {
      if (isToLookAt(type)) {
        looked = Optional.of(looked(file, opens, metadata));
      }
      return;
    }
    isRead = true;
    try {
      reader.read(file, type, opens, orientation(metadata), this);
    } catch (IOException | RuntimeException e) {
      unread("its pictures cannot be taken out");
    }
  }

  /** Looks at the pages of a document that is open, if its pictures are not to be read. */
  void look(PDDocument document, Path file, Metadata metadata) {
    String type = MediaTypes.of(metadata);
    if (!reader.reads(type) && isToLookAt(type)) {
      try {
        pages = PictureReader.look(document, file);
      } catch (IOException | RuntimeException e) {
        // It is looked at once more by itself.
        pages = null;
      }
    }
  }

  private boolean isToLookAt(String type) {
    return PictureReader.hasPages(type) && !allowance.isSpent();
  }

  private Coverage looked(Path file, String password, Metadata metadata) {
    try {
      UnreadPages seen = pages;
      return Coverages.of(seen == null ? PictureReader.look(file, password) : seen, metadata);
    } catch (IOException | RuntimeException e) {
      return new Coverage.Partial("its pages cannot be looked at");
    }
  }

  private static int orientation(Metadata metadata) {
    String tag = metadata.get(TIFF.ORIENTATION);
    return tag != null && tag.matches("[1-8]") ? Integer.parseInt(tag) : 1;
  }

  /**
   * Returns how far the document was read.
   *
   * @param coverage without its pictures
   */
  Coverage cover(Coverage coverage) {
    boolean isOfPictures =
        coverage instanceof Coverage.Examined || coverage instanceof Coverage.Partial;
    if (!isRead) {
      return looked.filter(unused -> coverage instanceof Coverage.Examined).orElse(coverage);
    }
    if (!isOfPictures) {
      return coverage;
    }
    if (!unread.isEmpty()) {
      return new Coverage.Partial(unread);
    }
    if (!hasPictures) {
      return new Coverage.Examined();
    }
    return new Coverage.Examined(
        hasText ? "text in pictures recognised" : "no text recognised in pictures");
  }

  @Override
  public boolean begin() {
    hasPictures = true;
    boolean may = pictures.take();
    if (!may) {
      unread("limit on pictures");
    }
    return may;
  }

  @Override
  public void text(int page, SensitiveText text, boolean isUnsure) {
    hasText = true;
    int taken = allowance.takeCharacters(text.length());
    if (taken > 0) {
      units.accept(TextUnit.of(text.slice(0, taken), new Location.PictureText(page, isUnsure)));
    }
    if (taken < text.length()) {
      unread(Coverages.cut(allowance.textLimit(), false).reason());
    }
  }

  @Override
  public void unread(String reason) {
    if (unread.isEmpty()) {
      unread = reason;
    }
  }
}
