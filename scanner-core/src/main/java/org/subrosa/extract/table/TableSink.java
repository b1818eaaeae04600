package org.subrosa.extract.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Receives what a {@link TableReader} finds in one document. */
public interface TableSink {

  /**
   * Begins a table.
   *
   * @param name as the document has it; empty when it has none
   * @param columns their names, in order; an empty name where the document tells none
   * @throws TableLimitException when no more is taken
   */
  void table(String name, List<String> columns) throws IOException;

  /**
   * Begins the next row of the table.
   *
   * @throws TableLimitException when no more is taken
   */
  void row() throws IOException;

  /**
   * Takes a cell of the row, or one more value of a cell that holds several.
   *
   * @param column counted from 0; beyond the named columns a cell has no label
   * @throws TableLimitException when no more is taken
   */
  void cell(int column, String text) throws IOException;

  /**
   * Takes a cell of bytes: text in some charset, a document of its own, or neither.
   *
   * @param column counted from 0
   * @throws TableLimitException when no more is taken
   */
  void bytes(int column, byte[] bytes) throws IOException;

  /**
   * Takes a fact beside the rows: a definition, a comment, an entry of the file's own metadata.
   *
   * @throws TableLimitException when no more is taken
   */
  void metadata(String text) throws IOException;

  /**
   * Takes text of rows that the format counts as removed.
   *
   * @throws TableLimitException when no more is taken
   */
  void deleted(String text) throws IOException;

  /**
   * Takes bytes of rows that the format counts as removed, of no known structure.
   *
   * @throws TableLimitException when no more is taken
   */
  void deletedBytes(byte[] bytes) throws IOException;

  /**
   * Takes note that something was not read; the document becomes partly examined.
   *
   * @param reason in words of the product, never of the document
   */
  void unread(String reason);

  /**
   * Takes a number that is held as floating point, as people write it: identifiers end up in such
   * columns where a value is missing, and {@code 5.36228145E8} is none that anybody would know.
   *
   * @throws TableLimitException when no more is taken
   */
  default void number(int column, double value) throws IOException {
    double size = Math.abs(value);
    boolean isPlain = value == 0 || (size > 1e-9 && size < 1e18);
    cell(
        column,
        isPlain
            ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
            : Double.toString(value));
  }
}
