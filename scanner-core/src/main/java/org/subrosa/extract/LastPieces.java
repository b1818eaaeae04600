package org.subrosa.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.subrosa.document.RawPart;

/** Keeps the last pieces of text of a second reading that a limit cut. */
final class LastPieces {

  private record Piece(RawPart part, String text) {}

  private final long most;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private long length;

  /**
   * Begins with none.
   *
   * @param most characters that are kept
   */
  LastPieces(long most) {
    this.most = most;
  }

  void keep(RawPart part, String text) {
    String end = text.substring((int) Math.max(0, text.length() - most));
    pieces.add(new Piece(part, end));
    length += end.length();
    while (length > most) {
      length -= pieces.remove().text().length();
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Hands over what was kept and forgets it. */
  void take(BiConsumer<RawPart, String> taker) {
    pieces.forEach(piece -> taker.accept(piece.part(), piece.text()));
    pieces.clear();
    length = 0;
  }
}
