package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Recognises the commonest pictures by their first bytes (PNG, 5.2; JPEG, B.1.1.3), as the detector
 * that it stands before would after a look at hundreds of other signs: office documents are full of
 * them. No text begins so; one may begin as GIF does.
 */
final class PictureDetector implements Detector {

  private static final long serialVersionUID = 1L;

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(MediaType.image("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
          new Sign(MediaType.image("jpeg"), 0xff, 0xd8, 0xff));

  /** An archive begins with the name of its first entry, which may be anything (POSIX, ustar). */
  private static final Sign ARCHIVE = new Sign(MediaType.OCTET_STREAM, 'u', 's', 't', 'a', 'r');

  private static final int ARCHIVE_AT = 257;
  private static final int HEAD = ARCHIVE_AT + 5;

  private final Detector others;

  PictureDetector(Detector others) {
    this.others = others;
  }

  @Override
  public MediaType detect(InputStream in, Metadata metadata) throws IOException {
    if (in != null && !PackageDetector.isSettled(metadata)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      for (Sign sign : SIGNS) {
        if (sign.isAt(0, head) && !ARCHIVE.isAt(ARCHIVE_AT, head)) {
          return sign.type;
        }
      }
    }
    return others.detect(in, metadata);
  }

  /** Bytes by which files of a type are known. */
  private static final class Sign {

    private final MediaType type;
    private final byte[] bytes;

    Sign(MediaType type, int... bytes) {
      this.type = type;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    boolean isAt(int place, byte[] head) {
      int end = place + bytes.length;
      return head.length >= end && Arrays.equals(head, place, end, bytes, 0, bytes.length);
    }
  }
}
