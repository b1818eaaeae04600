package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.io.TemporaryResources;

/**
 * Finds pictures that stand in a text as base64 (RFC 4648, 4), as in {@code data:} URIs (RFC 2397)
 * of style sheets and drawings and in the outputs of notebooks. They are known by their first
 * bytes.
 */
final class PicturesInText {

  /** PNG, JPEG, GIF 87a and 89a, TIFF of both byte orders, WebP: their beginnings in base64. */
  private static final List<String> BEGINNINGS =
      List.of("iVBORw0KGgo", "/9j/", "R0lGODdh", "R0lGODlh", "SUkqA", "TU0AK", "UklGR");

  private static final String FIRST =
      BEGINNINGS.stream().map(known -> known.substring(0, 1)).collect(Collectors.joining());

  private static final int LONGEST = BEGINNINGS.stream().mapToInt(String::length).max().orElse(0);

  private static final boolean[] IS_BASE64 = base64();

  private static final int BLOCK = 1 << 16;

  /** Characters below which nothing is a picture with letters in it. */
  private static final int LEAST = 200;

  /** Of one picture. */
  private static final int MOST = 32 << 20;

  private PicturesInText() {}

  private static boolean[] base64() {
    boolean[] isLetter = new boolean[256];
    for (char c = 'a'; c <= 'z'; c++) {
      isLetter[c] = true;
      isLetter[Character.toUpperCase(c)] = true;
    }
    for (char c : "0123456789+/".toCharArray()) {
      isLetter[c] = true;
    }
    return isLetter;
  }

  /** What to do with a picture; its file is gone afterwards. */
  interface Taker {
    void take(Path picture) throws IOException;
  }

  /** Returns whether a file of a type is text in which pictures are looked for. */
  static boolean mayBeIn(String mediaType) {
    boolean isNotation =
        mediaType.endsWith("json") || mediaType.endsWith("xml") || mediaType.endsWith("javascript");
    return isNotation || (mediaType.startsWith("text/") && !mediaType.equals("text/html"));
  }

  /** Goes through a file and hands over each picture. */
  static void find(Path file, Taker taker) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Runs runs = new Runs(taker);
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        runs.take(block, read);
      }
      runs.end();
    }
  }

  /** Puts the letters of one picture together. */
  private static final class Runs {

    private final Taker taker;
    private final StringBuilder run = new StringBuilder();
    private boolean isCandidate = true;
    private boolean isEscaped;

    Runs(Taker taker) {
      this.taker = taker;
    }

    void take(byte[] block, int length) throws IOException {
      for (int i = 0; i < length; i++) {
        int c = block[i] & 0xff;
        if (!isCandidate && IS_BASE64[c] && !isEscaped) {
          // Most of a text: letters of a word that is no picture.
          continue;
        }
        take(c);
      }
    }

    private void take(int c) throws IOException {
      boolean isLineEnd = c == '\r' || c == '\n' || (isEscaped && (c == 'n' || c == 'r'));
      if (c == '\\' || isLineEnd) {
        // Encoders break lines, and notations write a line end as a backslash and a letter.
        isEscaped = c == '\\';
      } else if (IS_BASE64[c]) {
        isEscaped = false;
        isCandidate = isCandidate && (run.length() >= LONGEST || mayBegin(run, c));
        if (isCandidate && run.length() < MOST) {
          run.append((char) c);
        }
      } else {
        end();
      }
    }

    void end() throws IOException {
      hand(run, isCandidate, taker);
      run.setLength(0);
      isCandidate = true;
      isEscaped = false;
    }
  }

  /** Returns whether a run, with one character more, is still the beginning of a picture. */
  private static boolean mayBegin(StringBuilder run, int next) {
    if (run.isEmpty()) {
      // Nearly every word ends here.
      return FIRST.indexOf(next) >= 0;
    }
    String begun = run.toString() + (char) next;
    return BEGINNINGS.stream()
        .anyMatch(known -> known.startsWith(begun) || begun.startsWith(known));
  }

  private static void hand(StringBuilder run, boolean isCandidate, Taker taker) throws IOException {
    if (!isCandidate || run.length() < LEAST) {
      return;
    }
    try (TemporaryResources files = new TemporaryResources()) {
      Path picture = files.createTempFile();
      try (OutputStream out = Files.newOutputStream(picture)) {
        int whole = run.length() % 4 == 1 ? run.length() - 1 : run.length();
        byte[] letters = run.substring(0, whole).getBytes(StandardCharsets.US_ASCII);
        out.write(Base64.getDecoder().decode(letters));
      }
      taker.take(picture);
    }
  }
}
