package org.subrosa.redact.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.Set;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.StructureDigest;
import org.subrosa.redact.text.TextEncoding;

/**
 * Redacts CSV and TSV: delimiter, quotes, charset, line ends, rows and columns stay. The table is
 * read row after row, cells joined by TAB and rows by line ends, with the cells of the first row as
 * labels of those below when they look like headers; the headers are searched as well.
 */
public final class TableRedactor implements Redactor {

  private static final Set<String> TYPES =
      Set.of("text/csv", "text/tab-separated-values", "text/tsv", "application/csv");
  private static final String INVALID =
      "no valid CSV: a quote is not closed, or text follows a closing quote";
  private static final int SAMPLE = 1 << 18;

  /** Makes the redactor; the service loader calls this. */
  public TableRedactor() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public boolean takes(String mediaType, Content content) throws IOException {
    if (TYPES.contains(mediaType)) {
      return true;
    }
    Optional<TextEncoding> encoding =
        mediaType.equals("text/plain") ? TextEncoding.of(content) : Optional.empty();
    return encoding.isPresent()
        && dialect(encoding.get(), content).filter(Dialect::isCertain).isPresent()
        && isTable(encoding.get(), content);
  }

  private static Optional<Dialect> dialect(TextEncoding encoding, Content content)
      throws IOException {
    String head = encoding.headOf(content, SAMPLE);
    return Dialect.of(head, head.length() < SAMPLE);
  }

  /** A text that nobody called a table is none if only its beginning looks like one. */
  private static boolean isTable(TextEncoding encoding, Content content) throws IOException {
    Dialect dialect = dialect(encoding, content).orElseThrow();
    try (Reader reader = encoding.reader(content)) {
      TableChunks chunks = new TableChunks(reader, dialect.delimiter());
      while (chunks.next()) {
        // All rows are read.
      }
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  @Override
  public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
    TextEncoding encoding = TextEncoding.certain(original);
    Dialect dialect = dialect(encoding, original).orElseThrow(() -> new RefusedException(INVALID));
    try (Reader reader = encoding.reader(original);
        Writer writer = encoding.writer(copy)) {
      Pass.Run text = pass.text(writer);
      TableChunks chunks = new TableChunks(reader, dialect.delimiter());
      while (chunks.next()) {
        text.rewrite(chunks.source());
      }
    }
  }

  @Override
  public boolean hasStructure(Content original, Content copy) throws IOException {
    Dialect dialect =
        dialect(TextEncoding.certain(original), original)
            .orElseThrow(() -> new RefusedException(INVALID));
    return outline(original, dialect).equals(outline(copy, dialect));
  }

  /** Counts the cells of every row, with another parser. */
  private static String outline(Content document, Dialect dialect) throws IOException {
    StructureDigest digest = new StructureDigest();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(1 << 28)
            .ofCsvRecord(TextEncoding.certain(document).reader(document))) {
      rows.forEach(row -> digest.add("row " + row.getFieldCount()));
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("no valid CSV (" + e.getClass().getSimpleName() + ")");
    }
    return digest.text();
  }
}
