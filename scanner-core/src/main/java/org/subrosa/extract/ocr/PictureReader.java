package org.subrosa.extract.ocr;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.subrosa.sensitive.SensitiveText;

/** Reads the text in the pictures of a file. Immutable, safe for many threads. */
public final class PictureReader {

  private static final String PDF = "application/pdf";

  private final OcrSettings settings;
  private final Recogniser recogniser;

  /** Makes a reader; where the settings are off it reads nothing. */
  public PictureReader(OcrSettings settings) {
    this.settings = settings;
    this.recogniser = new Recogniser(settings);
  }

  /** Returns whether files of a type have pictures that are read here. */
  public boolean reads(String mediaType) {
    boolean isDrawing = mediaType.startsWith("image/svg");
    return settings.isOn()
        && (mediaType.equals(PDF) || (mediaType.startsWith("image/") && !isDrawing));
  }

  /** Returns whether files of a type have pages that can be looked at without reading pictures. */
  public static boolean hasPages(String mediaType) {
    return mediaType.equals(PDF) || mediaType.startsWith("application/illustrator");
  }

  /**
   * Looks at what the pages of a file show that is not read as text, without reading it.
   *
   * @param password what opens the file, empty when it needs none
   * @throws IOException if the file is damaged
   */
  public static UnreadPages look(Path file, String password) throws IOException {
    return PdfPictures.look(file, password);
  }

  /**
   * Looks at the same of a document that is open.
   *
   * @param file its bytes
   */
  public static UnreadPages look(PDDocument document, Path file) throws IOException {
    return PdfPictures.look(document, file);
  }

  /**
   * Reads a file.
   *
   * @param password what opens the file, empty when it needs none
   * @param orientation how a picture lies, as its tag says (TIFF 6.0, tag 274): 1 to 8
   * @throws IOException if the file is damaged
   */
  public void read(Path file, String mediaType, String password, int orientation, PictureSink sink)
      throws IOException {
    if (mediaType.equals(PDF)) {
      new PdfPictures(settings, recogniser).read(file, password, sink);
    } else {
      new PictureFile(settings, recogniser).read(file, orientation, sink);
    }
  }

  /** Hands on what a picture says. */
  static void hand(RecognisedText recognised, int page, PictureSink sink) {
    SensitiveText text = recognised.text();
    if (!text.isEmpty()) {
      sink.text(page, text, recognised.isWeak());
    }
  }
}
