package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.subrosa.extract.table.TableSink;

/** A page that belongs to no table: of the free list, or of a log. */
final class LoosePage {

  private final Page page;
  private final Charset charset;
  private final Carver carver;
  private final TableSink sink;

  LoosePage(Page page, Charset charset, Carver carver, TableSink sink) {
    this.page = page;
    this.charset = charset;
    this.carver = carver;
    this.sink = sink;
  }

  /** Hands over its rows, if it was a node with rows, and what else it holds. */
  void read(int usable) throws IOException {
    if (!page.isNode()) {
      carver.read(page.bytes, 0, usable);
      return;
    }
    for (int at : page.cells()) {
      Page.Cell cell = page.cell(at);
      int end = cell.start() + cell.local();
      Optional<Row> row =
          cell.overflows() ? Optional.empty() : Row.of(page.bytes, cell.start(), end, charset);
      if (row.isPresent()) {
        sink.deleted(Carver.text(row.get()));
        for (Object field : row.get().fields()) {
          if (field instanceof byte[] bytes) {
            sink.deletedBytes(bytes);
          }
        }
      } else if (cell.local() > 0) {
        carver.read(page.bytes, cell.start(), end);
      }
    }
    for (int[] stretch : page.unused()) {
      carver.read(page.bytes, stretch[0], stretch[1]);
    }
  }
}
