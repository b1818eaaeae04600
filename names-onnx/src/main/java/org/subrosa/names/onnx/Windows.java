package org.subrosa.names.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts words into windows that a model can read at once. Neighbours share a fourth of their pieces,
 * and each word is asked about in one window alone: that in whose middle it rather is.
 */
final class Windows {

  private static final int SHARED = 4;

  private Windows() {}

  /**
   * A window of words, of which some are its own.
   *
   * @param from first word that the model reads
   * @param to the word after the last
   * @param ownFrom first word that it is asked about
   * @param ownTo the word after the last
   */
  record Window(int from, int to, int ownFrom, int ownTo) {}

  /**
   * Returns the windows of some words.
   *
   * @param lengths pieces of each word, none more than a fourth of a window
   * @param room pieces that a window has room for
   */
  static List<Window> of(int[] lengths, int room) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    int own = 0;
    while (own < lengths.length) {
      int to = end(lengths, from, room);
      int next = to < lengths.length ? begin(lengths, to, room / SHARED) : to;
      int ownTo = (next + to + 1) / 2;
      windows.add(new Window(from, to, own, ownTo));
      own = ownTo;
      from = next;
    }
    return windows;
  }

  private static int end(int[] lengths, int from, int room) {
    int left = room;
    int to = from;
    while (to < lengths.length && lengths[to] <= left) {
      left -= lengths[to++];
    }
    return to;
  }

  private static int begin(int[] lengths, int to, int room) {
    int left = room;
    int from = to;
    while (from > 0 && lengths[from - 1] <= left) {
      left -= lengths[--from];
    }
    return from;
  }
}
