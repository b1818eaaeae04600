package org.subrosa.redact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.subrosa.finding.EntityType;

/** A document held as one string together with what is to be replaced in each of its places. */
public final class Rewrite {

  private final String source;
  private final List<Place> places;
  private final RedactionAction action;
  private final List<FoundValue> values;
  private final TreeMap<Integer, List<Replacement>> replacements = new TreeMap<>();
  private final Map<Integer, String> suffixes = new TreeMap<>();

  Rewrite(String source, List<Place> places, RedactionAction action, List<FoundValue> values) {
    this.source = source;
    this.places = places;
    this.action = action;
    this.values = values;
  }

  /** Notes a stretch of a place, unless it holds nothing but blanks and punctuation. */
  void replace(Replacement replacement, int place) {
    String gone = places.get(place).text().substring(replacement.start(), replacement.end());
    if (gone.codePoints().anyMatch(point -> !isFiller(point))) {
      List<Replacement> known = replacements.computeIfAbsent(place, p -> new ArrayList<>());
      known.add(replacement);
    }
  }

  /** Blanks and the marks that stand between values are no part of one. */
  private static boolean isFiller(int point) {
    return Character.isWhitespace(point) || ",;|\"'".indexOf(point) >= 0;
  }

  /** Returns the values found anywhere in the document. */
  public List<FoundValue> values() {
    return values;
  }

  /** Returns how many stretches are replaced, by type. */
  public Map<EntityType, Integer> removed() {
    Map<EntityType, Integer> removed = new EnumMap<>(EntityType.class);
    for (int place : replacements.keySet()) {
      for (Replacement replacement : merged(place)) {
        removed.merge(replacement.type(), 1, Integer::sum);
      }
    }
    return removed;
  }

  /** Returns what a place will read. */
  public String text(int place) {
    if (!replacements.containsKey(place)) {
      return places.get(place).text();
    }
    String text = places.get(place).text();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Replacement replacement : merged(place)) {
      out.append(text, at, replacement.start()).append(action.replacement(replacement.type()));
      at = replacement.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Adds ASCII letters, digits or hyphens at the end of a place that has a replacement. */
  public void append(int place, String suffix) {
    suffixes.put(place, suffix);
  }

  /**
   * Returns the document with everything replaced; the rest is as it was, character by character.
   */
  public String text() {
    StringBuilder out = new StringBuilder(source.length());
    int at = 0;
    for (int number : replacements.keySet()) {
      Place place = places.get(number);
      out.append(source, at, place.start());
      write(number, place, out);
      out.append(suffixes.getOrDefault(number, ""));
      at = place.end();
    }
    return out.append(source, at, source.length()).toString();
  }

  private void write(int number, Place place, StringBuilder out) {
    List<Replacement> all = merged(number);
    if (place.isIndivisible()) {
      String label = action.replacement(all.get(0).type());
      out.append(place.quote()).append(label).append(place.quote());
      return;
    }
    int at = 0;
    for (Replacement replacement : all) {
      out.append(source, place.outer(at), place.outer(replacement.start()));
      out.append(action.replacement(replacement.type()));
      writeLineEnds(place, replacement, out);
      at = replacement.end();
    }
    out.append(source, place.outer(at), place.end());
  }

  /** Keeps the line ends of what is replaced: the copy has as many lines as the original. */
  private void writeLineEnds(Place place, Replacement replacement, StringBuilder out) {
    for (int i = replacement.start(); i < replacement.end(); i++) {
      char c = place.text().charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(source, place.outer(i), place.outer(i + 1));
      }
    }
  }

  private List<Replacement> merged(int place) {
    return Replacement.merge(replacements.getOrDefault(place, List.of()));
  }
}
