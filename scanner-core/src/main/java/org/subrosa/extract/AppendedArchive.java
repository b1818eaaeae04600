package org.subrosa.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Tells whether a document of another format ends in a ZIP archive, as programs that unpack
 * themselves do, and files that are two things at once.
 */
final class AppendedArchive {

  private static final int FIRST_LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private AppendedArchive() {}

  /** Looks for the archive's last record (APPNOTE.TXT 4.3.16), which reaches to the last byte. */
  static boolean isIn(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < END_LENGTH + 46 || read(channel, 0, 4).getInt() == FIRST_LOCAL) {
        return false;
      }
      int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = read(channel, size - length, length);
      for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END && at + END_LENGTH + tail.getChar(at + 20) == tail.limit()) {
          long directory = size - length + at - (tail.getInt(at + 12) & 0xffffffffL);
          return directory > 0 && read(channel, directory, 4).getInt() == CENTRAL;
        }
      }
      return false;
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
      // Reads on.
    }
    if (bytes.hasRemaining()) {
      throw new IOException("the file became shorter");
    }
    return bytes.flip();
  }
}
