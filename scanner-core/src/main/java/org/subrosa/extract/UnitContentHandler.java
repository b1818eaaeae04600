package org.subrosa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.DrawnTables;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns Tika's XHTML events into text units.
 *
 * <p>A unit ends with its page, slide or sheet, or at a line end once it is long; then the next one
 * repeats its last {@value #OVERLAP} characters so that nothing is lost at the seam. Cells of a row
 * are joined by tabs and labelled with the header of their column.
 */
final class UnitContentHandler extends DefaultHandler {

  static final int LONG = 1 << 18;
  static final int OVERLAP = 2048;

  /** A cell is kept whole up to here. */
  private static final int LONGEST_CELL = 4 * LONG;

  /** Offsets are numbers of 31 bits; a text with more characters has parts. */
  private static final int LONGEST_PART = 1 << 30;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "table",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "pre",
          "title",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "body");

  /** Attributes that say how something looks or behaves. */
  private static final Set<String> NO_TEXT =
      Set.of("class", "style", "id", "width", "height", "type", "rel", "lang", "dir", "charset");

  private final Consumer<TextUnit> units;
  private final Allowance allowance;
  private final Runnable atEnd;
  private final PlaceTracker places;
  private final TableLabels table = new TableLabels();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder attributes = new StringBuilder();
  private List<Label> labels = new ArrayList<>();
  private int base;
  private int overlap;
  private boolean isMarkedUp;
  private boolean isInHead;
  private boolean isSniffed;
  private Optional<DelimitedLabels> delimited = Optional.empty();
  private DrawnTables.@Nullable Table drawn;
  private @Nullable Limit cut;

  /**
   * Makes a handler.
   *
   * @param atEnd what is to be done when the text is read and the parser has not closed its file
   */
  UnitContentHandler(Consumer<TextUnit> units, Allowance allowance, Runnable atEnd) {
    this(units, allowance, atEnd, new PlaceTracker());
  }

  private UnitContentHandler(
      Consumer<TextUnit> units, Allowance allowance, Runnable atEnd, PlaceTracker places) {
    this.units = units;
    this.allowance = allowance;
    this.atEnd = atEnd;
    this.places = places;
  }

  /** Returns a handler for the last part of the same text. */
  UnitContentHandler forTail() {
    UnitContentHandler tail =
        new UnitContentHandler(units, allowance, () -> {}, PlaceTracker.inTail());
    tail.delimited = delimited;
    tail.isSniffed = true;
    return tail;
  }

  /** Returns the limit by which the text was cut, if it was. */
  Optional<Limit> cutBy() {
    return Optional.ofNullable(cut);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes given)
      throws LimitReachedException {
    String element = localName.isEmpty() ? name : localName;
    isInHead |= element.equals("head");
    if (places.isBoundary(element, given)) {
      flush(false);
      base = 0;
      places.next(element, given);
    }
    for (int i = 0; i < given.getLength(); i++) {
      addAttribute(element, given.getLocalName(i), given.getValue(i));
    }
    switch (element) {
      case "table" -> {
        isMarkedUp = true;
        table.begin();
      }
      case "tr" -> beginRow();
      case "td", "th" -> table.beginCell(text.length());
      default -> {}
    }
  }

  private void beginRow() throws LimitReachedException {
    if (!allowance.takeRows(1)) {
      throw cut(Limit.ROWS);
    }
    table.beginRow();
  }

  private LimitReachedException cut(Limit limit) {
    cut = limit;
    return new LimitReachedException(limit);
  }

  /**
   * What a form field holds stands where the field stands; other attributes come at the end. The
   * head repeats the document's properties.
   */
  private void addAttribute(String element, String attribute, String value) {
    if (element.equals("input") && attribute.equals("value")) {
      text.append(' ').append(value).append(' ');
    } else if (!(isInHead && element.equals("meta"))
        && !NO_TEXT.contains(attribute)
        && isTelling(value)) {
      attributes.append(attribute).append(": ").append(value).append('\n');
      if (attributes.length() > LONG) {
        flushAttributes();
      }
    }
  }

  private static boolean isTelling(String value) {
    return value.length() >= 4
        && value.codePoints().anyMatch(c -> c == ' ' || c == '@' || Character.isDigit(c));
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    String element = localName.isEmpty() ? name : localName;
    isInHead &= !element.equals("head");
    if (element.equals("td") || element.equals("th")) {
      table.endCell(text, labels);
      text.append('\t');
    } else if (element.equals("tr")) {
      table.endRow();
      newLine();
    } else if (element.equals("table")) {
      table.end();
      newLine();
    } else if (BLOCKS.contains(element) && !table.isInCell()) {
      newLine();
    } else if (BLOCKS.contains(element)) {
      text.append(' ');
    }
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    if (text.length() > LONG) {
      flush(true);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws LimitReachedException {
    int taken = allowance.takeCharacters(length);
    int at = start;
    int end = start + taken;
    while (at < end) {
      int step = Math.min(end - at, LONG);
      text.append(characters, at, step);
      at += step;
      if (text.length() > (table.isInCell() ? LONGEST_CELL : LONG)) {
        flush(true);
      }
    }
    if (taken < length) {
      throw cut(allowance.textLimit());
    }
    if (cut != null) {
      throw cut(cut);
    }
  }

  /** Blanks of the markup; at the beginning of a place they would only shift its offsets. */
  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    if (!text.isEmpty()) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endDocument() {
    atEnd.run();
  }

  /** Hands over what is left. */
  void finish() {
    flush(false);
    flushAttributes();
  }

  private void flushAttributes() {
    if (!attributes.isEmpty()) {
      units.accept(
          TextUnit.of(SensitiveText.of(attributes.toString()), new Location.Property("attribute")));
      attributes.setLength(0);
    }
  }

  private void flush(boolean continues) {
    int cut = continues ? cutAt() : text.length();
    int kept = continues ? overlapStart(cut) : cut;
    String shown = text.substring(0, cut);
    if (cut > overlap && !shown.isBlank()) {
      units.accept(
          new TextUnit(
              SensitiveText.of(shown), places.current(), labelsOf(shown, kept), base, overlap));
    }
    base += shown.codePointCount(0, kept);
    if (base > LONGEST_PART) {
      base = 0;
      places.nextPart();
    }
    labels = continues ? labelsWithin(kept, text.length()) : new ArrayList<>();
    overlap = cut - kept;
    text.delete(0, kept);
    table.shift(kept);
    if (!continues) {
      text.setLength(0);
      overlap = 0;
      drawn = null;
    }
  }

  /**
   * Labels from markup, or those of delimited text, which are found at its beginning, or those of
   * tables that the text draws, which may go on from one unit to the next.
   *
   * @param kept where the next unit begins
   */
  private List<Label> labelsOf(String shown, int kept) {
    if (isMarkedUp) {
      return labelsWithin(0, shown.length());
    }
    if (!isSniffed) {
      isSniffed = true;
      delimited = DelimitedLabels.sniff(shown);
    }
    if (delimited.isEmpty()) {
      DrawnTables.Part part = DrawnTables.read(shown, drawn, kept);
      drawn = part.open();
      return part.labels();
    }
    int rows =
        (int)
            shown
                .substring(Math.min(overlap, shown.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    if (!allowance.takeRows(rows)) {
      this.cut = Limit.ROWS;
    }
    return delimited.get().labels(shown);
  }

  /** Cuts behind the last line end, or behind the last blank, or just where the text ends. */
  private int cutAt() {
    int half = text.length() / 2;
    int line = text.lastIndexOf("\n");
    int blank = line > half ? line : text.lastIndexOf(" ");
    int cut = blank > half ? blank + 1 : text.length();
    return cut < text.length() || !Character.isHighSurrogate(text.charAt(cut - 1)) ? cut : cut - 1;
  }

  private int overlapStart(int cut) {
    int start = Math.max(0, cut - OVERLAP);
    int line = text.indexOf("\n", start);
    int kept = line >= 0 && line + 1 < cut ? line + 1 : start;
    return kept > 0 && Character.isLowSurrogate(text.charAt(kept)) ? kept - 1 : kept;
  }

  private List<Label> labelsWithin(int from, int to) {
    List<Label> within = new ArrayList<>();
    for (Label label : labels) {
      if (label.start() >= from && label.end() <= to) {
        within.add(
            from == 0 ? label : new Label(label.start() - from, label.end() - from, label.text()));
      }
    }
    return within;
  }
}
