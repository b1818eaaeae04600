package org.subrosa.reports;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a report in one format. Writers keep no state and are safe for use by many threads; the
 * same report gives the same bytes, always UTF-8.
 */
public interface ReportWriter {

  /** Returns the name that the file has in an output directory, such as {@code report.html}. */
  String fileName();

  /**
   * Writes the report and flushes the stream, which stays open. The caller opened it and decides
   * who may read the file.
   *
   * @throws IOException if the stream fails
   */
  void write(BreachRiskReport report, OutputStream out) throws IOException;
}
