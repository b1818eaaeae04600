package org.subrosa.extract.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A picture made ready for recognition: upright, grey, on white, large enough to read and with a
 * margin, without which letters at the edge are lost.
 */
final class GreyPicture {

  private static final int MARGIN = 20;

  /** Shades that no eye tells apart. */
  private static final int LEAST_CONTRAST = 8;

  private final BufferedImage image;

  private GreyPicture(BufferedImage image) {
    this.image = image;
  }

  /**
   * Turns a picture.
   *
   * @param right where its rightward axis points, and how many pixels of the result one of its
   *     pixels makes in that direction
   * @param down the same of its downward axis
   */
  static GreyPicture of(BufferedImage picture, Axis right, Axis down) {
    AffineTransform turn = new AffineTransform(right.x(), right.y(), down.x(), down.y(), 0, 0);
    Rectangle2D bounds =
        turn.createTransformedShape(
                new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()))
            .getBounds2D();
    AffineTransform place =
        AffineTransform.getTranslateInstance(MARGIN - bounds.getX(), MARGIN - bounds.getY());
    place.concatenate(turn);
    BufferedImage grey =
        blank((int) Math.ceil(bounds.getWidth()), (int) Math.ceil(bounds.getHeight()));
    Graphics2D graphics = grey.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(picture, place, null);
    } finally {
      graphics.dispose();
    }
    return new GreyPicture(grey);
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage grey =
        new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
    graphics.dispose();
    return grey;
  }

  /** Returns whether all of it is of one shade, so that there is nothing to read. */
  boolean isBlank() {
    byte[] pixels = pixels();
    int least = 255;
    int most = 0;
    for (byte pixel : pixels) {
      least = Math.min(least, pixel & 0xff);
      most = Math.max(most, pixel & 0xff);
      if (most - least > LEAST_CONTRAST) {
        return false;
      }
    }
    return true;
  }

  /** Writes it as a portable greymap (Netpbm, {@code P5}), which needs no packing. */
  void write(OutputStream out) throws IOException {
    String header = "P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(pixels());
    out.flush();
  }

  private byte[] pixels() {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** A direction and a length. */
  record Axis(double x, double y) {

    double length() {
      return Math.hypot(x, y);
    }

    /** Returns the same direction with another length. */
    Axis scaledTo(double length) {
      return new Axis(x / length() * length, y / length() * length);
    }
  }
}
