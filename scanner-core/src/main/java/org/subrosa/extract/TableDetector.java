package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Recognises files of tables by their first bytes. Some of these are plain letters: text that
 * happens to begin with them, or has the name of such a file, is text.
 */
final class TableDetector implements Detector {

  private static final long serialVersionUID = 1L;
  private static final int HEAD = 512;

  private final transient TableReaders readers;
  private final Detector others;

  TableDetector(TableReaders readers, Detector others) {
    this.readers = readers;
    this.others = others;
  }

  @Override
  public MediaType detect(InputStream in, Metadata metadata) throws IOException {
    MediaType other = others.detect(in, metadata);
    if (in == null) {
      return other;
    }
    in.mark(TableReaders.LONGEST_MAGIC);
    byte[] head = in.readNBytes(TableReaders.LONGEST_MAGIC);
    in.reset();
    String found = readers.typeOf(head).orElse("");
    boolean isOther = readers.of(other.getBaseType().toString()).isPresent();
    if (found.isEmpty() && !isOther) {
      return other;
    }
    if (isText(in)) {
      return isOther ? MediaType.TEXT_PLAIN : other;
    }
    return found.isEmpty() || isOther || isKindOf(other) ? other : MediaType.parse(found);
  }

  /** A more special type of the same family, such as a database of maps. */
  private static boolean isKindOf(MediaType other) {
    return !other.equals(MediaType.OCTET_STREAM) && !other.getType().equals("text");
  }

  /** Text has no control characters but those that make lines; a few in binary files are enough. */
  private static boolean isText(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    for (byte b : head) {
      boolean isLayout = b == '\t' || b == '\n' || b == '\f' || b == '\r' || b == 0x1b;
      if (b >= 0 && b < ' ' && !isLayout) {
        return false;
      }
    }
    return true;
  }
}
