package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.subrosa.document.RawPart;

/**
 * Goes through every byte of a ZIP file: the directory, the entries that it names, and what lies
 * between, before and behind them, where entries may lie that no directory names.
 */
final class ZipWalk {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int WIDE_END = 0x06064b50;
  private static final int WIDE_LOCATOR = 0x07064b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final long MOST_SKIPPED = 1L << 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Takes the content of an entry. */
  interface Entries {
    /** Reads an entry, as far as it wants to. */
    void entry(String name, InputStream unpacked) throws IOException;
  }

  /** What the walk has come by. */
  private record Span(long from, long to) {}

  private final ZipBytes bytes;
  private final RawSink sink;
  private final Entries entries;
  private final boolean isRead;
  private final List<Span> known = new ArrayList<>();

  /**
   * Prepares a walk.
   *
   * @param isRead whether entries are unpacked, and not only passed
   */
  ZipWalk(ZipBytes bytes, RawSink sink, boolean isRead, Entries entries) {
    this.bytes = bytes;
    this.sink = sink;
    this.isRead = isRead;
    this.entries = entries;
  }

  void walk() throws IOException {
    long end = findEnd();
    if (end < 0) {
      sink.unread("the archive has no directory");
    } else {
      directory(end);
    }
    known.sort(Comparator.comparingLong(Span::from));
    long at = 0;
    for (Span span : known) {
      if (span.from() > at) {
        unknown(at, span.from());
      }
      at = Math.max(at, span.to());
    }
    unknown(at, bytes.size());
  }

  /** The last record; its comment reaches to the end of the file unless something was appended. */
  private long findEnd() throws IOException {
    long first = Math.max(0, bytes.size() - END_LENGTH - LONGEST_COMMENT);
    long found = -1;
    for (long at = first; at + END_LENGTH <= bytes.size(); at = found + 1) {
      long next = bytes.find(END, at, bytes.size());
      if (next + END_LENGTH > bytes.size()) {
        break;
      }
      found = next;
    }
    return found;
  }

  private void directory(long end) throws IOException {
    ByteBuffer fixed = bytes.read(end, END_LENGTH);
    long length = fixed.getInt(12) & 0xffffffffL;
    long start = fixed.getInt(16) & 0xffffffffL;
    long records = end;
    if (bytes.isAt(end - 20, WIDE_LOCATOR)) {
      long wide = wideEnd(end);
      ByteBuffer sizes = bytes.read(wide, 56);
      length = sizes.getLong(40);
      start = sizes.getLong(48);
      records = wide;
      known.add(new Span(wide, end));
    }
    int comment = (int) Math.min(fixed.getChar(20), bytes.size() - end - END_LENGTH);
    StringRuns.of(
        bytes.stream(end + END_LENGTH, end + END_LENGTH + comment), RawPart.ARCHIVE, sink);
    known.add(new Span(end, end + END_LENGTH + comment));
    if (length < 0 || length > records) {
      throw new IOException("the directory lies outside the file");
    }
    long prepended = Math.max(0, records - length - start);
    known.add(new Span(records - length, records));
    records(records - length, records, prepended);
  }

  private long wideEnd(long end) throws IOException {
    long given = bytes.read(end - 20, 20).getLong(8);
    long near = end - 20 - 56;
    return bytes.isAt(near, WIDE_END) || !bytes.isAt(given, WIDE_END) ? near : given;
  }

  private void records(long from, long to, long prepended) throws IOException {
    int count = 0;
    for (long at = from; at + 46 <= to && bytes.isAt(at, ZipRecord.CENTRAL); ) {
      if (++count > MOST_ENTRIES) {
        sink.unread("limit on entries of an archive");
        return;
      }
      ZipRecord record = ZipRecord.central(bytes, at);
      tell(record);
      listed(record, record.header() + prepended);
      at += record.length();
    }
  }

  private void tell(ZipRecord record) {
    String name = record.nameText();
    if (!StandardParts.has(name)) {
      sink.text(RawPart.ARCHIVE, Spaced.withWords(name));
    }
    if (record.hasComment()) {
      sink.text(RawPart.ARCHIVE, record.commentText());
    }
    if (ZipExtra.isTelling(record.extra())) {
      StringRuns.of(record.extra(), RawPart.ARCHIVE, sink);
    }
  }

  /** Reads an entry that the directory names. */
  private void listed(ZipRecord record, long header) throws IOException {
    if (!bytes.isAt(header, ZipRecord.LOCAL)) {
      sink.unread("an entry of the archive is missing");
      return;
    }
    ZipRecord local = ZipRecord.local(bytes, header);
    if (!local.hasName(record)) {
      sink.text(RawPart.ARCHIVE, Spaced.withWords(local.nameText()));
    }
    if (ZipExtra.isTelling(local.extra())) {
      StringRuns.of(local.extra(), RawPart.ARCHIVE, sink);
    }
    long from = header + local.length();
    long to = from + record.packed();
    known.add(new Span(header, to + (local.hasDescriptor() ? descriptor(to) : 0)));
    if (isRead) {
      unpack(record, from, to, true);
    }
  }

  private int descriptor(long at) throws IOException {
    return bytes.isAt(at, DESCRIPTOR) ? 16 : 12;
  }

  /** Returns how many packed bytes there were, as far as that is known. */
  private long unpack(ZipRecord record, long from, long to, boolean isNamed) throws IOException {
    if (record.isLocked()) {
      sink.unread("an entry needs a password");
      return to - from;
    }
    if (record.method() == STORED) {
      entries.entry(record.nameText(), bytes.stream(from, to));
      return to - from;
    }
    if (record.method() != DEFLATED) {
      sink.unread("an entry is packed in a way that is not read");
      return to - from;
    }
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(bytes.stream(from, to), inflater, 1 << 14)) {
      entries.entry(record.nameText(), in);
      if (isNamed || in.skip(MOST_SKIPPED) >= MOST_SKIPPED) {
        return to - from;
      }
      return inflater.getBytesRead();
    } catch (IOException e) {
      sink.unread("an entry cannot be unpacked");
      return to - from;
    } finally {
      inflater.end();
    }
  }

  /** Reads bytes that no record of the directory covers. */
  private void unknown(long from, long to) throws IOException {
    for (long at = from; at < to; ) {
      long next = bytes.find(ZipRecord.LOCAL, at, to);
      if (next > at) {
        StringRuns.of(bytes.stream(at, next), RawPart.TRAILING, sink);
      }
      at = next < to ? unlisted(next, to) : to;
    }
  }

  /** Reads an entry that no directory names, and returns where it ends. */
  private long unlisted(long header, long to) throws IOException {
    ZipRecord local;
    try {
      local = ZipRecord.local(bytes, header);
    } catch (IOException e) {
      StringRuns.of(bytes.stream(header, to), RawPart.TRAILING, sink);
      return to;
    }
    tell(local);
    long from = Math.min(to, header + local.length());
    long end = local.packed() > 0 ? Math.min(to, from + local.packed()) : to;
    return Math.max(from, from + unpack(local, from, end, false));
  }
}
