package org.subrosa.extract.ocr;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.subrosa.extract.ocr.GreyPicture.Axis;

/** Looks through the content of a page for what a parser of text does not read. */
final class PageInk extends PDFGraphicsStreamEngine {

  /** Curves that a word drawn as outlines has at least; a few round corners have less. */
  private static final int LEAST_CURVES = 40;

  /** Lines of a word whose curves were made straight; tables and charts have less, mostly. */
  private static final int LEAST_LINES = 400;

  private static final int LEAST_UNREAD = 4;

  /** Rectangles of a page that shows nothing: its ground and its frame, with room to spare. */
  private static final int MOST_RECTANGLES = 20;

  /** Letters that a picture smaller than this would have cannot be told apart. */
  private static final int LEAST_PIXELS = 400;

  private final PDPage page;
  private final long mostPixels;
  private final Set<COSBase> read;
  private final Bound bound;
  private final PictureSizes sizes;
  private final UnknownLetters unknown = new UnknownLetters();
  private final List<Placed> pictures = new ArrayList<>();
  private final Map<PDFont, Letters> letters = new HashMap<>();
  private int curves;
  private int lines;
  private int rectangles;
  private boolean isTooLarge;
  private boolean isShown;

  /**
   * Prepares a look.
   *
   * @param read pictures of the pages before, to which those of this one are added
   * @param bound what the looks at all pages may cost
   */
  PageInk(PDPage page, long mostPixels, Set<COSBase> read, Bound bound) {
    super(page);
    this.page = page;
    this.mostPixels = mostPixels;
    this.read = read;
    this.bound = bound;
    PDRectangle seen = page.getCropBox();
    this.sizes = new PictureSizes((double) seen.getWidth() * seen.getHeight());
  }

  /** Goes through the page and what is laid over it. */
  void look() throws IOException {
    processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      showAnnotation(annotation);
    }
  }

  @Override
  public @Nullable PDAppearanceStream getAppearance(PDAnnotation annotation) {
    PDAppearanceStream bare = annotation.getNormalAppearanceStream();
    return bare == null ? null : new Appearance(bare.getCOSObject(), page.getResourceCache());
  }

  /** What an annotation shows, with the fonts that the pages keep: forms name one in each field. */
  private static final class Appearance extends PDAppearanceStream {

    private final ResourceCache cache;

    Appearance(COSStream stream, ResourceCache cache) {
      super(stream);
      this.cache = cache;
    }

    @Override
    public @Nullable PDResources getResources() {
      COSDictionary own = getCOSObject().getCOSDictionary(COSName.RESOURCES);
      return own == null ? super.getResources() : new PDResources(own, cache);
    }
  }

  /** Returns the pictures that were not on a page before. */
  List<Placed> pictures() {
    return pictures;
  }

  /** Returns whether there may be letters that stand for no character, or are drawn as curves. */
  boolean hasLetters() {
    return unknown.count() >= LEAST_UNREAD || curves >= LEAST_CURVES || lines >= LEAST_LINES;
  }

  /** Returns how large the pictures are that were not on a page before. */
  PictureSizes sizes() {
    return sizes;
  }

  /** Returns whether there are words whose letters stand for no character. */
  boolean hasUnknownWords() {
    return unknown.isWord();
  }

  /** Returns whether there is nothing to be read, not even letters that a parser reads. */
  boolean isBlank() {
    return !isShown && !hasLetters() && rectangles <= MOST_RECTANGLES;
  }

  /** Returns whether a picture was passed over for its size. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Returns whether a parser takes a letter for a character. */
  static boolean isRead(PDFont font, int code) {
    return Letter.of(font.toUnicode(code)) != Letter.UNKNOWN;
  }

  /** What a letter of a font stands for. */
  private enum Letter {
    KNOWN,
    BLANK,
    UNKNOWN;

    static Letter of(@Nullable String text) {
      if (text == null || !isKnown(text)) {
        return UNKNOWN;
      }
      return text.isBlank() ? BLANK : KNOWN;
    }
  }

  /** The letters of a font that were met; most fonts have one byte for each. */
  private static final class Letters {

    private static final int ONE_BYTE = 256;

    private final PDFont font;
    private final @Nullable Letter[] first = new @Nullable Letter[ONE_BYTE];
    private final Map<Integer, Letter> others = new HashMap<>();

    Letters(PDFont font) {
      this.font = font;
    }

    Letter of(int code) {
      if (code < 0 || code >= ONE_BYTE) {
        return others.computeIfAbsent(code, other -> Letter.of(font.toUnicode(other)));
      }
      Letter known = first[code];
      if (known == null) {
        known = Letter.of(font.toUnicode(code));
        first[code] = known;
      }
      return known;
    }
  }

  private static boolean isKnown(String text) {
    return text.codePoints().allMatch(PageInk::isCharacter);
  }

  private static boolean isCharacter(int c) {
    int kind = Character.getType(c);
    return kind != Character.PRIVATE_USE && kind != Character.UNASSIGNED && c != 0xFFFD;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    bound.step();
    super.processOperator(operator, operands);
  }

  /** Where letters stand does not matter here, and to work that out takes most of the time. */
  @Override
  protected void showText(byte[] codes) throws IOException {
    PDFont font = getGraphicsState().getTextState().getFont();
    if (font == null) {
      super.showText(codes);
      return;
    }
    Letters known = letters.computeIfAbsent(font, Letters::new);
    InputStream left = new ByteArrayInputStream(codes);
    while (left.available() > 0) {
      letter(known, font.readCode(left));
    }
  }

  /** A letter of the font that is taken where a page names none. */
  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    letter(letters.computeIfAbsent(font, Letters::new), code);
  }

  private void letter(Letters known, int code) {
    isShown = true;
    switch (known.of(code)) {
      case UNKNOWN -> unknown.unknown(code);
      case KNOWN -> unknown.known();
      case BLANK -> {}
    }
  }

  @Override
  public void drawImage(PDImage image) {
    isShown = true;
    boolean isOfKnownSize = image.getWidth() > 0 && image.getHeight() > 0;
    long pixels = isOfKnownSize ? (long) image.getWidth() * image.getHeight() : LEAST_PIXELS;
    boolean isNew = !(image instanceof PDImageXObject stored) || read.add(stored.getCOSObject());
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    if (isNew && pixels >= LEAST_PIXELS) {
      sizes.add(image, place);
    }
    if (pixels > mostPixels) {
      isTooLarge = true;
    } else if (isNew && pixels >= LEAST_PIXELS) {
      pictures.add(new Placed(image, place.clone(), page.getRotation()));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    curves++;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    rectangles++;
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {
    lines++;
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {
    isShown = true;
  }

  /**
   * What the looks at the pages of a document may cost. Forms drawn in each other multiply; without
   * that, a file has fewer operators than several times its bytes, packed as they are.
   */
  static final class Bound {

    private static final long LEAST_OPERATORS = 5_000_000;
    private static final int OPERATORS_A_BYTE = 4;

    private long left;

    Bound(long fileBytes) {
      this.left = Math.max(LEAST_OPERATORS, OPERATORS_A_BYTE * fileBytes);
    }

    private void step() {
      if (--left < 0) {
        throw new BoundReachedException();
      }
    }
  }

  /** The bound on operators was reached. */
  static final class BoundReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundReachedException() {
      super("limit on the fonts and operators of streams", null, false, false);
    }
  }

  /**
   * A picture as it lies on a page.
   *
   * @param place maps the unit square to it, in points (ISO 32000-1, 8.9.5)
   * @param rotation of the page, clockwise, in degrees
   */
  record Placed(PDImage image, Matrix place, int rotation) {

    private static final double POINTS_PER_INCH = 72;
    private static final double READABLE_DPI = 150;
    private static final double MOST_GROWTH = 3;

    /** Returns the picture as a reader of the page sees it, with the same proportions. */
    GreyPicture upright(long mostPixels) throws IOException {
      Axis right = turned(new Axis(place.getScaleX(), -place.getShearY()));
      Axis down = turned(new Axis(-place.getShearX(), place.getScaleY()));
      double wide = Math.max(right.length(), 1e-3);
      double high = Math.max(down.length(), 1e-3);
      double dots = Math.max(image.getWidth() / wide, image.getHeight() / high);
      double growth =
          dots * POINTS_PER_INCH < READABLE_DPI
              ? Math.min(MOST_GROWTH, 2 * READABLE_DPI / (dots * POINTS_PER_INCH))
              : 1;
      double most = Math.sqrt(mostPixels / (wide * high));
      double scale = Math.min(dots * growth, most);
      BufferedImage decoded =
          image.isStencil() ? image.getStencilImage(Color.BLACK) : image.getImage();
      return GreyPicture.of(
          decoded,
          orElse(right, new Axis(1, 0)).scaledTo(wide * scale / decoded.getWidth()),
          orElse(down, new Axis(0, 1)).scaledTo(high * scale / decoded.getHeight()));
    }

    private static Axis orElse(Axis axis, Axis other) {
      return axis.length() > 0 ? axis : other;
    }

    private Axis turned(Axis axis) {
      return switch (Math.floorMod(rotation, 360)) {
        case 90 -> new Axis(-axis.y(), axis.x());
        case 180 -> new Axis(-axis.x(), -axis.y());
        case 270 -> new Axis(axis.y(), -axis.x());
        default -> axis;
      };
    }
  }
}
