package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.subrosa.extract.table.TableSink;

/** The pages of a database, and walks over the trees in it. */
final class Tree {

  /** Text and bytes may have 2^31 of them; a cell that is larger than this is cut. */
  static final int LONGEST_PAYLOAD = 32 << 20;

  private static final int FILE_HEADER = 100;
  private static final String DAMAGED = "some pages of the database are damaged";

  private final PageFile file;
  private final TableSink sink;
  private final int pageSize;
  private final int usable;
  private final int pages;
  private final BitSet seen;

  Tree(PageFile file, TableSink sink, int pageSize, int reserved) {
    this.file = file;
    this.sink = sink;
    this.pageSize = pageSize;
    this.usable = pageSize - reserved;
    this.pages = (int) Math.min(Integer.MAX_VALUE - 1, (file.size() + pageSize - 1) / pageSize);
    this.seen = new BitSet();
  }

  int pages() {
    return pages;
  }

  /** Returns whether the last page is not whole. */
  boolean isTorn() {
    return file.size() % pageSize != 0;
  }

  int usable() {
    return usable;
  }

  boolean isSeen(int number) {
    return seen.get(number);
  }

  /** Receives the payloads of leaves, and pages as they are. */
  interface Visitor {

    void payload(long key, byte[] payload) throws IOException;

    /** Takes what the last page of a long payload still holds of another one. */
    void slack(byte[] page, int start) throws IOException;

    void page(Page page) throws IOException;
  }

  /** Walks over all pages from a root, each once: a tree that bites its tail has an end. */
  void walk(int root, Visitor visitor) throws IOException {
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int number = open.pop();
      if (number < 1 || number > pages || seen.get(number)) {
        sink.unread(DAMAGED);
        continue;
      }
      seen.set(number);
      Page page = page(number);
      if (!page.isNode()) {
        sink.unread(DAMAGED);
        visitor.page(page);
        continue;
      }
      List<Integer> children = page.children();
      if (open.size() + children.size() > pages) {
        sink.unread(DAMAGED);
        children = List.of();
      }
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
      cells(page, visitor);
      visitor.page(page);
    }
  }

  private void cells(Page page, Visitor visitor) throws IOException {
    if (page.isTable() && page.isInterior()) {
      return;
    }
    for (int at : page.cells()) {
      Page.Cell cell = page.cell(at);
      if (cell.length() < 0) {
        sink.unread(DAMAGED);
      } else {
        visitor.payload(cell.key(), payload(page, cell, visitor));
      }
    }
  }

  /** Joins a payload that reaches over several pages (section 1.7). */
  private byte[] payload(Page page, Page.Cell cell, Visitor visitor) throws IOException {
    byte[] local = Arrays.copyOfRange(page.bytes, cell.start(), cell.start() + cell.local());
    if (!cell.overflows()) {
      return local;
    }
    if (cell.length() > LONGEST_PAYLOAD) {
      sink.unread("limit on the size of a row");
    }
    int wanted = (int) Math.min(LONGEST_PAYLOAD, Math.min(cell.length(), file.size()));
    byte[] payload = Arrays.copyOf(local, Math.max(wanted, local.length));
    int filled = local.length;
    int next = Bytes.four(page.bytes, cell.start() + cell.local());
    while (filled < payload.length && next >= 1 && next <= pages && !seen.get(next)) {
      seen.set(next);
      byte[] more = bytes(next);
      int length = Math.min(payload.length - filled, usable - 4);
      System.arraycopy(more, 4, payload, filled, length);
      filled += length;
      next = Bytes.four(more, 0);
      if (length < usable - 4) {
        visitor.slack(more, 4 + length);
      }
    }
    if (filled < payload.length) {
      sink.unread(DAMAGED);
    }
    return filled < payload.length ? Arrays.copyOf(payload, filled) : payload;
  }

  Page page(int number) throws IOException {
    return new Page(bytes(number), number == 1 ? FILE_HEADER : 0, usable);
  }

  /** Returns a page; what the file no longer has of its last one is zeros. */
  byte[] bytes(int number) throws IOException {
    long start = (long) (number - 1) * pageSize;
    int length = (int) Math.min(pageSize, file.size() - start);
    return Arrays.copyOf(file.read(start, length), pageSize);
  }
}
