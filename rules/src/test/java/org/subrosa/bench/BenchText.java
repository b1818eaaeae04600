package org.subrosa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * A text in pieces of several kinds, which take turns.
 *
 * @param name what tables call it
 * @param pieces the pieces; lines end where pieces do
 */
record BenchText(String name, List<Piece> pieces) {

  /** Makes a text of as many bytes, of each kind the same share, always the same. */
  static BenchText of(
      String name, Map<String, BiConsumer<Random, StringBuilder>> kinds, long size) {
    Random random = new Random(name.length());
    List<Piece> pieces = new ArrayList<>();
    Map<String, Long> sizes = new LinkedHashMap<>();
    boolean isFull = false;
    while (!isFull) {
      isFull = true;
      for (String kind : kinds.keySet()) {
        long had = sizes.getOrDefault(kind, 0L);
        if (had < size / kinds.size()) {
          isFull = false;
          Piece piece = piece(kind, kinds.getOrDefault(kind, (some, text) -> {}), random);
          pieces.add(piece);
          sizes.put(kind, had + piece.bytes());
        }
      }
    }
    return new BenchText(name, pieces);
  }

  private static Piece piece(String kind, BiConsumer<Random, StringBuilder> line, Random random) {
    StringBuilder text = new StringBuilder();
    int whole = 0;
    while (text.length() <= Piece.MOST) {
      whole = text.length();
      line.accept(random, text);
      text.append('\n');
    }
    return Piece.of(kind, text.substring(0, whole == 0 ? Piece.MOST : whole));
  }

  /** Returns the bytes of each kind, and of all under the empty name. */
  Map<String, Long> bytes() {
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      bytes.merge("", (long) piece.bytes(), Long::sum);
      bytes.merge(piece.kind(), (long) piece.bytes(), Long::sum);
    }
    return bytes;
  }

  /** Returns the first pieces that together have as many bytes. */
  BenchText first(long size) {
    List<Piece> some = new ArrayList<>();
    long sum = 0;
    for (Piece piece : pieces) {
      if (sum >= size) {
        break;
      }
      some.add(piece);
      sum += piece.bytes();
    }
    return new BenchText(name, some);
  }

  /** Returns the beginning of one piece of each kind. */
  BenchText sample(int length) {
    Map<String, Piece> samples = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      String text = piece.text();
      String part = text.substring(0, Math.min(length, text.length()));
      samples.putIfAbsent(piece.kind(), Piece.of(piece.kind(), part));
    }
    return new BenchText(name, List.copyOf(samples.values()));
  }

  /** Returns as many characters without a line end. */
  String asOneLine(int length) {
    StringBuilder line = new StringBuilder(length);
    for (int i = 0; line.length() < length; i++) {
      line.append(pieces.get(i % pieces.size()).text().replace('\n', ' '));
    }
    return line.substring(0, length);
  }

  /** Writes all pieces to a file, in UTF-8. */
  Path writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Piece piece : pieces) {
        out.write(piece.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
