package org.subrosa.text;

import java.nio.charset.StandardCharsets;

/** All readings of any text: their places lie in it and in order, and they are bounded. */
public final class ViewsFuzz {

  private static final int MOST_GROWTH = 18;
  private static final int SMALL = 1 << 17;

  private ViewsFuzz() {}

  /** Reads a text. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long all = 0;
    for (View view : Views.of(text)) {
      all += view.text().length();
      int last = 0;
      for (int i = 0; i < view.text().length(); i++) {
        int start = view.map().start(i);
        int end = view.map().end(i + 1);
        if (start < last || end < start || end > text.length()) {
          throw new IllegalStateException("a place outside or out of order");
        }
        last = start;
      }
    }
    // The normalised reading can be longer by itself: one character can stand for eighteen.
    if (all > 2L * MOST_GROWTH * text.length() + SMALL) {
      throw new IllegalStateException("readings grow without bound");
    }
  }
}
