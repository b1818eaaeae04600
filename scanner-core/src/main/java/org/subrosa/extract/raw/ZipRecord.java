package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An entry of a ZIP file, from its local header or from the directory (APPNOTE.TXT 6.3.10, 4.3.7
 * and 4.3.12).
 */
final class ZipRecord {

  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int UTF8 = 1 << 11;
  private static final int LOCKED = 1;
  private static final int DESCRIPTOR = 1 << 3;
  private static final long IN_EXTRA = 0xffffffffL;
  private static final Charset DOS =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private final byte[] name;
  private final byte[] extra;
  private final byte[] comment;
  private final int flags;
  private final int method;
  private final long packed;
  private final long header;
  private final int length;

  private ZipRecord(
      byte[] name,
      byte[] extra,
      byte[] comment,
      int flags,
      int method,
      long packed,
      long header,
      int length) {
    this.name = name;
    this.extra = extra;
    this.comment = comment;
    this.flags = flags;
    this.method = method;
    this.packed = packed;
    this.header = header;
    this.length = length;
  }

  /** Reads a local header. */
  static ZipRecord local(ZipBytes bytes, long at) throws IOException {
    ByteBuffer fixed = bytes.read(at, LOCAL_LENGTH);
    int name = fixed.getChar(26);
    int extra = fixed.getChar(28);
    ByteBuffer rest = bytes.read(at + LOCAL_LENGTH, name + extra);
    return new ZipRecord(
        take(rest, name),
        take(rest, extra),
        new byte[0],
        fixed.getChar(6),
        fixed.getChar(8),
        fixed.getInt(18) & 0xffffffffL,
        at,
        LOCAL_LENGTH + name + extra);
  }

  /** Reads a record of the directory. */
  static ZipRecord central(ZipBytes bytes, long at) throws IOException {
    ByteBuffer fixed = bytes.read(at, CENTRAL_LENGTH);
    int name = fixed.getChar(28);
    int extra = fixed.getChar(30);
    int comment = fixed.getChar(32);
    ByteBuffer rest = bytes.read(at + CENTRAL_LENGTH, name + extra + comment);
    long size = fixed.getInt(24) & IN_EXTRA;
    long packed = fixed.getInt(20) & IN_EXTRA;
    long header = fixed.getInt(42) & IN_EXTRA;
    byte[] nameBytes = take(rest, name);
    byte[] extraBytes = take(rest, extra);
    ByteBuffer wide = ZipExtra.wide(extraBytes);
    if (size == IN_EXTRA) {
      next(wide, size);
    }
    packed = packed == IN_EXTRA ? next(wide, packed) : packed;
    header = header == IN_EXTRA ? next(wide, header) : header;
    return new ZipRecord(
        nameBytes,
        extraBytes,
        take(rest, comment),
        fixed.getChar(8),
        fixed.getChar(10),
        packed,
        header,
        CENTRAL_LENGTH + name + extra + comment);
  }

  private static long next(ByteBuffer wide, long otherwise) {
    return wide.remaining() >= 8 ? wide.getLong() : otherwise;
  }

  private static byte[] take(ByteBuffer bytes, int length) {
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }

  String nameText() {
    return text(name);
  }

  String commentText() {
    return text(comment);
  }

  /** The standard knows UTF-8 and code page 437; many programs write UTF-8 without saying so. */
  private String text(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return (flags & UTF8) != 0 || utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, DOS);
  }

  boolean hasName(ZipRecord other) {
    return Arrays.equals(name, other.name);
  }

  /** Returns the extra fields. */
  byte[] extra() {
    return extra.clone();
  }

  boolean hasComment() {
    return comment.length > 0;
  }

  int method() {
    return method;
  }

  /** Returns the number of compressed bytes, 0 when only the directory knows. */
  long packed() {
    return packed;
  }

  /** Returns the place of the local header, as the file says. */
  long header() {
    return header;
  }

  /** Returns the number of bytes of this record itself. */
  int length() {
    return length;
  }

  boolean isLocked() {
    return (flags & LOCKED) != 0;
  }

  boolean hasDescriptor() {
    return (flags & DESCRIPTOR) != 0;
  }
}
