package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.subrosa.document.RawPart;

/**
 * Reads what gzip (RFC 1952) packed behind the beginning of a text, as scripts that unpack
 * themselves have it: its letters, for such bytes are no document of their own.
 */
final class PackedTail {

  /** The two bytes of gzip, and deflate as the method of packing. */
  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

  /** Flags that no member has. */
  private static final int RESERVED = 0xE0;

  private static final int MOST_MEMBERS = 8;

  /** The bytes of a beginning stand by chance once in 16 million; whoever repeats them means it. */
  private static final int MOST_BEGINNINGS = 4_096;

  private static final int HEAD = 512;

  private PackedTail() {}

  /** Hands over the letters of what is packed in a file. */
  static void read(Path file, RawSink sink) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      long at = bytes.find(MEMBER, 0, bytes.size());
      int beginnings = 0;
      for (int members = 0; at >= 0; at = bytes.find(MEMBER, at + 1, bytes.size())) {
        if (++beginnings > MOST_BEGINNINGS) {
          sink.unread("limit on packed bytes in a text");
          return;
        }
        if ((bytes.at(at + MEMBER.length) & RESERVED) == 0 && isPacked(file, at)) {
          if (++members > MOST_MEMBERS) {
            sink.unread("limit on packed bytes in a text");
            return;
          }
          member(file, at, sink);
        }
      }
    }
  }

  /** The same bytes come by chance too; then nothing can be unpacked from there. */
  private static boolean isPacked(Path file, long at) {
    try (InputStream in = unpacked(file, at)) {
      return in.readNBytes(HEAD).length > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void member(Path file, long at, RawSink sink) {
    try (InputStream in = unpacked(file, at)) {
      in.mark(HEAD);
      for (byte one : in.readNBytes(HEAD)) {
        if (one >= 0 && one < '\t') {
          sink.unread("packed bytes in a text that are no text");
          break;
        }
      }
      in.reset();
      StringRuns.of(in, RawPart.TRAILING, sink);
    } catch (IOException e) {
      sink.unread("packed bytes in a text that are damaged");
    }
  }

  private static InputStream unpacked(Path file, long at) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.skipNBytes(at);
      return new BufferedInputStream(new GZIPInputStream(in), 1 << 14);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
