package org.subrosa.jobs;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.finding.LedgerRow;

/**
 * Receives what one attempt at a unit finds, document by document, and commits it: as Parquet for
 * everybody, and in a log from which the driver makes the report. Of an attempt that is not
 * committed nothing stays.
 */
final class FoundInUnit implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path directory;
  private final int unit;
  private final Path log;
  private final FileChannel channel;
  private final DataOutputStream out;
  private final SortedFindings document = new SortedFindings();
  private final List<LoggedDocument> documents = new ArrayList<>();
  private boolean isCommitted;

  /**
   * Begins an attempt.
   *
   * @param directory the run's directory of findings
   * @throws IOException if it cannot be written
   */
  FoundInUnit(Path directory, int unit) throws IOException {
    this.directory = directory;
    this.unit = unit;
    this.log = FindingLogs.create(directory, unit);
    this.channel = FileChannel.open(log, StandardOpenOption.WRITE);
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
  }

  /** Returns what takes the findings of the document in hand. */
  SortedFindings document() {
    return document;
  }

  /**
   * Ends the document in hand and returns it with those inside it.
   *
   * @param rows their rows, by number
   * @throws IOException if a finding could not be written
   */
  List<LoggedDocument> end(List<LedgerRow> rows) throws IOException {
    int before = documents.size();
    LogOfDocument logged = new LogOfDocument(rows);
    document.forEach(logged::take);
    logged.finish();
    document.clear();
    return List.copyOf(documents.subList(before, documents.size()));
  }

  /**
   * Makes the findings of the unit known to readers, in one step, and returns its documents.
   *
   * @throws IOException if they cannot be written
   */
  List<LoggedDocument> commit() throws IOException {
    out.close();
    FindingTable.write(directory, unit, documents);
    isCommitted = true;
    return List.copyOf(documents);
  }

  @Override
  public void close() throws IOException {
    document.clear();
    channel.close();
    if (!isCommitted) {
      Files.deleteIfExists(log);
    }
  }

  /** Writes the findings of a document of the store and of those inside it one after the other. */
  private final class LogOfDocument {

    private final List<LedgerRow> rows;
    private int number = -1;
    private long start;
    private long size;
    private FindingCodec codec = new FindingCodec();

    LogOfDocument(List<LedgerRow> rows) {
      this.rows = rows;
    }

    void take(SortedFindings.Found found) throws IOException {
      while (number < found.number()) {
        next();
      }
      codec.write(found.finding(), out);
      size++;
    }

    void finish() throws IOException {
      while (number < rows.size()) {
        next();
      }
    }

    /** Ends a document and begins the next, which is read without the ones before it. */
    private void next() throws IOException {
      out.flush();
      if (number >= 0) {
        documents.add(new LoggedDocument(rows.get(number), log.toString(), start, size));
      }
      number++;
      start = channel.position();
      size = 0;
      codec = new FindingCodec();
    }
  }
}
