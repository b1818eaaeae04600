package org.subrosa.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.subrosa.redact.Content;

/**
 * Reads the bytes of a copy as text in several charsets, whatever its format: the reader of last
 * resort, which no structure can hide anything from.
 */
final class RawWalk {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int WINDOW = 1 << 17;
  private static final int SHARED = 1 << 12;

  private final Content copy;

  RawWalk(Path copy) {
    this.copy = Content.of(copy);
  }

  /** Returns the ways to read the bytes. */
  List<Way> ways() throws IOException {
    if (!hasZero()) {
      return List.of(
          isUtf8()
              ? new Way("bytes as UTF-8", StandardCharsets.UTF_8, 0)
              : new Way("bytes as windows-1252", WINDOWS, 0));
    }
    List<Way> ways = new ArrayList<>();
    ways.add(new Way("bytes as UTF-8", StandardCharsets.UTF_8, 0));
    ways.add(new Way("bytes as windows-1252", WINDOWS, 0));
    ways.add(new Way("bytes as UTF-16LE", StandardCharsets.UTF_16LE, 0));
    ways.add(new Way("bytes as UTF-16BE", StandardCharsets.UTF_16BE, 0));
    ways.add(new Way("odd bytes as UTF-16LE", StandardCharsets.UTF_16LE, 1));
    ways.add(new Way("odd bytes as UTF-16BE", StandardCharsets.UTF_16BE, 1));
    return ways;
  }

  /** Hands over the text that a way shows, in windows that share some of their characters. */
  void read(Way way, Consumer<String> windows) throws IOException {
    try (InputStream in = copy.open()) {
      if (in.skip(way.skipped()) < way.skipped()) {
        return;
      }
      Reader reader = new InputStreamReader(in, way.charset());
      char[] window = new char[WINDOW];
      int length = 0;
      int read = 0;
      while (read >= 0) {
        read = reader.read(window, length, WINDOW - length);
        length += Math.max(0, read);
        if (read < 0 || length == WINDOW) {
          windows.accept(new String(window, 0, length));
          int kept = Math.min(SHARED, length);
          System.arraycopy(window, length - kept, window, 0, kept);
          length = kept;
        }
      }
    }
  }

  private boolean hasZero() throws IOException {
    try (InputStream in = copy.open()) {
      byte[] block = new byte[1 << 13];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == 0) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private boolean isUtf8() throws IOException {
    try (Reader reader = new InputStreamReader(copy.open(), StandardCharsets.UTF_8.newDecoder())) {
      char[] block = new char[1 << 13];
      int read = 0;
      while (read >= 0) {
        read = reader.read(block);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * A way to read bytes.
   *
   * @param skipped bytes left out at the beginning
   */
  record Way(String name, Charset charset, int skipped) {}
}
