package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.subrosa.document.RawPart;

/**
 * Reads the parts of a package: XML as such, packages inside it part by part, and what is neither
 * for the letters in it. Pictures, sound and fonts are passed: the first reading opens them as
 * documents of their own.
 */
final class PackageParts implements ZipWalk.Entries {

  private static final int HEAD = 64;
  private static final int DEEPEST = 3;
  private static final long MOST_BYTES = 1L << 30;

  /** Ends of names of parts that hold markup which need not be XML. */
  private static final Pattern LOOSE = Pattern.compile(".*\\.(?:html?|xhtml|mht|css|js|svg)");

  /** The first of markup in a charset of one byte or two, after a byte order mark and blanks. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\x00*+(?:\u00EF\\x00*+\u00BB\\x00*+\u00BF|\u00FF\\x00*+\u00FE|\u00FE\\x00*+\u00FF)?"
              + "[\\x00\\t-\\r\\x1C-\\x20]*+<\\x00*+[!?a-zA-Z_]");

  private final RawSink sink;
  private final XmlParsers parsers = new XmlParsers();
  private long left = MOST_BYTES;
  private int depth;

  PackageParts(RawSink sink) {
    this.sink = sink;
  }

  @Override
  public void entry(String name, InputStream unpacked) throws IOException {
    if (left <= 0) {
      sink.unread("limit on bytes of a package");
      return;
    }
    Measured measured = new Measured(unpacked);
    byte[] head = measured.readNBytes(HEAD);
    if (isGzip(head) || name.endsWith(".iwa") || !MediaHeads.isMedia(head)) {
      read(name, head, behind(head, measured));
    }
  }

  /** Pictures are many and large: no more of one is unpacked than tells what it is. */
  private static InputStream behind(byte[] head, InputStream rest) {
    InputStream begin = new ByteArrayInputStream(head);
    return new BufferedInputStream(new SequenceInputStream(begin, rest), 1 << 14);
  }

  private void read(String name, byte[] head, InputStream part) throws IOException {
    if (isPackage(head)) {
      inner(part);
    } else if (isMarkup(head)) {
      markup(name, part);
    } else if (name.endsWith(".iwa")) {
      unpacked(new IworkArchive(part));
    } else if (isGzip(head)) {
      gzip(name, part);
    } else {
      StringRuns.of(part, RawPart.BINARY, sink);
    }
  }

  private static boolean isPackage(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static boolean isGzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0x1F && (head[1] & 0xff) == 0x8B && head[2] == 8;
  }

  /** Apple's programs up to 2009 pack the part that holds the text, too. */
  private void gzip(String name, InputStream part) throws IOException {
    if (depth >= DEEPEST) {
      sink.unread("limit on depth of packages");
      return;
    }
    depth++;
    try {
      Gzip packed = new Gzip(part);
      entry(name, packed);
      if (packed.isRead() && (packed.hasMore() || part.read() >= 0)) {
        sink.unread("bytes behind packed data");
      }
    } catch (EOFException | ZipException e) {
      sink.unread("an entry cannot be unpacked");
    } finally {
      depth--;
    }
  }

  private void unpacked(InputStream blocks) {
    try {
      StringRuns.of(new Measured(blocks), RawPart.BINARY, sink);
    } catch (IOException e) {
      sink.unread("an entry cannot be unpacked");
    }
  }

  private static boolean isMarkup(byte[] head) {
    return MARKUP.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  /** Reads a package inside this one; names and comments of it are read where it is a document. */
  private void inner(InputStream part) throws IOException {
    if (depth >= DEEPEST) {
      sink.unread("limit on depth of packages");
      return;
    }
    depth++;
    try (ZipInputStream zip = new ZipInputStream(part)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry.getName(), zip);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a name is in no known charset", e);
    } finally {
      depth--;
    }
  }

  /** Markup that is no XML is read for its letters from where the reading of it broke off. */
  private void markup(String name, InputStream part) throws IOException {
    GuardedMarkup guarded = new GuardedMarkup(part);
    try {
      new XmlPartReader(sink, parsers).read(guarded);
    } catch (XMLStreamException | RuntimeException e) {
      if (!LOOSE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        sink.unread("a part is no well-formed XML");
      }
      StringRuns.of(guarded.again(), RawPart.BINARY, sink);
    }
  }

  /** Tells whether something stands behind the packed data. */
  private static final class Gzip extends GZIPInputStream {

    /** CRC and length (RFC 1952, 2.3.1). */
    private static final int TRAILER = 8;

    Gzip(InputStream in) throws IOException {
      super(in);
    }

    boolean isRead() throws IOException {
      return available() == 0;
    }

    boolean hasMore() {
      return inf.getRemaining() > TRAILER;
    }
  }

  /** Counts what is unpacked, and ends where there is too much of it. */
  final class Measured extends ManyBytes {

    private final InputStream in;

    Measured(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        sink.unread("limit on bytes of a package");
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
