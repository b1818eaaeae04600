package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.utils.CharsetUtils;
import org.jspecify.annotations.Nullable;

/**
 * Recognises UTF-16 without a byte order mark by its zeros: in text of Latin letters every second
 * byte is one. Detectors by statistics take such text for one of single bytes.
 *
 * <p>Believes no declaration that refutes itself: one that can be read as ASCII names no charset in
 * which these letters would be others (HTML Standard, 13.2.3.2, says so of UTF-16). Programs that
 * show the text do not know the charset, or pass over it; a reader that follows it sees nothing.
 */
final class WideText implements EncodingDetector {

  private static final long serialVersionUID = 1L;
  private static final int HEAD = 4096;
  private static final double LEAST_ZEROS = 0.25;
  private static final double ONE_SIDED = 0.98;
  private static final double LEAST_ASCII = 0.75;

  /** As far as a declaration is looked for; Tika looks as far. */
  private static final int DECLARATIONS = 1 << 16;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9._:+-]{1,40})");
  private static final String ASCII =
      IntStream.range(' ', 127)
          .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')
          .mapToObj(Character::toString)
          .collect(Collectors.joining());

  private final EncodingDetector others = new DefaultEncodingDetector();
  private final EncodingDetector byContent =
      new DefaultEncodingDetector(new ServiceLoader(), List.of(HtmlEncodingDetector.class));

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
      return believed(in, metadata);
    }
    if (even >= ONE_SIDED * all) {
      return StandardCharsets.UTF_16BE;
    }
    return odd >= ONE_SIDED * all ? StandardCharsets.UTF_16LE : others.detect(in, metadata);
  }

  private @Nullable Charset believed(InputStream in, Metadata metadata) throws IOException {
    Charset found = others.detect(in, metadata);
    if (found == null
        || isLikeAscii(found)
        || !(isDeclaredInAscii(in, found) || isMostlyAscii(in))) {
      return found;
    }
    Charset likely = byContent.detect(in, new Metadata());
    return likely == null || !isLikeAscii(likely) ? StandardCharsets.UTF_8 : likely;
  }

  private static boolean isLikeAscii(Charset charset) {
    return new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
  }

  private static boolean isDeclaredInAscii(InputStream in, Charset charset) throws IOException {
    in.mark(DECLARATIONS);
    byte[] head = in.readNBytes(DECLARATIONS);
    in.reset();
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    while (declared.find()) {
      if (isNameOf(declared.group(1), charset)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Letters of EBCDIC lie above ASCII, so that far more bytes of ASCII than other ones are no text
   * of it, whatever a few odd bytes make a statistic believe. The at sign is its blank and says
   * nothing.
   */
  private static boolean isMostlyAscii(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    int plain = 0;
    int telling = 0;
    for (byte one : head) {
      boolean isText = (one >= ' ' && one < 127) || one == '\n' || one == '\r' || one == '\t';
      plain += isText && one != '@' ? 1 : 0;
      telling += one == '@' ? 0 : 1;
    }
    return plain >= LEAST_ASCII * telling;
  }

  private static boolean isNameOf(String name, Charset charset) {
    try {
      return charset.equals(CharsetUtils.forName(name));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isMarked(byte[] head) {
    int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    return first == 0xFEFF || first == 0xFFFE || first == 0;
  }
}
