package org.subrosa.extract.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
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
      PageInk.Bound bound = new PageInk.Bound(Files.size(file));
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        PageInk ink = new PageInk(page, settings.pixels(), read, bound);
        if (!page(document, ink, number, sink)) {
          return;
        }
      }
    } catch (PageInk.BoundReachedException e) {
      sink.unread(String.valueOf(e.getMessage()));
    }
  }

  /** Returns what the pages show that is not read as text, without reading it. */
  static UnreadPages look(Path file, String password) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), password, IOUtils.createTempFileOnlyStreamCache())) {
      return look(document, file);
    }
  }

  /** Returns the same of a document that is open. */
  static UnreadPages look(PDDocument document, Path file) throws IOException {
    Look look = new Look(new PageInk.Bound(Files.size(file)));
    document.getPages().forEach(look::at);
    return look.seen();
  }

  /** Returns whether the document may have more pictures. */
  private boolean page(PDDocument document, PageInk ink, int number, PictureSink sink) {
    try {
      ink.look();
      for (PageInk.Placed placed : ink.pictures()) {
        if (!sink.begin()) {
          return false;
        }
        hand(() -> placed.upright(settings.pixels()), number, sink);
      }
    } catch (PageInk.BoundReachedException e) {
      throw e;
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
    hand(() -> rendered(document, number), number, sink);
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

  private GreyPicture rendered(PDDocument document, int number) throws IOException {
    PDPage page = document.getPage(number - 1);
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

  /** Counts the pages that show what is not read as text. */
  private static final class Look {

    private final PageInk.Bound bound;
    private final Set<COSBase> met = new HashSet<>();
    private final Set<Integer> blank = new HashSet<>();
    private int number;
    private final Set<Integer> pictures = new HashSet<>();
    private int unknownLetters;
    private boolean hasSmallPictures;
    private String trouble = "";

    Look(PageInk.Bound bound) {
      this.bound = bound;
    }

    void at(PDPage page) {
      PageInk ink = new PageInk(page, Long.MAX_VALUE, met, bound);
      try {
        ink.look();
        if (ink.isBlank()) {
          blank.add(number);
        }
      } catch (PageInk.BoundReachedException e) {
        trouble = String.valueOf(e.getMessage());
      } catch (IOException | RuntimeException e) {
        trouble = "a page is damaged";
      }
      count(ink);
      number++;
    }

    private void count(PageInk ink) {
      if (ink.sizes().areLarge()) {
        pictures.add(number);
      }
      hasSmallPictures |= ink.sizes().areThere() && !ink.sizes().areLarge();
      unknownLetters += ink.hasUnknownWords() ? 1 : 0;
    }

    UnreadPages seen() {
      return new UnreadPages(pictures, unknownLetters, hasSmallPictures, blank, trouble);
    }
  }

  /** A page is too large to be drawn. */
  private static final class PixelLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    PixelLimitException() {
      super("limit on pixels of a picture");
    }
  }
}
