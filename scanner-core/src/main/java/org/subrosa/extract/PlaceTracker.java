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
