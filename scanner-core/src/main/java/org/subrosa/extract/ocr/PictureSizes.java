package org.subrosa.extract.ocr;

import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/**
 * Tells pictures that a reader of a page may read from those that adorn it.
 *
 * <p>What counts is the part of the page that a picture takes up. A letter's logo, a stamp or a
 * signature is drawn on one to three hundredths of it, a card of the size of ISO/IEC 7810 ID-1 on
 * seven hundredths of A4, a screenshot or a scan on more. Scans that were cut into strips count
 * together. A picture that is stretched so far that no letter below the size of a headline could be
 * told, as gradients are, counts for nothing.
 */
final class PictureSizes {

  private static final double LARGE = 1.0 / 30;
  private static final double LARGE_TOGETHER = 1.0 / 10;
  private static final double LEAST_DPI = 15;
  private static final double POINTS_PER_INCH = 72;

  private final double page;
  private double largest;
  private double sum;

  /**
   * Begins a page.
   *
   * @param page its area, in square points
   */
  PictureSizes(double page) {
    this.page = Math.max(page, 1);
  }

  /**
   * Takes a picture.
   *
   * @param place maps the unit square to it, in points (ISO 32000-1, 8.9.5)
   */
  void add(PDImage image, Matrix place) {
    double wide = Math.hypot(place.getScaleX(), place.getShearY());
    double high = Math.hypot(place.getShearX(), place.getScaleY());
    if (isFine(image.getWidth(), wide) && isFine(image.getHeight(), high)) {
      largest = Math.max(largest, wide * high);
      sum += wide * high;
    }
  }

  /** A picture whose decoder is not there may keep its size to itself, which counts as fine. */
  private static boolean isFine(int pixels, double points) {
    return pixels <= 0 || pixels * POINTS_PER_INCH >= LEAST_DPI * points;
  }

  /** Returns whether the pictures are large enough for text that belongs to the page. */
  boolean areLarge() {
    return largest >= LARGE * page || sum >= LARGE_TOGETHER * page;
  }

  /** Returns whether there were pictures with room for letters at all. */
  boolean areThere() {
    return sum > 0;
  }
}
