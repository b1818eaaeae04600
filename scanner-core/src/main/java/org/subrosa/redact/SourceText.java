package org.subrosa.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * A document as one string, with the places of it that may be written and the ways to read them.
 *
 * <p>Whatever is outside a place is structure and stays as it is. Besides the joined readings the
 * whole string is read once as it stands, which is how a reader who knows nothing of the format
 * sees it.
 *
 * <pre>{@code
 * SourceText source = new SourceText(csv);
 * JoinedText row = source.reading();
 * source.add(row, Place.plain("Ann", 0), noLabel);
 * row.separate('\t');
 * source.add(row, Place.plain("Lee", 4), noLabel);
 * String copy = source.rewrite(planner).text();
 * }</pre>
 */
public final class SourceText {

  private final String text;
  private final List<Place> places = new ArrayList<>();
  private final List<JoinedText> readings = new ArrayList<>();

  /** Starts with no place: everything is structure. */
  public SourceText(String text) {
    this.text = text;
  }

  /** Starts another reading. */
  public JoinedText reading() {
    JoinedText reading = new JoinedText();
    readings.add(reading);
    return reading;
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

  /** Adds a place that no reading shows, besides that of the whole string. */
  public int add(Place place) {
    int last = places.size() - 1;
    if (last >= 0 && place.start() < places.get(last).end()) {
      throw new IllegalArgumentException("places follow each other: place " + places.size());
    }
    places.add(place);
    return places.size() - 1;
  }

  /** Plans the replacements of all readings together. */
  public Rewrite rewrite(RedactionPlanner planner) {
    List<TextUnit> units = new ArrayList<>();
    readings.forEach(reading -> units.add(reading.unit()));
    units.add(TextUnit.of(SensitiveText.of(text), new Location.Body()));
    RedactionPlan plan = planner.plan(units);
    Rewrite rewrite = new Rewrite(text, places, planner.action(), plan.values());
    for (int i = 0; i < readings.size(); i++) {
      for (Replacement replacement : plan.replacements().get(i)) {
        readings.get(i).spread(replacement, rewrite::replace);
      }
    }
    for (Replacement replacement : plan.replacements().get(readings.size())) {
      spread(replacement, rewrite::replace);
    }
    return rewrite;
  }

  /** Hands over what a replacement in the whole string means in each place that it touches. */
  private void spread(Replacement replacement, ObjIntConsumer<Replacement> out) {
    for (int i = firstEndingAfter(replacement.start()); i < places.size(); i++) {
      Place place = places.get(i);
      if (place.start() >= replacement.end()) {
        break;
      }
      int start = place.innerStart(replacement.start());
      int end = place.innerEnd(replacement.end());
      if (end > start) {
        out.accept(new Replacement(start, end, replacement.type(), replacement.confidence()), i);
      }
    }
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
