package org.subrosa.extract.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.subrosa.extract.sqlite.Bytes.Varint;

/** A page as a node of a tree (section 1.6). */
final class Page {

  private static final int INTERIOR_INDEX = 2;
  private static final int INTERIOR_TABLE = 5;
  private static final int LEAF_INDEX = 10;
  private static final int LEAF_TABLE = 13;

  final byte[] bytes;
  private final int header;
  private final int usable;
  private final int kind;

  /**
   * Takes a page.
   *
   * @param header where its header is: behind that of the file on the first page
   * @param usable how many of its bytes are not reserved for extensions
   */
  Page(byte[] bytes, int header, int usable) {
    this.bytes = bytes;
    this.header = header;
    this.usable = usable;
    this.kind = bytes[header];
  }

  /** Returns whether its header is one of a node. */
  boolean isNode() {
    boolean isKind =
        kind == INTERIOR_INDEX
            || kind == INTERIOR_TABLE
            || kind == LEAF_INDEX
            || kind == LEAF_TABLE;
    int content = content();
    return isKind && content >= pointersEnd() && content <= usable;
  }

  boolean isInterior() {
    return kind == INTERIOR_INDEX || kind == INTERIOR_TABLE;
  }

  boolean isTable() {
    return kind == INTERIOR_TABLE || kind == LEAF_TABLE;
  }

  private int content() {
    int start = Bytes.two(bytes, header + 5);
    return start == 0 ? 1 << 16 : start;
  }

  private int pointers() {
    return header + (isInterior() ? 12 : 8);
  }

  private int pointersEnd() {
    return pointers() + 2 * Bytes.two(bytes, header + 3);
  }

  /** Returns the pages below this one. */
  List<Integer> children() {
    List<Integer> children = new ArrayList<>();
    if (isInterior()) {
      for (int at : cells()) {
        children.add(Bytes.four(bytes, at));
      }
      children.add(Bytes.four(bytes, header + 8));
    }
    return children;
  }

  /** Returns where the cells begin that lie within the page. */
  List<Integer> cells() {
    List<Integer> cells = new ArrayList<>();
    for (int at = pointers(); at < Math.min(pointersEnd(), usable - 1); at += 2) {
      int cell = Bytes.two(bytes, at);
      if (cell >= pointersEnd() && cell < usable) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /**
   * A cell with a payload.
   *
   * @param key of the row, 0 in an index
   * @param length of the payload
   * @param start of the part of it that lies in the page
   * @param local length of that part
   * @param end of the cell, behind the number of the next page if it has one
   */
  record Cell(long key, long length, int start, int local, int end) {

    boolean overflows() {
      return local < length;
    }
  }

  /** Reads a cell; one that does not fit into the page has a length below zero. */
  Cell cell(int at) {
    if (kind == INTERIOR_TABLE) {
      return new Cell(0, 0, at + 4, 0, Math.min(usable, Varint.at(bytes, at + 4, usable).end()));
    }
    Varint length = Varint.at(bytes, kind == INTERIOR_INDEX ? at + 4 : at, usable);
    Varint key = kind == LEAF_TABLE ? Varint.at(bytes, length.end(), usable) : length;
    if (length.isMissing() || key.isMissing() || length.value() < 0) {
      return new Cell(0, -1, at, 0, at);
    }
    int local = local(length.value());
    int end = key.end() + local + (local < length.value() ? 4 : 0);
    return end > usable
        ? new Cell(0, -1, at, 0, at)
        : new Cell(isTable() ? key.value() : 0, length.value(), key.end(), local, end);
  }

  /** Returns how much of a payload lies in its page (section 1.6, "surplus"). */
  private int local(long length) {
    int most = isTable() ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (length <= most) {
      return (int) length;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int kept = (int) (least + (length - least) % (usable - 4));
    return kept <= most ? kept : least;
  }

  /** Returns the stretches that belong to no cell and are not all zeros, as pairs of start, end. */
  List<int[]> unused() {
    boolean[] used = new boolean[usable];
    Arrays.fill(used, 0, Math.min(usable, pointersEnd()), true);
    for (int at : cells()) {
      int end = Math.max(at, cell(at).end());
      Arrays.fill(used, at, Math.min(usable, end), true);
    }
    List<int[]> unused = new ArrayList<>();
    for (int at = 0; at < usable; at++) {
      int start = at;
      boolean hasContent = false;
      while (at < usable && !used[at]) {
        hasContent |= bytes[at] != 0;
        at++;
      }
      if (hasContent) {
        unused.add(new int[] {start, at});
      }
    }
    return unused;
  }
}
