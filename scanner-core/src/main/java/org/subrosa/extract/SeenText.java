package org.subrosa.extract;

/**
 * Remembers which words, which words side by side, and which lines a document's text has shown, so
 * that a second reading hands on only what is new.
 *
 * <p>A word is a run of letters and digits, case folded. Two words stand side by side when at most
 * {@value #CLOSE} characters, and no tab or line end, lie between them: digits in neighbouring
 * cells are not the number that they would make together. A line is there for speed only: one look
 * tells that all of it is known. All are kept as 64-bit hashes in an open-addressing table (zero
 * marks an empty slot). Once the table has its full size everything counts as unseen: to show a
 * text twice is better than to lose it.
 */
final class SeenText {

  private static final int CLOSE = 3;
  private static final int FIRST_SIZE = 1 << 10;
  private static final int LEAST_LINE = 3;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private static final int NO_LETTER = 0;
  private static final byte[] FOLDED = foldedAscii();

  private final int mostSlots;
  private long[] slots = new long[FIRST_SIZE];
  private int used;

  /** Makes an empty memory of up to 2 million words, which are 32 MiB. */
  SeenText() {
    this(1 << 22);
  }

  /**
   * Makes an empty memory.
   *
   * @param mostSlots size that the table grows to, a power of two; half of it is used
   */
  SeenText(int mostSlots) {
    this.mostSlots = mostSlots;
  }

  /** Adds a text and returns whether it held a word, or two words side by side, not seen before. */
  boolean add(String text) {
    if (isKnownLine(text)) {
      return false;
    }
    boolean isNew = false;
    Line line = new Line();
    long before = 0;
    long word = 0;
    int gap = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      int letter = folded(c);
      if (letter != NO_LETTER) {
        word = ((word == 0 ? OFFSET : word) ^ letter) * PRIME;
        continue;
      }
      if (word != 0) {
        isNew |= addWord(before, word);
        line.add(word);
        before = word;
        word = 0;
        gap = 0;
      }
      gap++;
      if (gap > CLOSE || c == '\t' || c == '\n') {
        before = 0;
        line.part();
      }
      if (c == '\n' && line.words >= LEAST_LINE) {
        put(line.hash);
      }
      if (c == '\n') {
        line = new Line();
      }
    }
    return isNew;
  }

  /** A line of several words that was seen as a whole needs no look at each of them. */
  private boolean isKnownLine(String text) {
    Line line = new Line();
    long word = 0;
    int gap = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == '\n') {
        return false;
      }
      int letter = folded(c);
      if (letter != NO_LETTER) {
        word = ((word == 0 ? OFFSET : word) ^ letter) * PRIME;
        continue;
      }
      if (word != 0) {
        line.add(word);
        word = 0;
        gap = 0;
      }
      if (++gap > CLOSE || c == '\t') {
        line.part();
      }
    }
    return line.words >= LEAST_LINE && has(line.hash);
  }

  /** The hash of a line, of its words and of where they stand apart. */
  private static final class Line {
    private long hash = PRIME;
    private int words;
    private boolean isApart;

    void add(long word) {
      hash = (hash + word + (isApart ? 1 : 0)) * SPREAD;
      words++;
      isApart = false;
    }

    void part() {
      isApart = words > 0;
    }
  }

  private boolean has(long hash) {
    return slots[slot(slots, hash == 0 ? 1 : hash)] != 0;
  }

  /** Returns a letter in lower case, a digit as it is, or {@link #NO_LETTER}. */
  private static int folded(char c) {
    return c < FOLDED.length ? FOLDED[c] : foldedByUnicode(c);
  }

  private static int foldedByUnicode(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
        ? Character.toLowerCase(c)
        : NO_LETTER;
  }

  private static byte[] foldedAscii() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = (byte) foldedByUnicode(c);
    }
    return folded;
  }

  private boolean addWord(long before, long word) {
    boolean isNew = put(word);
    return before == 0 ? isNew : put(before * SPREAD + word) || isNew;
  }

  /** Returns whether the hash was not there, or cannot be remembered. */
  private boolean put(long hash) {
    long kept = hash == 0 ? 1 : hash;
    int at = slot(slots, kept);
    if (slots[at] == kept) {
      return false;
    }
    if (used * 2 >= slots.length) {
      if (slots.length >= mostSlots) {
        return true;
      }
      grow();
      at = slot(slots, kept);
    }
    slots[at] = kept;
    used++;
    return true;
  }

  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) ((hash * SPREAD) >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] larger = new long[Math.min(mostSlots, slots.length * 4)];
    for (long hash : slots) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    slots = larger;
  }
}
