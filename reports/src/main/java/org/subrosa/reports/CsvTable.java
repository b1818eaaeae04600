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

/**
 * Writes rows as RFC 4180, every cell safe to open in a spreadsheet. The stream is the caller's and
 * stays open.
 */
public final class CsvTable {

  private final Writer writer;
  private final CsvWriter csv;

  /**
   * Begins a table.
   *
   * @throws IOException if the stream fails
   */
  public CsvTable(OutputStream out, List<String> header) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    write(header);
  }

  /**
   * Adds a row.
   *
   * @param row cells as they are; none can act as a formula afterwards
   * @throws IOException if the stream fails
   */
  public void add(List<String> row) throws IOException {
    write(row.stream().map(PrintableText::ofCell).toList());
  }

  private void write(List<String> row) throws IOException {
    try {
      csv.writeRecord(row);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Passes everything on to the stream; the last call.
   *
   * @throws IOException if the stream fails
   */
  public void flush() throws IOException {
    try {
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
