package org.subrosa.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;

/** A chunk of a text together with what is to be replaced in each of its places. */
public final class Rewrite {

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]");

  private final SourceText chunk;
  private final String source;
  private final List<Place> places;
  private final RedactionAction action;
  private final TreeMap<Integer, List<Replacement>> replacements = new TreeMap<>();
  private final Map<Integer, String> suffixes = new TreeMap<>();

  Rewrite(SourceText chunk, RedactionAction action) {
    this.chunk = chunk;
    this.source = chunk.text();
    this.places = chunk.places();
    this.action = action;
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

  /** Returns how many stretches that begin in the core are replaced, by type. */
  Map<EntityType, Integer> removed() {
    Map<EntityType, Integer> removed = new EnumMap<>(EntityType.class);
    for (int number : replacements.keySet()) {
      for (Replacement replacement : merged(number)) {
        if (!replacement.isRest() && isInCore(places.get(number).outer(replacement.start()))) {
          removed.merge(replacement.type(), 1, Integer::sum);
        }
      }
    }
    return removed;
  }

  private boolean isInCore(int at) {
    return at >= chunk.coreStart() && at < chunk.coreEnd();
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
      out.append(text, at, replacement.start()).append(written(place, replacement));
      at = replacement.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Adds ASCII letters, digits or hyphens at the end of a place that has a replacement. */
  public void append(int place, String suffix) {
    suffixes.put(place, suffix);
  }

  /** Writes the core with everything replaced; the rest is as it was, character by character. */
  void write(Writer copy) throws IOException {
    Core core = new Core(copy);
    int at = 0;
    for (int number : replacements.keySet()) {
      Place place = places.get(number);
      core.keep(at, place.start());
      write(number, place, core);
      core.put(place.end(), suffixes.getOrDefault(number, ""));
      at = place.end();
    }
    core.keep(at, source.length());
  }

  private void write(int number, Place place, Core out) throws IOException {
    List<Replacement> all = merged(number);
    if (place.isIndivisible()) {
      String label = action.replacement(all.get(0).type());
      out.put(place.start(), place.quote() + label + place.quote());
      return;
    }
    int at = 0;
    for (Replacement replacement : all) {
      out.keep(place.outer(at), place.outer(replacement.start()));
      out.put(place.outer(replacement.start()), written(number, replacement));
      writeLineEnds(place, replacement, out);
      at = replacement.end();
    }
    out.keep(place.outer(at), place.end());
  }

  private String written(int place, Replacement replacement) {
    if (replacement.isRest()) {
      return "";
    }
    String written = action.replacement(replacement.type());
    return places.get(place).isName() ? NO_NAME.matcher(written).replaceAll("") : written;
  }

  /** Keeps the line ends of what is replaced: the copy has as many lines as the original. */
  private static void writeLineEnds(Place place, Replacement replacement, Core out)
      throws IOException {
    for (int i = replacement.start(); i < replacement.end(); i++) {
      char c = place.text().charAt(i);
      if (c == '\n' || c == '\r') {
        out.keep(place.outer(i), place.outer(i + 1));
      }
    }
  }

  private List<Replacement> merged(int place) {
    return Replacement.merge(replacements.getOrDefault(place, List.of()));
  }

  /** Lets through what belongs to the core of the chunk: the rest is written by its neighbours. */
  private final class Core {

    private final Writer copy;

    Core(Writer copy) {
      this.copy = copy;
    }

    /** Writes a stretch as it stands. */
    void keep(int from, int to) throws IOException {
      int start = Math.max(from, chunk.coreStart());
      int end = Math.min(to, chunk.coreEnd());
      if (start < end) {
        copy.write(source, start, end - start);
      }
    }

    /** Writes other characters at a place of the chunk. */
    void put(int at, String characters) throws IOException {
      if (!characters.isEmpty() && isInCore(at)) {
        copy.write(characters);
      }
    }
  }
}
