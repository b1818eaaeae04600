package org.subrosa.extract.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of lines of text. */
public final class Drawn {

  private Drawn() {}

  /** Draws lines, black on white, in letters of a height in pixels. */
  public static BufferedImage text(int height, String... lines) {
    BufferedImage image =
        new BufferedImage(22 * height, 2 * height * (lines.length + 1), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, height));
    for (int i = 0; i < lines.length; i++) {
      graphics.drawString(lines[i], height, 2 * height * (i + 1));
    }
    graphics.dispose();
    return image;
  }

  /** Encodes pictures as one file. */
  public static byte[] file(String format, BufferedImage... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      if (pages.length == 1) {
        writer.write(pages[0]);
      } else {
        writer.prepareWriteSequence(null);
        for (BufferedImage page : List.of(pages)) {
          writer.writeToSequence(new IIOImage(page, null, null), null);
        }
        writer.endWriteSequence();
      }
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Turns a picture by quarters, clockwise. */
  public static BufferedImage turned(BufferedImage image, int quarters) {
    BufferedImage turned = image;
    for (int i = 0; i < quarters; i++) {
      int width = turned.getHeight();
      int height = turned.getWidth();
      BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < turned.getHeight(); y++) {
        for (int x = 0; x < turned.getWidth(); x++) {
          next.setRGB(width - 1 - y, x, turned.getRGB(x, y));
        }
      }
      turned = next;
    }
    return turned;
  }
}
