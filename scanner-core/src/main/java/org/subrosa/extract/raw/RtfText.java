package org.subrosa.extract.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.RawPart;

/**
 * Reads all text of an RTF document (Rich Text Format 1.9.1): of every destination, known or not,
 * hidden or not, and what lies in data written as hexadecimal digits. For one thread.
 */
final class RtfText {

  private static final int LONGEST = 1 << 16;
  private static final int MOST_DEPTH = 1 << 20;
  private static final int SHORTEST_HEX = 32;

  /** Control words that begin a text of its own; those after a star all do. */
  private static final Set<String> DESTINATIONS =
      Set.of(
          ("annotation atnauthor atnid author category colortbl comment company doccomm docvar"
                  + " fldinst fldrslt fonttbl footer footerf footerl footerr footnote header"
                  + " headerf headerl headerr hlinkbase info keywords manager object objdata"
                  + " operator pict propname result shppict shptxt sn sp staticval stylesheet"
                  + " subject sv template title txe userprops xe")
              .split(" "));

  private static final Set<String> LINE_ENDS =
      Set.of("par", "line", "row", "sect", "page", "column", "cell", "nestcell", "nestrow");

  private final ByteView bytes;
  private final RawSink sink;
  private final Deque<StringBuilder> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private StringBuilder text = new StringBuilder();
  private @Nullable StringBuilder shown;
  private Charset charset = Charset.forName("windows-1252");
  private boolean isStarred;
  private boolean isFirst;
  private int skipped;
  private int skippedByUnicode = 1;
  private long at;

  private RtfText(ByteView bytes, RawSink sink) {
    this.bytes = bytes;
    this.sink = sink;
  }

  /** Reads a document. */
  static void read(ByteView bytes, RawSink sink) throws IOException {
    new RtfText(bytes, sink).read();
  }

  private void read() throws IOException {
    long last = 0;
    while (at < bytes.size()) {
      int c = bytes.at(at++);
      switch (c) {
        case '{' -> open();
        case '}' -> {
          close();
          last = groups.isEmpty() ? at : last;
        }
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> literal(c);
      }
    }
    endText();
    if (last > 0) {
      new PrintableRuns(run -> sink.text(RawPart.TRAILING, run)).find(bytes, last, bytes.size());
    }
  }

  private void open() {
    endCodes();
    if (groups.size() < MOST_DEPTH) {
      groups.push(text);
    }
    isFirst = true;
    isStarred = false;
  }

  private void close() {
    endCodes();
    StringBuilder outer = groups.isEmpty() ? text : groups.pop();
    if (isOther(outer)) {
      endText();
      text = outer;
      shown = null;
    }
    isFirst = false;
    isStarred = false;
  }

  @SuppressWarnings("ReferenceEquality") // whether it is this very buffer is the question
  private boolean isOther(StringBuilder outer) {
    return outer != text;
  }

  private void literal(int c) {
    if (skipped > 0) {
      skipped--;
    } else {
      pending.write(c);
      isFirst = false;
    }
    if (pending.size() >= LONGEST) {
      endParagraph();
    }
  }

  private void control() throws IOException {
    int c = bytes.at(at++);
    if (c == '\'') {
      int code = 16 * hex(bytes.at(at)) + hex(bytes.at(at + 1));
      at += 2;
      literal(code & 0xff);
    } else if (c == '*') {
      isStarred = true;
    } else if (c == '~') {
      literal(' ');
    } else if (c == '_') {
      literal('-');
    } else if (c == '\\' || c == '{' || c == '}') {
      literal(c);
    } else if (c == '\n' || c == '\r') {
      endParagraph();
    } else if (isLetter(c)) {
      at--;
      word();
    }
  }

  private void word() throws IOException {
    StringBuilder name = new StringBuilder();
    while (isLetter(bytes.at(at)) && name.length() < 32) {
      name.append((char) bytes.at(at++));
    }
    int sign = bytes.at(at) == '-' ? -1 : 1;
    at += sign < 0 ? 1 : 0;
    long number = 0;
    boolean hasNumber = false;
    while (bytes.at(at) >= '0' && bytes.at(at) <= '9') {
      number = Math.min(Integer.MAX_VALUE, 10 * number + bytes.at(at++) - '0');
      hasNumber = true;
    }
    at += bytes.at(at) == ' ' ? 1 : 0;
    apply(name.toString(), (int) (sign * number), hasNumber);
  }

  private void apply(String word, int number, boolean hasNumber) throws IOException {
    if (isFirst && (isStarred || DESTINATIONS.contains(word))) {
      endCodes();
      text = new StringBuilder();
    }
    isFirst = false;
    switch (word) {
      case "u" -> {
        endCodes();
        text.append((char) number);
        skipped = skippedByUnicode;
      }
      case "uc" -> skippedByUnicode = hasNumber ? Math.max(0, Math.min(8, number)) : 1;
      case "v", "deleted" -> setAside(!hasNumber || number != 0);
      case "tab" -> literal('\t');
      case "bin" -> binary(number);
      case "ansicpg" -> charset = codePage(number);
      case "emdash", "endash" -> literal('-');
      default -> {
        if (LINE_ENDS.contains(word)) {
          endParagraph();
        }
      }
    }
  }

  /** Hidden and deleted text is a text of its own; what stands around it goes on without it. */
  private void setAside(boolean begins) {
    endCodes();
    if (begins && shown == null) {
      shown = text;
      text = new StringBuilder();
    } else if (!begins && shown != null) {
      endText();
      text = shown;
      shown = null;
    }
  }

  private void binary(int length) throws IOException {
    long end = Math.min(bytes.size(), at + Math.max(0, length));
    new PrintableRuns(run -> sink.text(RawPart.BINARY, run)).find(bytes, at, end);
    at = end;
  }

  private static Charset codePage(int number) {
    for (String name : new String[] {"windows-" + number, "x-windows-" + number, "IBM" + number}) {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.forName("windows-1252");
  }

  /** Characters of several bytes come as several codes. */
  private void endCodes() {
    if (pending.size() > 0) {
      text.append(new String(pending.toByteArray(), charset));
      pending.reset();
    }
    skipped = 0;
  }

  private void endParagraph() {
    endCodes();
    endText();
  }

  private void endText() {
    endCodes();
    String piece = text.toString().strip();
    text.setLength(0);
    if (piece.length() >= SHORTEST_HEX && isHex(piece)) {
      hexadecimal(piece);
    } else if (!piece.isEmpty()) {
      sink.text(RawPart.PART, piece);
    }
  }

  private void hexadecimal(String digits) {
    byte[] data = new byte[digits.length() / 2];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (16 * hex(digits.charAt(2 * i)) + hex(digits.charAt(2 * i + 1)));
    }
    try {
      new PrintableRuns(run -> sink.text(RawPart.BINARY, run))
          .find(ByteView.of(data), 0, data.length);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  private static boolean isHex(String piece) {
    return piece.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static int hex(int c) {
    return Math.max(0, Character.digit(Math.max(0, c), 16));
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
