package org.subrosa.extract;

import java.util.Locale;
import org.subrosa.document.Location;
import org.xml.sax.Attributes;

/** Follows pages, slides and sheets through Tika's XHTML. */
final class PlaceTracker {

  private Location current = new Location.Body();
  private int pages;
  private int slides;
  private int sheets;
  private int parts = 1;

  /** Returns a tracker for the last part of a text. */
  static PlaceTracker inTail() {
    PlaceTracker tail = new PlaceTracker();
    tail.current = new Location.Tail();
    return tail;
  }

  /** A text went on for longer than offsets reach; those of its next part begin at 0. */
  void nextPart() {
    if (current instanceof Location.Body || current instanceof Location.Stretch) {
      current = new Location.Stretch(++parts);
    }
  }

  Location current() {
    return current;
  }

  /** Returns whether an element begins a new place. */
  boolean isBoundary(String element, Attributes attributes) {
    return element.equals("div") && !kind(attributes).isEmpty();
  }

  /** Moves on to the place that the element begins. */
  void next(String element, Attributes attributes) {
    current =
        switch (kind(attributes)) {
          case "page" -> new Location.Page(++pages);
          case "slide-content", "slide" -> new Location.Slide(++slides);
          case "sheet" -> new Location.Sheet(++sheets);
          default -> current;
        };
  }

  private static String kind(Attributes attributes) {
    String value = attributes.getValue("class");
    String kind = value == null ? "" : value.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "page", "slide-content", "slide", "sheet" -> kind;
      default -> "";
    };
  }
}
