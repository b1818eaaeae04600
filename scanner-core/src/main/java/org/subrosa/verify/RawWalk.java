package org.subrosa.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Reads the bytes of a copy as text in several charsets, whatever its format: the reader of last
 * resort, which no structure can hide anything from.
 */
final class RawWalk {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private RawWalk() {}

  static List<Route> routes(byte[] copy) {
    List<Route> routes = new ArrayList<>();
    boolean wide = indexOfZero(copy) >= 0;
    boolean utf8 = isUtf8(copy);
    routes.add(route("bytes as UTF-8", copy, StandardCharsets.UTF_8, utf8 && !wide));
    routes.add(route("bytes as windows-1252", copy, WINDOWS, !utf8 && !wide));
    if (wide) {
      byte[] shifted = Arrays.copyOfRange(copy, 1, copy.length);
      boolean little = isMostlyAscii(copy, StandardCharsets.UTF_16LE);
      boolean big = isMostlyAscii(copy, StandardCharsets.UTF_16BE);
      routes.add(route("bytes as UTF-16LE", copy, StandardCharsets.UTF_16LE, little));
      routes.add(route("bytes as UTF-16BE", copy, StandardCharsets.UTF_16BE, big));
      routes.add(route("odd bytes as UTF-16LE", shifted, StandardCharsets.UTF_16LE, false));
      routes.add(route("odd bytes as UTF-16BE", shifted, StandardCharsets.UTF_16BE, false));
    }
    return routes;
  }

  private static Route route(String name, byte[] bytes, Charset charset, boolean rescanned) {
    SensitiveText text = SensitiveText.of(new String(bytes, charset));
    return new Route(name, List.of(TextUnit.of(text, new Location.Body())), rescanned);
  }

  private static int indexOfZero(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return at < bytes.length ? at : -1;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isMostlyAscii(byte[] bytes, Charset charset) {
    String text = new String(bytes, 0, Math.min(bytes.length, 4096) & ~1, charset);
    return text.chars().filter(c -> c > 0 && c < 0x250).count() * 2 > text.length();
  }
}
