package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.subrosa.document.RawPart;

/** Keeps what a reader hands over. */
final class Heard implements RawSink {

  final List<String> pieces = new ArrayList<>();
  final List<String> assembled = new ArrayList<>();
  final List<String> unread = new ArrayList<>();
  final Set<RawPart> parts = EnumSet.noneOf(RawPart.class);
  long characters;

  @Override
  public void text(RawPart part, String text) {
    parts.add(part);
    characters += text.length();
    if (pieces.size() < 10_000) {
      pieces.add(text);
    }
  }

  @Override
  public void assembled(RawPart part, String text) {
    assembled.add(text);
    text(part, text);
  }

  @Override
  public void unread(String reason) {
    unread.add(reason);
  }

  static Heard from(RawReader reader, Path file) throws IOException {
    Heard heard = new Heard();
    reader.read(file, heard);
    return heard;
  }

  static Heard from(RawReader reader, Path directory, byte[] bytes) throws IOException {
    return from(reader, Files.write(directory.resolve("document"), bytes));
  }

  /** Each of these is a whole piece. */
  void assertPieces(String... expected) {
    for (String piece : expected) {
      assertTrue(pieces.contains(piece), () -> "no piece \"" + piece + "\" in " + pieces);
    }
  }

  /** Each of these stands in some piece. */
  void assertText(String... expected) {
    for (String text : expected) {
      assertTrue(all().contains(text), () -> "no text \"" + text + "\" in " + pieces);
    }
  }

  void assertNoText(String text) {
    assertFalse(all().contains(text), all());
  }

  void assertParts(RawPart... expected) {
    assertTrue(parts.containsAll(List.of(expected)), parts::toString);
  }

  void assertUnread(String... reasons) {
    assertEquals(List.of(reasons), unread.stream().distinct().toList());
  }

  private String all() {
    return String.join("\n", pieces);
  }
}
