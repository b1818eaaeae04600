package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.subrosa.document.RawPart;

/**
 * Reads the letters of texts whose charset may change on the way: a log in one charset to which
 * another program appended in another. A reader of text takes the charset of the beginning for that
 * of all of it, and what follows turns into signs that mean nothing.
 *
 * <p>Such texts hold bytes of zero, or begin with a byte order mark of UTF-16; so do those behind
 * which something packed lies. Others are left after one quick look over their bytes.
 */
final class MixedTextRawReader implements RawReader {

  /** Scripts and notations are texts too, whatever their types are called. */
  private static final MediaTypeRegistry KINDS = MediaTypeRegistry.getDefaultRegistry();

  private static final int BLOCK = 1 << 16;

  private final List<RawReader> others;

  /** Makes a reader of texts that none of the others reads. */
  MixedTextRawReader(List<RawReader> others) {
    this.others = others;
  }

  @Override
  public boolean reads(String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    boolean isText =
        type != null
            && (type.equals(MediaType.TEXT_PLAIN)
                || KINDS.isSpecializationOf(type, MediaType.TEXT_PLAIN));
    return isText && others.stream().noneMatch(other -> other.reads(mediaType));
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    if (!mayChange(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      StringRuns.of(in, RawPart.BINARY, sink, Long.MAX_VALUE);
    }
    PackedTail.read(file, sink);
  }

  private static boolean mayChange(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = in.readNBytes(BLOCK);
      if (block.length > 1 && isMark(((block[0] & 0xff) << 8) | (block[1] & 0xff))) {
        return true;
      }
      for (int read = block.length; read > 0; read = in.readNBytes(block, 0, block.length)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == 0) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean isMark(int first) {
    return first == 0xFEFF || first == 0xFFFE;
  }
}
