package org.subrosa.extract.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;

/**
 * Reads what the pages of a PDF file show beside text: their pictures, each as a whole whatever is
 * painted over it or cut off, and then the page without pictures and without the letters that a
 * parser reads, where curves, or letters that stand for no character, are left.
 */
final class PdfPictures {

  private static final int POINTS_PER_INCH = 72;
  private static final int DPI = 300;
  private static final int LEAST_DPI = 72;

  private final OcrSettings settings;
  private final Recogniser recogniser;

  PdfPictures(OcrSettings settings, Recogniser recogniser) {
    this.settings = settings;
    this.recogniser = recogniser;
  }

  void read(Path file, String password, PictureSink sink) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), password, IOUtils.createTempFileOnlyStreamCache())) {
      Set<COSBase> read = new HashSet<>();
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        if (!page(document, page, number, read, sink)) {
          return;
        }
      }
    }
  }

  /** Returns whether the document may have more pictures. */
  private boolean page(
      PDDocument document, PDPage page, int number, Set<COSBase> read, PictureSink sink) {
    PageInk ink = new PageInk(page, settings.pixels(), read);
    try {
      ink.look();
      for (PageInk.Placed placed : ink.pictures()) {
        if (!sink.begin()) {
          return false;
        }
        hand(() -> placed.upright(settings.pixels()), number, sink);
      }
    } catch (IOException | RuntimeException e) {
      sink.unread("a page is damaged");
    }
    if (ink.isTooLarge()) {
      sink.unread("limit on pixels of a picture");
    }
    if (!ink.hasLetters()) {
      return true;
    }
    if (!sink.begin()) {
      return false;
    }
    hand(() -> rendered(document, page, number), number, sink);
    return true;
  }

  private void hand(Step picture, int page, PictureSink sink) {
    try {
      PictureReader.hand(recogniser.recognise(picture.take()), page, sink);
    } catch (RecognitionException e) {
      sink.unread(String.valueOf(e.getMessage()));
    } catch (PixelLimitException e) {
      sink.unread("limit on pixels of a picture");
    } catch (IOException | RuntimeException e) {
      sink.unread("a picture is damaged");
    }
  }

  private GreyPicture rendered(PDDocument document, PDPage page, int number) throws IOException {
    double inches =
        (double) page.getCropBox().getWidth()
            * page.getCropBox().getHeight()
            / (POINTS_PER_INCH * POINTS_PER_INCH);
    double dpi = Math.min(DPI, Math.sqrt(settings.pixels() / Math.max(inches, 0.01)));
    if (dpi < LEAST_DPI) {
      throw new PixelLimitException();
    }
    BufferedImage image =
        new OutlineRenderer(document).renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
    return GreyPicture.of(image, new GreyPicture.Axis(1, 0), new GreyPicture.Axis(0, 1));
  }

  private interface Step {
    GreyPicture take() throws IOException;
  }

  /** A page is too large to be drawn. */
  private static final class PixelLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    PixelLimitException() {
      super("limit on pixels of a picture");
    }
  }
}
