package org.subrosa.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/** Joins the pieces of a second reading to units, one piece a line, apart by kind of place. */
final class RawUnits {

  private static final int LONG = 1 << 16;
  private static final int OVERLAP = UnitContentHandler.OVERLAP;

  private final Consumer<TextUnit> units;
  private final Map<RawPart, Joined> byPart = new EnumMap<>(RawPart.class);

  RawUnits(Consumer<TextUnit> units) {
    this.units = units;
  }

  void add(RawPart part, String piece) {
    Joined joined = byPart.computeIfAbsent(part, Joined::new);
    if (!joined.text.isEmpty() && joined.text.length() + piece.length() > LONG) {
      joined.flush(0);
    }
    for (int at = 0; at < piece.length(); at += LONG) {
      joined.text.append(piece, at, Math.min(at + LONG, piece.length()));
      if (at + LONG < piece.length()) {
        joined.flush(OVERLAP);
      }
    }
    joined.text.append('\n');
  }

  /** Hands over what is left. */
  void finish() {
    byPart.values().forEach(joined -> joined.flush(0));
  }

  /** The unit that is being made for a kind of place. */
  private final class Joined {

    private final RawPart part;
    private final StringBuilder text = new StringBuilder();
    private int base;
    private int overlap;

    Joined(RawPart part) {
      this.part = part;
    }

    /** Hands over the unit; the next one begins with the last {@code kept} UTF-16 units of it. */
    void flush(int kept) {
      if (text.length() <= overlap) {
        return;
      }
      String shown = text.toString();
      int next = shown.length() - kept;
      if (kept > 0 && Character.isLowSurrogate(shown.charAt(next))) {
        next--;
      }
      units.accept(
          new TextUnit(
              SensitiveText.of(shown), new Location.Hidden(part), List.of(), base, overlap));
      base += shown.codePointCount(0, next);
      overlap = shown.length() - next;
      text.delete(0, next);
    }
  }
}
