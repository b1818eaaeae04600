package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML part as its first bytes say (XML 1.0, appendix F). Bytes that are no characters of
 * the charset do not end the reading; the JDK's own decoding would also print them as an error.
 */
final class XmlCharset {

  private static final int HEAD = 128;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{1,40})[\"']");

  private XmlCharset() {}

  static Reader reader(InputStream part) throws IOException {
    BufferedInputStream in = new BufferedInputStream(part, 1 << 14);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    Charset charset = of(head);
    if (charset.equals(StandardCharsets.UTF_8) && startsWith(head, 0xEF, 0xBB)) {
      in.skipNBytes(3);
    }
    return new InputStreamReader(in, charset);
  }

  private static Charset of(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return declared(new String(head, StandardCharsets.ISO_8859_1));
  }

  /** A declaration that can be read as ASCII names no wide charset in truth. */
  private static Charset declared(String head) {
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find() || matcher.group(1).toUpperCase(java.util.Locale.ROOT).contains("16")) {
      return StandardCharsets.UTF_8;
    }
    return Charset.isSupported(matcher.group(1))
        ? Charset.forName(matcher.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
  }
}
