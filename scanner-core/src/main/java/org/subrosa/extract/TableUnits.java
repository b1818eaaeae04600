package org.subrosa.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.extract.raw.RawSink;
import org.subrosa.extract.raw.StringRuns;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.extract.table.TableSink;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * Turns tables into text units: the cells of a row joined by tabs as in a text file, each with the
 * name of its column for a label and its own place. A unit ends with a row. A cell too long for
 * that has units to itself, which overlap.
 */
final class TableUnits implements TableSink, RawSink {

  private static final int LONG = 1 << 16;
  private static final int LONG_CELL = UnitContentHandler.LONG;
  private static final int OVERLAP = UnitContentHandler.OVERLAP;

  /** Keys, digests and numbers are short; what is longer may hold more than the letters in it. */
  private static final int LONGEST_OPAQUE = 256;

  private final RawSecondReading sink;
  private final Allowance allowance;
  private final TableDocuments documents;
  private final RawUnits facts;
  private final StringBuilder text = new StringBuilder();
  private List<Label> labels = new ArrayList<>();
  private List<SensitiveText> header = List.of();
  private int tables;
  private int rowOfTable;
  private boolean isComplete;

  TableUnits(RawSecondReading sink, Allowance allowance, TableDocuments documents) {
    this.sink = sink;
    this.allowance = allowance;
    this.documents = documents;
    this.facts = new RawUnits(sink::unit);
  }

  @Override
  public void table(String name, List<String> columns) throws IOException {
    flush();
    tables++;
    rowOfTable = 0;
    header = List.of();
    for (int column = 0; column < columns.size(); column++) {
      cell(column, columns.get(column));
    }
    text.append(name);
    header = columns.stream().map(SensitiveText::of).toList();
  }

  @Override
  public void row() throws IOException {
    if (!allowance.takeRows(1)) {
      throw new TableLimitException(Limit.ROWS.words());
    }
    rowOfTable++;
    if (!text.isEmpty()) {
      text.append('\n');
    }
    if (text.length() > LONG) {
      flush();
    }
  }

  @Override
  public void cell(int column, String value) throws IOException {
    int taken = allowance.takeCharacters(value.length());
    if (taken > LONG_CELL) {
      longCell(column, value.substring(0, taken));
    } else if (taken > 0) {
      if (text.length() > LONG_CELL) {
        flush();
      }
      int start = text.length();
      text.append(value, 0, taken);
      labels.add(new Label(start, text.length(), label(column), place(column)));
      text.append('\t');
    }
    if (taken < value.length()) {
      throw new TableLimitException(allowance.textLimit().words());
    }
  }

  private SensitiveText label(int column) {
    return column < header.size() ? header.get(column) : SensitiveText.of("");
  }

  private Location place(int column) {
    return new Location.Cell(tables, rowOfTable, column + 1);
  }

  private void longCell(int column, String value) {
    flush();
    int base = 0;
    int shown = 0;
    for (int start = 0; start < value.length(); ) {
      int end = edge(value, Math.min(value.length(), start + LONG_CELL));
      String piece = value.substring(start, end);
      List<Label> all = List.of(new Label(0, piece.length(), label(column)));
      sink.unit(new TextUnit(SensitiveText.of(piece), place(column), all, base, shown - start));
      int next = end == value.length() ? end : edge(value, end - OVERLAP);
      base += value.codePointCount(start, next);
      start = next;
      shown = end;
    }
  }

  private static int edge(String value, int at) {
    return at < value.length() && Character.isLowSurrogate(value.charAt(at)) ? at - 1 : at;
  }

  @Override
  public void bytes(int column, byte[] bytes) throws IOException {
    var plain = TableDocuments.text(bytes);
    if (plain.isPresent()) {
      cell(column, plain.get());
    } else if (!documents.open(bytes)) {
      if (bytes.length > LONGEST_OPAQUE) {
        unread("cells with bytes of an unknown kind");
      }
      StringRuns.of(bytes, RawPart.BINARY, this);
    }
  }

  @Override
  public void metadata(String fact) throws IOException {
    fact(RawPart.METADATA, fact);
  }

  @Override
  public void deleted(String row) throws IOException {
    fact(RawPart.DELETED, row);
  }

  @Override
  public void deletedBytes(byte[] bytes) {
    StringRuns.of(bytes, RawPart.DELETED, this);
  }

  private void fact(RawPart part, String fact) throws IOException {
    text(part, fact);
    if (allowance.isSpent()) {
      throw new TableLimitException(allowance.textLimit().words());
    }
  }

  @Override
  public void text(RawPart part, String piece) {
    int taken = allowance.takeCharacters(piece.length());
    facts.add(part, piece.substring(0, taken));
  }

  @Override
  public void unread(String reason) {
    sink.unread(reason);
  }

  /** The reader came to the end of the file. */
  void complete() {
    isComplete = true;
  }

  /** Returns whether a reader of tables came to the end of the file. */
  boolean isComplete() {
    return isComplete;
  }

  /** Hands over what is left. */
  void finish() {
    flush();
    facts.finish();
  }

  private void flush() {
    if (!text.toString().isBlank()) {
      sink.unit(new TextUnit(SensitiveText.of(text.toString()), new Location.Body(), labels, 0, 0));
    }
    text.setLength(0);
    labels = new ArrayList<>();
  }
}
