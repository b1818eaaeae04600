package org.subrosa.detect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;

/**
 * The user's own words to look for: client names, matter names, code names.
 *
 * @param terms the words, each with its type
 */
public record Terms(List<Term> terms) {

  /** No terms. */
  public static final Terms NONE = new Terms(List.of());

  private static final List<String> NAME_COLUMNS = List.of("name", "term", "value");

  /** Copies the list. */
  public Terms {
    terms = List.copyOf(terms);
  }

  /**
   * A word or phrase.
   *
   * @param text as the user wrote it; a client's name is a confidence itself
   * @param type what a match is
   */
  public record Term(SensitiveText text, EntityType type) {}

  /**
   * Reads a UTF-8 file: one term a line, or CSV with a header that names a column {@code name} (or
   * {@code term}) and optionally {@code type}. Terms without a type are persons. Without a header a
   * comma is part of the term: {@code Last, First}.
   *
   * @throws IOException if the file cannot be read, is not UTF-8, or names an unknown type
   */
  public static Terms read(Path file) throws IOException {
    List<CsvRecord> rows;
    try (CsvReader<CsvRecord> csv = lenient().ofCsvRecord(reader(file))) {
      rows =
          csv.stream()
              .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()))
              .toList();
    } catch (java.io.UncheckedIOException | CsvParseException e) {
      throw unreadable(file, e);
    }
    Optional<Columns> header = rows.isEmpty() ? Optional.empty() : Columns.of(rows.get(0));
    List<Term> terms = new ArrayList<>();
    for (CsvRecord row : header.isPresent() ? rows.subList(1, rows.size()) : rows) {
      terms.add(header.isPresent() ? term(file, row, header.get()) : wholeLine(file, row));
    }
    if (terms.isEmpty()) {
      throw new IOException("terms file " + file + " is empty; write one term a line");
    }
    return new Terms(terms);
  }

  /** Rows of any length: what is missing is told by line, or has a default. */
  private static CsvReader.CsvReaderBuilder lenient() {
    return CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
  }

  private static java.io.Reader reader(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new java.io.StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (MalformedInputException e) {
      throw unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, Throwable cause) {
    return new IOException(
        "terms file "
            + file
            + " is no UTF-8 text or CSV ("
            + cause.getClass().getSimpleName()
            + "); save it as UTF-8");
  }

  private static Term term(Path file, CsvRecord row, Columns columns) throws IOException {
    int fields = row.getFieldCount();
    String text = columns.name() < fields ? row.getField(columns.name()).strip() : "";
    String type =
        columns.type() >= 0 && columns.type() < fields ? row.getField(columns.type()).strip() : "";
    Optional<EntityType> known = type.isEmpty() ? Optional.of(EntityType.PERSON) : type(type);
    if (text.isEmpty() || known.isEmpty()) {
      throw mistake(
          file, row, "no term, or a type that is none of " + Arrays.toString(EntityType.values()));
    }
    return new Term(SensitiveText.of(text), known.get());
  }

  private static Term wholeLine(Path file, CsvRecord row) throws IOException {
    List<String> fields = row.getFields();
    if (fields.size() > 1 && type(fields.get(fields.size() - 1).strip()).isPresent()) {
      throw mistake(file, row, "a type without a header; begin the file with: name,type");
    }
    return new Term(SensitiveText.of(String.join(",", fields).strip()), EntityType.PERSON);
  }

  private static Optional<EntityType> type(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(EntityType.values()).filter(type -> type.name().equals(upper)).findFirst();
  }

  private static IOException mistake(Path file, CsvRecord row, String what) {
    return new IOException(
        "terms file " + file + ", line " + row.getStartingLineNumber() + ": " + what);
  }

  /** Where a CSV file has the terms and their types; -1 for none. */
  private record Columns(int name, int type) {

    static Optional<Columns> of(CsvRecord header) {
      List<String> names =
          header.getFields().stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).toList();
      return NAME_COLUMNS.stream()
          .map(names::indexOf)
          .filter(index -> index >= 0)
          .findFirst()
          .map(index -> new Columns(index, names.indexOf("type")));
    }
  }
}
