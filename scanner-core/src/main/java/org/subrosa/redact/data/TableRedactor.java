package org.subrosa.redact.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.subrosa.redact.JoinedText;
import org.subrosa.redact.Outline;
import org.subrosa.redact.RedactedCopy;
import org.subrosa.redact.Redaction;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Refusal;
import org.subrosa.redact.Rewrite;
import org.subrosa.redact.SourceText;
import org.subrosa.redact.text.DecodedText;
import org.subrosa.sensitive.SensitiveText;

/**
 * Redacts CSV and TSV: delimiter, quotes, charset, line ends, rows and columns stay. The table is
 * read as a whole, cells joined by TAB and rows by line ends, with the cells of the first row as
 * labels of those below when they look like headers; the headers are searched as well.
 */
public final class TableRedactor implements Redactor {

  private static final Set<String> TYPES =
      Set.of("text/csv", "text/tab-separated-values", "text/tsv", "application/csv");
  private static final SensitiveText NONE = SensitiveText.of("");

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
  public boolean takes(String mediaType, byte[] content) {
    return TYPES.contains(mediaType)
        || (mediaType.equals("text/plain")
            && DecodedText.of(content)
                .flatMap(text -> Dialect.of(text.characters()))
                .filter(Dialect::isCertain)
                .isPresent());
  }

  @Override
  public Redaction redact(byte[] original, RedactionPlanner planner) {
    Optional<DecodedText> decoded = DecodedText.of(original);
    if (decoded.isEmpty()) {
      return new Refusal("charset not certain");
    }
    String text = decoded.get().characters();
    Optional<Dialect> dialect = Dialect.of(text);
    Optional<List<Cell>> cells =
        dialect.flatMap(found -> TableReader.read(text, found.delimiter()));
    if (dialect.isEmpty() || cells.isEmpty()) {
      return new Refusal("no valid CSV: a quote is not closed, or text follows a closing quote");
    }
    Rewrite rewrite = source(text, cells.get()).rewrite(planner);
    byte[] bytes = decoded.get().encode(rewrite.text());
    Outline outline = document -> outline(document, dialect.get().delimiter());
    return new RedactedCopy(bytes, rewrite.removed(), rewrite.values(), outline);
  }

  private static SourceText source(String text, List<Cell> cells) {
    SourceText source = new SourceText(text);
    JoinedText table = source.reading();
    List<SensitiveText> headers = headers(text, cells);
    int row = 0;
    int column = 0;
    for (Cell cell : cells) {
      if (cell.row() != row) {
        table.separate('\n');
        row = cell.row();
        column = 0;
      } else if (column > 0) {
        table.separate('\t');
      }
      boolean labelled = row > 0 && column < headers.size();
      source.add(table, cell.place(text), labelled ? headers.get(column) : NONE);
      column++;
    }
    return source;
  }

  /**
   * Returns the cells of the first row; none when one of them has digits only, or is an address.
   */
  private static List<SensitiveText> headers(String text, List<Cell> cells) {
    List<SensitiveText> headers = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.row() > 0) {
        break;
      }
      String header = text.substring(cell.start(), cell.end()).strip();
      boolean value =
          header.chars().anyMatch(c -> c == '@' || Character.isDigit(c))
              && header.chars().noneMatch(c -> c != '@' && Character.isLetter(c));
      if (value || header.indexOf('@') >= 0) {
        return List.of();
      }
      headers.add(SensitiveText.of(header));
    }
    return headers;
  }

  /** Counts the cells of every row, with another parser. */
  private static String outline(byte[] document, char delimiter) throws IOException {
    String text =
        DecodedText.of(document)
            .orElseThrow(() -> new IOException("charset not certain"))
            .characters();
    OutlineDigest digest = new OutlineDigest();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .maxBufferSize(1 << 28)
            .ofCsvRecord(text)) {
      rows.forEach(row -> digest.add("row " + row.getFieldCount()));
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("no valid CSV (" + e.getClass().getSimpleName() + ")");
    }
    return digest.text();
  }
}
