package org.subrosa.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.subrosa.document.Location;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
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
 * <p>The values form one tree of folded characters; a text is walked once, and from each character
 * as far as the tree goes, so the cost does not grow with the number of values. A value of fewer
 * than {@value #SHORT} letters and digits counts only as a word of its own; one of fewer than three
 * characters, or fewer than four when all are digits, says nothing outside its place and is left
 * out.
 */
public final class ValueIndex {

  private static final int SHORT = 5;
  private static final int ROOT = 0;

  private final Map<Long, Integer> edges = new HashMap<>();
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final BitSet beginnings = new BitSet(1 << 16);
  private int nodes = 1;

  private ValueIndex() {}

  /** Builds the index of values. */
  public static ValueIndex of(Collection<FoundValue> values) {
    ValueIndex index = new ValueIndex();
    for (FoundValue value : values) {
      String text = value.text().reveal(RevealPermit.redaction());
      for (String form : ValueForms.of(text, value.type())) {
        index.add(form, new Entry(value.type(), value.confidence(), form.length(), text.length()));
      }
    }
    return index;
  }

  private void add(String form, Entry entry) {
    int node = ROOT;
    for (int i = 0; i < form.length(); i++) {
      node = edges.computeIfAbsent(edge(node, form.charAt(i)), edge -> nodes++);
    }
    beginnings.set(pair(form.charAt(0), form.charAt(1)));
    entries.merge(node, entry, Entry::surer);
  }

  /** Returns where values recur in a text, with offsets of the text; stretches may overlap. */
  public List<Replacement> find(String text) {
    List<Replacement> found = new ArrayList<>();
    if (!entries.isEmpty()) {
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
    for (int at = 0; at + 1 < folded.length(); at++) {
      if (beginnings.get(pair(folded.charAt(at), folded.charAt(at + 1)))) {
        longestAt(folded, at, view).ifPresent(out);
      }
    }
  }

  private Optional<Replacement> longestAt(FoldedText folded, int at, View view) {
    Optional<Replacement> longest = Optional.empty();
    Integer node = ROOT;
    for (int i = at; i < folded.length(); i++) {
      node = edges.get(edge(node, folded.charAt(i)));
      if (node == null) {
        break;
      }
      Entry entry = entries.get(node);
      if (entry != null && entry.mayStand(folded, at, i, view.text())) {
        int start = view.map().start(folded.start(at));
        int end = view.map().end(folded.end(i));
        longest = Optional.of(new Replacement(start, end, entry.type(), entry.confidence()));
      }
    }
    return longest;
  }

  private static long edge(int node, char c) {
    return (long) node << 16 | c;
  }

  private static int pair(char first, char second) {
    return (first * 251 + second) & 0xFFFF;
  }

  /**
   * The end of a value in the tree.
   *
   * @param folded how many folded characters it has
   * @param written how many characters it was found with
   */
  private record Entry(EntityType type, Confidence confidence, int folded, int written) {

    Entry surer(Entry other) {
      return other.confidence.compareTo(confidence) > 0 ? other : this;
    }

    /** Returns whether a hit is long enough to count anywhere, or stands as a word of its own. */
    boolean mayStand(FoldedText text, int first, int last, String view) {
      if (folded >= SHORT) {
        return true;
      }
      int start = text.start(first);
      int end = text.end(last);
      return end - start <= written
          && (start == 0 || !Character.isLetterOrDigit(view.codePointBefore(start)))
          && (end == view.length() || !Character.isLetterOrDigit(view.codePointAt(end)));
    }
  }
}
