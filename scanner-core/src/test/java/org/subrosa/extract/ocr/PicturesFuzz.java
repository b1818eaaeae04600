package org.subrosa.extract.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.subrosa.sensitive.SensitiveText;

/**
 * Pictures of any bytes, as files and as pages, up to the program that would read them: that is
 * none that exists, so what is decoded ends as unread.
 */
public final class PicturesFuzz {

  private static final Path FILE = file();
  private static final PictureReader READER =
      new PictureReader(new OcrSettings("/dev/null", "eng", 1, 4, 1));

  private PicturesFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".picture");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a picture; the first byte says how it lies. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    boolean isPdf = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("%PDF");
    int orientation = bytes.length == 0 ? 1 : 1 + (bytes[bytes.length - 1] & 7);
    try {
      READER.read(FILE, isPdf ? "application/pdf" : "image/any", "", orientation, new Few());
    } catch (IOException e) {
      if (e.getMessage() == null && e.getCause() == null) {
        throw new IllegalStateException("a failure without words", e);
      }
    }
  }

  /** Returns a picture in every format that is decoded, and a page that shows one. */
  public static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    BufferedImage picture = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    // Too faint for the program to be started, which would cost more than all the decoding.
    graphics.setColor(new Color(5, 5, 5));
    graphics.drawLine(2, 3, 20, 18);
    graphics.dispose();
    for (String format : List.of("png", "jpg", "bmp", "gif", "tiff")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (ImageIO.write(picture, format, out)) {
        seeds.add(out.toByteArray());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, picture), 20, 20);
        for (int i = 0; i < 40; i++) {
          content.curveTo(i, 2, 3, 4, 5, 6);
        }
        content.stroke();
      }
      pdf.save(out);
    }
    seeds.add(out.toByteArray());
    return seeds;
  }

  private static final class Few implements PictureSink {
    private static final int MOST = 4;
    private int begun;

    @Override
    public boolean begin() {
      return ++begun <= MOST;
    }

    @Override
    public void text(int page, SensitiveText text, boolean isUnsure) {
      throw new IllegalStateException("there is no program that reads");
    }

    @Override
    public void unread(String reason) {
      if (reason.isBlank() || reason.equals("null")) {
        throw new IllegalStateException("a reason without words");
      }
    }
  }
}
