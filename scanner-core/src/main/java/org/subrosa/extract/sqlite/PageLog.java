package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableSink;

/**
 * Pages that a write-ahead log (section 4) or a rollback journal (section 3) keeps. They are read
 * one by one: which of them are still valid does not matter for what they show.
 */
final class PageLog {

  private static final int WAL_HEADER = 32;
  private static final int FRAME_HEADER = 24;

  private final PageFile file;
  private final TableSink sink;
  private Charset charset = StandardCharsets.UTF_8;

  PageLog(PageFile file, TableSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void read() throws IOException {
    byte[] header = file.read(0, WAL_HEADER);
    boolean isWal = header[0] == 0x37;
    int size = Bytes.four(header, isWal ? 8 : 24);
    int sector = isWal ? WAL_HEADER : Bytes.four(header, 20);
    if (size < 512 || size > 1 << 16 || Integer.bitCount(size) != 1 || sector < WAL_HEADER) {
      throw new TableFormatException("no size of pages");
    }
    int before = isWal ? FRAME_HEADER : 4;
    int step = before + size + (isWal ? 0 : 4);
    long at = sector;
    if (at + step > file.size()) {
      throw new TableFormatException("no pages");
    }
    for (; at + step <= file.size(); at += step) {
      int number = Bytes.four(file.read(at, 4), 0);
      page(number, file.read(at + before, size));
    }
    if (at < file.size()) {
      sink.deletedBytes(file.read(at, (int) (file.size() - at)));
    }
  }

  private void page(int number, byte[] bytes) throws IOException {
    if (number == 1) {
      charset = Database.charset(Bytes.four(bytes, 56));
    }
    Page page = new Page(bytes, number == 1 ? 100 : 0, bytes.length);
    new LoosePage(page, charset, new Carver(charset, sink), sink).read(bytes.length);
  }
}
