package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Recognises UTF-16 without a byte order mark by its zeros: in text of Latin letters every second
 * byte is one. Detectors by statistics take such text for one of single bytes.
 */
final class WideText implements EncodingDetector {

  private static final long serialVersionUID = 1L;
  private static final int HEAD = 4096;
  private static final double LEAST_ZEROS = 0.25;
  private static final double ONE_SIDED = 0.98;

  private final EncodingDetector others = new DefaultEncodingDetector();

  @Override
  public @Nullable Charset detect(InputStream in, Metadata metadata) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += (i & 1) == 0 ? 1 : 0;
        odd += i & 1;
      }
    }
    int all = even + odd;
    if (head.length < 8 || all < LEAST_ZEROS * head.length || isMarked(head)) {
      return others.detect(in, metadata);
    }
    if (even >= ONE_SIDED * all) {
      return StandardCharsets.UTF_16BE;
    }
    return odd >= ONE_SIDED * all ? StandardCharsets.UTF_16LE : others.detect(in, metadata);
  }

  private static boolean isMarked(byte[] head) {
    int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    return first == 0xFEFF || first == 0xFFFE || first == 0;
  }
}
