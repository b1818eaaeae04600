package org.subrosa.jobs;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.subrosa.finding.LedgerRow;
import org.subrosa.finding.ScannedDocument;

/**
 * A document of a run. Its findings lie in the log of its unit until the report is written.
 *
 * @param row its row in the ledger
 * @param log path of the log
 * @param start where its findings begin there, in bytes
 * @param size how many they are
 */
public record LoggedDocument(LedgerRow row, String log, long start, long size)
    implements ScannedDocument, Serializable {

  private static final int BUFFER = 1 << 14;

  /** Returns a document in which nothing was found. */
  static LoggedDocument withoutFindings(LedgerRow row) {
    return new LoggedDocument(row, "", 0, 0);
  }

  @Override
  public void forEach(Reader reader) throws IOException {
    if (size == 0) {
      return;
    }
    FindingCodec codec = new FindingCodec();
    try (InputStream file = Files.newInputStream(Path.of(log));
        DataInputStream in = new DataInputStream(new BufferedInputStream(file, BUFFER))) {
      in.skipNBytes(start);
      for (long i = 0; i < size; i++) {
        reader.read(codec.read(in));
      }
    }
  }
}
