package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.subrosa.document.RawPart;

final class StringRunsTest {

  private static final List<String> WORDS =
      List.of("Ann", "a", "4111 1111", "Müller", "שלום", "日本", "😀", "x\ty\r\n", "12", "~");

  @Test
  void of_mixedBytes_findsTheSameHoweverTheyComeIn() throws IOException {
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      byte[] bytes = mixed(random);
      List<String> whole = runs(new ByteArrayInputStream(bytes));
      assertEquals(whole, runs(new OneByOne(bytes)));
      found += whole.size();
    }
    assertFalse(found < 400);
  }

  @Test
  void of_longRun_isCutAndNothingOfItLost() throws IOException {
    String line = "0123456789abcdef".repeat(9_000);
    List<String> runs = runs(new ByteArrayInputStream(line.getBytes(StandardCharsets.US_ASCII)));
    assertEquals(line, String.join("", runs));
    assertFalse(runs.size() < 3);
  }

  @Test
  void of_wideTextAfterAnOddByte_isFound() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(1);
    bytes.write("Anna Muster".getBytes(StandardCharsets.UTF_16LE));
    bytes.write(new byte[] {0, 0, 'a', 'b', 'c', 'd', 'e', 0x7F});
    assertEquals(List.of("Anna Muster"), runs(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static byte[] mixed(Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      switch (random.nextInt(5)) {
        case 0 -> bytes.write(word.repeat(3).getBytes(StandardCharsets.UTF_16LE));
        case 1 -> bytes.write(word.getBytes(StandardCharsets.ISO_8859_1));
        case 2 -> bytes.write(random.nextInt(256));
        default -> bytes.write(word.repeat(2).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> runs(InputStream in) throws IOException {
    List<String> runs = new ArrayList<>();
    StringRuns.of(
        in,
        RawPart.BINARY,
        new RawSink() {
          @Override
          public void text(RawPart part, String text) {
            runs.add(text);
          }

          @Override
          public void unread(String reason) {
            throw new AssertionError(reason);
          }
        });
    return runs;
  }

  /** Gives one byte at a time, so that no run of them is seen as a whole. */
  private static final class OneByOne extends ByteArrayInputStream {

    OneByOne(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(1, length));
    }
  }
}
