package org.subrosa.finding;

import java.util.Comparator;
import org.subrosa.document.Location;

/** Places as a reader comes to them: the name, properties, text, then parts by their number. */
final class LocationOrder {

  static final Comparator<Location> NATURAL =
      Comparator.<Location>comparingInt(LocationOrder::kind)
          .thenComparingInt(LocationOrder::number)
          .thenComparing(Location::describe);

  private LocationOrder() {}

  private static int kind(Location location) {
    if (location instanceof Location.FileName) {
      return 0;
    }
    if (location instanceof Location.Property) {
      return 1;
    }
    return location instanceof Location.Body || location instanceof Location.Stretch ? 2 : 3;
  }

  private static int number(Location location) {
    if (location instanceof Location.Page page) {
      return page.number();
    }
    if (location instanceof Location.Sheet sheet) {
      return sheet.number();
    }
    if (location instanceof Location.Stretch stretch) {
      return stretch.number();
    }
    if (location instanceof Location.Cell cell) {
      return cell.row();
    }
    return location instanceof Location.Slide slide ? slide.number() : 0;
  }
}
