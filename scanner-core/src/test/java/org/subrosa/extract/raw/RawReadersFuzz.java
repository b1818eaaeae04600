package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.document.RawPart;

/**
 * Every reader of this package over any bytes: nothing but {@link IOException} leaves it, and what
 * it hands over is bounded. The first argument names a reader, none takes all of them.
 */
public final class RawReadersFuzz {

  /** What packed bytes can become; the readers' own limits lie far below. */
  private static final long MOST_CHARACTERS = 1L << 28;

  private static final Path FILE = file();
  private static List<RawReader> readers = RawReaders.ALL;

  private RawReadersFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chooses the reader. */
  public static void fuzzerInitialize(String[] arguments) {
    if (arguments.length > 0) {
      readers =
          RawReaders.ALL.stream()
              .filter(reader -> reader.getClass().getSimpleName().startsWith(arguments[0]))
              .toList();
    }
  }

  /** Returns the names of all readers. */
  public static List<String> names() {
    return RawReaders.ALL.stream()
        .map(reader -> reader.getClass().getSimpleName().replace("RawReader", ""))
        .toList();
  }

  /** Reads a document with one of the readers. */
  public static void read(String name, byte[] bytes) throws IOException {
    fuzzerInitialize(new String[] {name});
    fuzzerTestOneInput(bytes);
  }

  /** Reads a document. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    for (RawReader reader : readers) {
      Counting sink = new Counting();
      try {
        reader.read(FILE, sink);
      } catch (IOException e) {
        sink.failures++;
      }
      if (sink.characters > MOST_CHARACTERS || sink.failures > 1) {
        throw new IllegalStateException(sink.characters + " characters");
      }
    }
  }

  private static final class Counting implements RawSink {
    long characters;
    int failures;

    @Override
    public void text(RawPart part, String text) {
      characters += text.length();
    }

    @Override
    public void unread(String reason) {
      if (reason.isBlank()) {
        throw new IllegalStateException("a reason without words");
      }
    }
  }
}
