package org.subrosa.spool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorted runs one after the other in a temporary file, which is made with the first of them. */
final class RunFile<T> implements Closeable {

  private static final int READ_BUFFER = 1 << 13;
  private static final int WRITE_BUFFER = 1 << 16;

  private final Codec<T> codec;
  private @Nullable FileChannel channel;
  private long end;

  RunFile(Codec<T> codec) {
    this.codec = codec;
  }

  /** Writes a run behind those that are there. */
  Run write(Iterator<T> sorted) throws IOException {
    FileChannel file = open();
    long start = end;
    long items = 0;
    // Not closed: the channel stays open for the runs to come.
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new ChannelStreams.Out(file, start), WRITE_BUFFER));
    try {
      for (; sorted.hasNext(); items++) {
        codec.write(sorted.next(), out);
      }
    } catch (UnreadableException e) {
      throw e.getCause();
    }
    out.flush();
    end = file.size();
    return new Run(start, end, items);
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      Path path = Files.createTempFile("sort-", ".run");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
    end = 0;
  }

  /** One run. */
  final class Run {

    private final long start;
    private final long end;
    private final long items;

    private Run(long start, long end, long items) {
      this.start = start;
      this.end = end;
      this.items = items;
    }

    /** Returns its items; the iterator throws {@link UnreadableException}. */
    Iterator<T> items() {
      FileChannel file = Objects.requireNonNull(channel, "a run lies in a file");
      DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(new ChannelStreams.In(file, start, end), READ_BUFFER));
      return new Iterator<>() {
        private long left = items;

        @Override
        public boolean hasNext() {
          return left > 0;
        }

        @Override
        public T next() {
          if (left == 0) {
            throw new NoSuchElementException();
          }
          left--;
          try {
            return codec.read(in);
          } catch (IOException e) {
            throw new UnreadableException(e);
          }
        }
      };
    }
  }

  /** What was written cannot be read back. */
  static final class UnreadableException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    UnreadableException(IOException cause) {
      super(cause);
    }
  }
}
