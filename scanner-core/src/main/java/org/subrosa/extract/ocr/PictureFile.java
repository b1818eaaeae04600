package org.subrosa.extract.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.subrosa.extract.ocr.GreyPicture.Axis;

/**
 * Reads files that are pictures: PNG, JPEG, TIFF with all its pages, BMP and GIF, by the platform's
 * own decoders. Others have no decoder and are told.
 */
final class PictureFile {

  private static final String PLATFORM = "com.sun.imageio.";

  /** Pictures below are taken for ones of a screen, whose letters are too small to read. */
  private static final long SMALL = 1_500_000;

  private static final long MIDDLING = 4_000_000;

  private final OcrSettings settings;
  private final Recogniser recogniser;

  PictureFile(OcrSettings settings, Recogniser recogniser) {
    this.settings = settings;
    this.recogniser = recogniser;
  }

  void read(Path file, int orientation, PictureSink sink) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Optional<ImageReader> decoder = decoder(in);
      if (decoder.isEmpty()) {
        sink.unread("no decoder for this kind of picture");
        return;
      }
      ImageReader reader = decoder.get();
      try {
        reader.setInput(in, false, true);
        int pages = pages(reader);
        for (int page = 0; page < pages; page++) {
          if (!sink.begin()) {
            return;
          }
          page(reader, page, pages == 1 ? 0 : page + 1, orientation, sink);
        }
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<ImageReader> decoder(ImageInputStream in) {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (reader.getClass().getName().startsWith(PLATFORM)) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  /** A decoder that stumbles over the directory of pages may still have the first one. */
  private static int pages(ImageReader reader) {
    try {
      return Math.max(1, reader.getNumImages(true));
    } catch (IOException | RuntimeException e) {
      return 1;
    }
  }

  private void page(ImageReader reader, int index, int page, int orientation, PictureSink sink) {
    try {
      int width = reader.getWidth(index);
      int height = reader.getHeight(index);
      if ((long) width * height > settings.pixels()) {
        sink.unread("limit on pixels of a picture");
        return;
      }
      double scale = scale((long) width * height);
      Axis[] axes = axes(orientation, scale);
      GreyPicture grey = GreyPicture.of(decoded(reader, index), axes[0], axes[1]);
      PictureReader.hand(recogniser.recognise(grey), page, sink);
    } catch (RecognitionException e) {
      sink.unread(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      sink.unread("a picture is damaged");
    }
  }

  private double scale(long pixels) {
    double wanted = pixels <= SMALL ? 3 : pixels <= MIDDLING ? 2 : 1;
    return Math.min(wanted, Math.max(1, Math.sqrt((double) settings.pixels() / pixels)));
  }

  private static BufferedImage decoded(ImageReader reader, int index) throws IOException {
    try {
      return reader.read(index);
    } catch (IIOException e) {
      if (!reader.canReadRaster()) {
        throw e;
      }
      return InkRaster.grey(reader.readRaster(index, null));
    }
  }

  /** Where the axes of a picture point (TIFF 6.0, tag 274; EXIF 2.3, 4.6.4). */
  private static Axis[] axes(int orientation, double scale) {
    double[] a =
        switch (orientation) {
          case 2 -> new double[] {-1, 0, 0, 1};
          case 3 -> new double[] {-1, 0, 0, -1};
          case 4 -> new double[] {1, 0, 0, -1};
          case 5 -> new double[] {0, 1, 1, 0};
          case 6 -> new double[] {0, 1, -1, 0};
          case 7 -> new double[] {0, -1, -1, 0};
          case 8 -> new double[] {0, -1, 1, 0};
          default -> new double[] {1, 0, 0, 1};
        };
    return new Axis[] {new Axis(a[0] * scale, a[1] * scale), new Axis(a[2] * scale, a[3] * scale)};
  }

  /** JPEG pictures of four inks, which the platform's decoder hands out undecoded only. */
  private static final class InkRaster {

    private static final int INKS = 4;

    /** Grey of inks stored upside down, as Adobe's programs do: 255 is none. */
    static BufferedImage grey(Raster inks) throws IOException {
      if (inks.getNumBands() != INKS) {
        throw new IIOException("not a picture of four inks");
      }
      BufferedImage grey =
          new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
      int[] pixel = new int[INKS];
      for (int y = 0; y < inks.getHeight(); y++) {
        for (int x = 0; x < inks.getWidth(); x++) {
          inks.getPixel(x + inks.getMinX(), y + inks.getMinY(), pixel);
          int colour = (pixel[0] + pixel[1] + pixel[2]) / 3;
          grey.getRaster().setSample(x, y, 0, colour * pixel[3] / 255);
        }
      }
      return grey;
    }
  }
}
