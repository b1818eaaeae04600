package org.subrosa.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * A chunk of a text, with the places of it that may be written and the ways to read them.
 *
 * <p>Whatever is outside a place is structure and stays as it is. A chunk may show some characters
 * of its neighbours on both sides, so that a value on a border is seen by both; only its core is
 * written.
 *
 * <pre>{@code
 * SourceText source = new SourceText("Ann,Lee\n", 0);
 * JoinedText row = source.reading();
 * source.add(row, Place.plain("Ann", 0), noLabel);
 * row.separate('\t');
 * source.add(row, Place.plain("Lee", 4), noLabel);
 * run.rewrite(source);
 * }</pre>
 */
public final class SourceText {

  private final String text;
  private final long offset;
  private final int coreStart;
  private final int coreEnd;
  private final List<Place> places = new ArrayList<>();
  private final List<JoinedText> readings = new ArrayList<>();

  /**
   * Starts a chunk that shows nothing of its neighbours, with no place: everything is structure.
   *
   * @param offset where the chunk begins in the whole text, in UTF-16 units
   */
  public SourceText(String text, long offset) {
    this(text, offset, 0, text.length());
  }

  /**
   * Starts a chunk with no place.
   *
   * @param offset where the chunk begins in the whole text, in UTF-16 units
   * @param coreStart where that part of the chunk begins which is written
   * @param coreEnd where it ends
   */
  public SourceText(String text, long offset, int coreStart, int coreEnd) {
    if (offset < 0 || coreStart < 0 || coreEnd < coreStart || coreEnd > text.length()) {
      throw new IllegalArgumentException("a core lies inside its chunk");
    }
    this.text = text;
    this.offset = offset;
    this.coreStart = coreStart;
    this.coreEnd = coreEnd;
  }

  /** Starts another reading. */
  public JoinedText reading() {
    return started(false);
  }

  /**
   * Starts a reading that may join what does not belong together: what is found in it counts where
   * no reading before it has found anything.
   */
  public JoinedText guessedReading() {
    return started(true);
  }

  private JoinedText started(boolean isGuess) {
    JoinedText reading = new JoinedText(isGuess);
    readings.add(reading);
    return reading;
  }

  /** Returns whether a reading may join what does not belong together. */
  boolean isGuess(int reading) {
    return readings.get(reading).isGuess();
  }

  /**
   * Adds a place at the end of a reading. Places are added in the order of the document and do not
   * overlap.
   *
   * @param label what the document itself calls the place, empty when it has no name for it
   * @return the number of the place
   * @throws IllegalArgumentException if the place begins before the last one ends
   */
  public int add(JoinedText reading, Place place, SensitiveText label) {
    int number = add(place);
    reading.append(number, place, label);
    return number;
  }

  /** Adds a place that is known already at the end of another reading. */
  public void again(JoinedText reading, int place) {
    reading.append(place, places.get(place), SensitiveText.of(""));
  }

  /**
   * Makes the whole chunk one place with one reading.
   *
   * @param label what the document itself calls it, empty when it has no name for it
   */
  public void addWhole(SensitiveText label) {
    add(reading(), Place.plain(text, 0), label);
  }

  private int add(Place place) {
    int last = places.size() - 1;
    if (last >= 0 && place.start() < places.get(last).end()) {
      throw new IllegalArgumentException("places follow each other: place " + places.size());
    }
    places.add(place);
    return places.size() - 1;
  }

  String text() {
    return text;
  }

  long offset() {
    return offset;
  }

  int coreStart() {
    return coreStart;
  }

  int coreEnd() {
    return coreEnd;
  }

  List<Place> places() {
    return places;
  }

  /** Returns the readings as units. */
  List<TextUnit> units() {
    return readings.stream().map(JoinedText::unit).toList();
  }

  /** Hands over what a replacement in a reading means in each place that it touches. */
  void spread(int reading, Replacement replacement, ObjIntConsumer<Replacement> out) {
    readings.get(reading).spread(replacement, out);
  }

  /** Hands over what a replacement in the chunk's text means in each place that it touches. */
  void spread(Replacement replacement, ObjIntConsumer<Replacement> out) {
    for (int i = firstEndingAfter(replacement.start()); i < places.size(); i++) {
      Place place = places.get(i);
      if (place.start() >= replacement.end()) {
        break;
      }
      int start = place.innerStart(replacement.start());
      int end = place.innerEnd(replacement.end());
      if (end > start && !isInPassing(replacement, place)) {
        out.accept(
            new Replacement(
                start, end, replacement.type(), replacement.confidence(), replacement.isRest()),
            i);
      }
    }
  }

  /** A value that reaches over tags does not stand in their names. */
  private static boolean isInPassing(Replacement replacement, Place place) {
    return place.isName()
        && (replacement.start() < place.start() || replacement.end() > place.end());
  }

  private int firstEndingAfter(int at) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
