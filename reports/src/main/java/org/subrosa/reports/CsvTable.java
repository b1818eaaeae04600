package org.subrosa.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows as RFC 4180, every cell safe to open in a spreadsheet. */
public final class CsvTable {

  private CsvTable() {}

  /**
   * Writes a table and leaves the stream open.
   *
   * @param rows cells as they are; none can act as a formula afterwards
   */
  public static void write(OutputStream out, List<String> header, Stream<List<String>> rows)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Not closed: that would close the caller's stream.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    try {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(PrintableText::ofCell).toList()));
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  /** Returns a row of cells. */
  public static List<String> row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).toList();
  }
}
