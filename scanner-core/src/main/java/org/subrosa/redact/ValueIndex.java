package org.subrosa.redact;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.Location;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;
import org.subrosa.text.View;
import org.subrosa.text.Views;

/**
 * Finds every recurrence of known values in a text, however they are written: other separators,
 * case, width, across line ends, behind escapes, entities, base64 or hexadecimal, names of persons
 * also last name first.
 *
 * <p>The cost of a search does not grow with the number of values, and the values themselves are
 * not kept (see {@link ValueTable}). A value of fewer than {@value #SHORT} letters and digits
 * counts only as a word of its own; one of fewer than three characters, or fewer than four when all
 * are digits, says nothing outside its place and is left out. For one thread.
 *
 * <pre>{@code
 * ValueIndex index = ValueIndex.forDocument(bytes);
 * index.add(value);
 * for (Replacement recurrence : index.find(text)) {
 *   // recurrence.start(), recurrence.end()
 * }
 * }</pre>
 */
public final class ValueIndex {

  private static final int SHORT = 5;

  private final ValueTable table;

  private ValueIndex(ValueTable table) {
    this.table = table;
  }

  /** Makes an empty index for the values of a document of so many bytes. */
  public static ValueIndex forDocument(long bytes) {
    return new ValueIndex(ValueTable.forDocument(bytes));
  }

  /** Adds a value. */
  public void add(FoundValue value) {
    String text = value.text().reveal(RevealPermit.redaction());
    for (String form : ValueForms.of(text, value.type())) {
      int written = form.length() < SHORT ? text.length() : 0;
      table.add(form, value.type(), value.confidence(), written);
    }
  }

  /** Returns where values recur in a text, with offsets of the text; stretches may overlap. */
  public List<Replacement> find(String text) {
    List<Replacement> found = new ArrayList<>();
    if (!table.isEmpty()) {
      TextUnit unit = TextUnit.of(SensitiveText.of(text), new Location.Body());
      for (UnitWindow window : UnitWindow.of(unit)) {
        String part = window.unit().text().reveal(RevealPermit.redaction());
        for (View view : Views.of(part)) {
          find(view, hit -> found.add(hit.shifted(window.offset())));
        }
      }
    }
    return found;
  }

  private void find(View view, Consumer<Replacement> out) {
    FoldedText folded = FoldedText.of(view.text());
    ValueTable.Search search = table.search(folded);
    for (int at = 0; at + ValueTable.LEAST <= folded.length(); at++) {
      ValueTable.@Nullable Hit hit =
          search.longestAt(at, found -> mayStand(found, folded, view.text()));
      if (hit != null) {
        int start = view.map().start(folded.start(hit.first()));
        int end = view.map().end(folded.end(hit.end() - 1));
        out.accept(new Replacement(start, end, hit.type(), hit.confidence()));
      }
    }
  }

  /** Returns whether a hit is long enough to count anywhere, or stands as a word of its own. */
  private static boolean mayStand(ValueTable.Hit hit, FoldedText text, String view) {
    if (hit.written() == 0) {
      return true;
    }
    int start = text.start(hit.first());
    int end = text.end(hit.end() - 1);
    return end - start <= hit.written()
        && (start == 0 || !Character.isLetterOrDigit(view.codePointBefore(start)))
        && (end == view.length() || !Character.isLetterOrDigit(view.codePointAt(end)));
  }

  /**
   * Writes the index to a file, by which another process can search a copy. It holds keyed numbers
   * in place of values; who has it can still try out whether a value is one of them, so it lies
   * where only its owner reads and is removed with the run.
   */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      table.write(out);
    }
  }

  /**
   * Reads an index.
   *
   * @throws IOException if the file cannot be read or is none
   */
  public static ValueIndex read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return new ValueIndex(ValueTable.read(in));
    }
  }
}
