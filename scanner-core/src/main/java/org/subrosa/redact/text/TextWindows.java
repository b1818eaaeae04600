package org.subrosa.redact.text;

import java.io.IOException;
import java.io.Reader;
import org.subrosa.redact.SourceText;

/**
 * Cuts a text of any length into chunks that see {@value #CONTEXT} characters of their neighbours
 * on both sides. A cut stands at the end of a line where there is one, else at a blank.
 */
final class TextWindows {

  private static final int CORE = 1 << 20;
  private static final int CONTEXT = 1 << 13;
  private static final int LONGEST_LINE = 1 << 16;

  private final Reader reader;
  private final int core;
  private final int context;
  private final char[] block = new char[1 << 13];
  private final StringBuilder buffer = new StringBuilder();
  private long offset;
  private int coreStart;
  private boolean isAtEnd;

  private TextWindows(Reader reader, int core, int context) {
    this.reader = reader;
    this.core = core;
    this.context = context;
  }

  /** Hands over the chunks of a text; at least one, also of an empty text. */
  static void each(Reader reader, Visitor visitor) throws IOException {
    each(reader, CORE, CONTEXT, visitor);
  }

  /** As {@link #each(Reader, Visitor)}, with other sizes. */
  static void each(Reader reader, int core, int context, Visitor visitor) throws IOException {
    new TextWindows(reader, core, context).each(visitor);
  }

  private void each(Visitor visitor) throws IOException {
    boolean isLast = false;
    while (!isLast) {
      fill(coreStart + core + LONGEST_LINE + context);
      int coreEnd = coreEnd();
      isLast = isAtEnd && coreEnd == buffer.length();
      int end = Math.min(buffer.length(), coreEnd + context);
      visitor.chunk(new SourceText(buffer.substring(0, end), offset, coreStart, coreEnd));
      int gone = Math.max(0, coreEnd - context);
      buffer.delete(0, gone);
      offset += gone;
      coreStart = coreEnd - gone;
    }
  }

  private void fill(int length) throws IOException {
    while (!isAtEnd && buffer.length() < length) {
      int read = reader.read(block);
      isAtEnd = read < 0;
      buffer.append(block, 0, Math.max(0, read));
    }
  }

  private int coreEnd() {
    int least = coreStart + core;
    if (isAtEnd && buffer.length() <= least + LONGEST_LINE) {
      return buffer.length();
    }
    int most = least + LONGEST_LINE;
    int blank = -1;
    for (int at = least; at < most; at++) {
      if (buffer.charAt(at - 1) == '\n') {
        return at;
      }
      blank = blank < 0 && Character.isWhitespace(buffer.charAt(at - 1)) ? at : blank;
    }
    int cut = blank < 0 ? most : blank;
    boolean splitsPair = Character.isLowSurrogate(buffer.charAt(cut));
    return splitsPair ? cut - 1 : cut;
  }

  /** Takes chunks. */
  interface Visitor {
    void chunk(SourceText chunk) throws IOException;
  }
}
