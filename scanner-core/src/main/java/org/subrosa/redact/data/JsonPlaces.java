package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.subrosa.redact.JoinedText;
import org.subrosa.redact.Place;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.Rewrite;
import org.subrosa.redact.SourceText;
import org.subrosa.sensitive.SensitiveText;

/**
 * Finds the keys, strings and numbers of JSON, also of JSON written inside a string.
 *
 * <p>Leaves are joined in one reading, those of one object or array by TAB, with the nearest key as
 * label; keys are joined in another.
 */
final class JsonPlaces {

  private static final int MOST_LEVELS = 8;

  private final Level top = new Level("\"", "", 0);
  private final Set<Container> touched = new LinkedHashSet<>();
  private SourceText source = new SourceText("", 0);
  private JoinedText leaves = source.reading();
  private JoinedText keys = source.reading();
  private int containers;
  private int lastContainer = -1;

  /** Begins a chunk. */
  void begin(SourceText chunk) {
    source = chunk;
    leaves = chunk.reading();
    keys = chunk.reading();
    touched.clear();
  }

  /**
   * Takes the next token of the chunk.
   *
   * @param text the chunk
   * @param at where the token begins in it
   * @throws IOException if there is no such token there
   */
  void add(String text, JsonToken token, int at) throws IOException {
    top.add(new Writing(text, IntUnaryOperator.identity()), token, at);
  }

  /** Numbers the redacted keys of an object that would now be the same as another one. */
  void keepDistinct(Rewrite rewrite) {
    touched.forEach(container -> container.keepDistinct(rewrite));
  }

  /** Returns what a quote of a level looks like inside a string of that level. */
  private static String escaped(String quote) {
    return quote.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A key and its number among the places. */
  private record JsonKey(String name, int place) {

    /** Returns the number only. */
    @Override
    public String toString() {
      return "JsonKey[" + place + "]";
    }
  }

  /**
   * The text of a level.
   *
   * @param outer leads an offset of the text to one of the chunk
   */
  private record Writing(String text, IntUnaryOperator outer) {

    int at(int offset) {
      return outer.applyAsInt(offset);
    }

    /** Returns nothing of the text. */
    @Override
    public String toString() {
      return "Writing[" + text.length() + " chars]";
    }
  }

  /** An object or array that is being read. */
  private static final class Container {

    final int number;
    final List<JsonKey> keys = new ArrayList<>();
    String label;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> suffixes = new HashMap<>();

    Container(int number, String label) {
      this.number = number;
      this.label = label;
    }

    /** Looks at the keys of a chunk; those of the chunks before it are written already. */
    void keepDistinct(Rewrite rewrite) {
      for (JsonKey key : keys) {
        if (rewrite.text(key.place()).equals(key.name())) {
          taken.add(key.name());
        }
      }
      for (JsonKey key : keys) {
        String text = rewrite.text(key.place());
        if (!text.equals(key.name())) {
          rewrite.append(key.place(), suffixes.computeIfAbsent(key.name(), name -> suffix(text)));
        }
      }
      keys.clear();
    }

    private String suffix(String text) {
      String unique = text;
      for (int number = 2; !taken.add(unique); number++) {
        unique = text + "-" + number;
      }
      return unique.substring(text.length());
    }
  }

  /** The document, or a string in it that is JSON itself. */
  private final class Level {

    private final String quote;
    private final int depth;
    private final Deque<Container> open = new ArrayDeque<>();

    /**
     * Makes a level.
     *
     * @param quote how a quote of this level is written in the document
     */
    Level(String quote, String label, int depth) {
      this.quote = quote;
      this.depth = depth;
      open.push(new Container(containers++, label));
    }

    void read(Writing writing) throws IOException {
      try (JsonParser parser = JsonTokens.open(writing.text())) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          parser.finishToken();
          add(writing, token, (int) parser.currentTokenLocation().getCharOffset());
        }
      }
    }

    void add(Writing writing, JsonToken token, int at) throws IOException {
      switch (token) {
        case START_OBJECT, START_ARRAY -> open.push(new Container(containers++, top().label));
        case END_OBJECT, END_ARRAY -> open.pop();
        case FIELD_NAME -> addKey(writing, string(writing, at));
        case VALUE_STRING -> addString(writing, string(writing, at));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> addNumber(writing, at);
        default -> {}
      }
    }

    private Container top() {
      return open.element();
    }

    private JsonString string(Writing writing, int at) throws IOException {
      if (writing.text().charAt(at) != '"') {
        throw new RefusedException("a string of JSON does not begin where its parser says");
      }
      return JsonString.at(writing.text(), at);
    }

    private void addKey(Writing writing, JsonString key) {
      if (!keys.isEmpty()) {
        keys.separate('\n');
      }
      int place = source.add(keys, place(writing, key), SensitiveText.of(""));
      top().keys.add(new JsonKey(key.characters(), place));
      touched.add(top());
      top().label = key.characters();
    }

    private void addString(Writing writing, JsonString leaf) throws IOException {
      if (depth < MOST_LEVELS && JsonTokens.isDocument(leaf.characters())) {
        IntUnaryOperator inner = offset -> writing.at(leaf.bound(offset));
        Level level = new Level(escaped(quote), top().label, depth + 1);
        level.read(new Writing(leaf.characters(), inner));
      } else {
        addLeaf(place(writing, leaf));
      }
    }

    private void addNumber(Writing writing, int at) {
      String text = writing.text();
      int end = at;
      while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      int[] bounds = new int[end - at + 1];
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = writing.at(at + i);
      }
      addLeaf(Place.indivisible(text.substring(at, end), bounds, quote));
    }

    private Place place(Writing writing, JsonString string) {
      int length = string.length();
      int[] bounds = new int[length + 1];
      for (int i = 0; i <= length; i++) {
        bounds[i] = writing.at(string.bound(i));
      }
      return bounds[length] - bounds[0] == length
          ? Place.plain(string.characters(), bounds[0])
          : Place.escaped(string.characters(), bounds);
    }

    private void addLeaf(Place place) {
      if (!leaves.isEmpty()) {
        leaves.separate(top().number == lastContainer ? '\t' : '\n');
      }
      lastContainer = top().number;
      source.add(leaves, place, SensitiveText.of(top().label));
    }
  }
}
