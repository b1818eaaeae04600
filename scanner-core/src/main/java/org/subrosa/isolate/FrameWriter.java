package org.subrosa.isolate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes one frame: its length in bytes (four, big-endian), its kind (one), its fields. A text is
 * its length and its UTF-8 bytes.
 */
final class FrameWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  FrameWriter(FrameKind kind) {
    put(() -> out.writeByte(kind.code()));
  }

  FrameWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(
        () -> {
          out.writeInt(utf8.length);
          out.write(utf8);
        });
    return this;
  }

  FrameWriter texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  FrameWriter number(int number) {
    put(() -> out.writeInt(number));
    return this;
  }

  FrameWriter big(long number) {
    put(() -> out.writeLong(number));
    return this;
  }

  FrameWriter real(double number) {
    put(() -> out.writeDouble(number));
    return this;
  }

  FrameWriter flag(boolean flag) {
    put(() -> out.writeBoolean(flag));
    return this;
  }

  /** Sends the frame off. */
  void to(OutputStream stream) throws IOException {
    DataOutputStream target = new DataOutputStream(stream);
    target.writeInt(bytes.size());
    bytes.writeTo(target);
    target.flush();
  }

  private static void put(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
  }

  private interface Step {
    void take() throws IOException;
  }
}
