package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.subrosa.redact.JoinedText;
import org.subrosa.redact.Place;
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

  private final SourceText source;
  private final JoinedText leaves;
  private final JoinedText keys;
  private final List<List<JsonKey>> objects = new ArrayList<>();
  private int containers;
  private int lastContainer = -1;

  private JsonPlaces(SourceText source) {
    this.source = source;
    this.leaves = source.reading();
    this.keys = source.reading();
  }

  /**
   * Adds all places of a text to its source.
   *
   * @return the keys of each object
   * @throws IOException if the text is no valid JSON
   */
  static List<List<JsonKey>> addAll(String text, SourceText source) throws IOException {
    JsonPlaces places = new JsonPlaces(source);
    places.new Level(text, IntUnaryOperator.identity(), "\"", "", 0).read();
    return places.objects;
  }

  /** Returns what a quote of a level looks like inside a string of that level. */
  private static String escaped(String quote) {
    return quote.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A key and its number among the places. */
  record JsonKey(String name, int place) {}

  /** An object or array that is being read. */
  private static final class Container {
    final int number;
    final List<JsonKey> keys = new ArrayList<>();
    String label;

    Container(int number, String label) {
      this.number = number;
      this.label = label;
    }
  }

  /** The document, or a string in it that is JSON itself. */
  private final class Level {

    private final String text;
    private final IntUnaryOperator outer;
    private final String quote;
    private final int depth;
    private final Deque<Container> open = new ArrayDeque<>();

    /**
     * Makes a level.
     *
     * @param outer leads an offset of the text to one of the document
     * @param quote how a quote of this level is written in the document
     */
    Level(String text, IntUnaryOperator outer, String quote, String label, int depth) {
      this.text = text;
      this.outer = outer;
      this.quote = quote;
      this.depth = depth;
      open.push(new Container(containers++, label));
    }

    void read() throws IOException {
      try (JsonParser parser = JsonTokens.open(text)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          // The parser tells of a string before it has come to its end, if that has one.
          parser.finishToken();
          read(token, (int) parser.currentTokenLocation().getCharOffset());
        }
      }
    }

    private void read(JsonToken token, int at) throws IOException {
      switch (token) {
        case START_OBJECT, START_ARRAY -> open.push(new Container(containers++, top().label));
        case END_OBJECT, END_ARRAY -> objects.add(open.pop().keys);
        case FIELD_NAME -> addKey(string(at));
        case VALUE_STRING -> addString(string(at));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> addNumber(at);
        default -> {}
      }
    }

    private Container top() {
      return open.element();
    }

    private JsonString string(int at) throws IOException {
      if (text.charAt(at) != '"') {
        throw new IOException("a string does not begin where the parser says");
      }
      return JsonString.at(text, at);
    }

    private void addKey(JsonString key) {
      if (!keys.isEmpty()) {
        keys.separate('\n');
      }
      int place = source.add(keys, place(key), SensitiveText.of(""));
      top().keys.add(new JsonKey(key.characters(), place));
      top().label = key.characters();
    }

    private void addString(JsonString leaf) throws IOException {
      if (depth < MOST_LEVELS && JsonTokens.isDocument(leaf.characters())) {
        IntUnaryOperator inner = offset -> outer.applyAsInt(leaf.bound(offset));
        new Level(leaf.characters(), inner, escaped(quote), top().label, depth + 1).read();
      } else {
        addLeaf(place(leaf));
      }
    }

    private void addNumber(int at) {
      int end = at;
      while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      int[] bounds = new int[end - at + 1];
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = outer.applyAsInt(at + i);
      }
      addLeaf(Place.indivisible(text.substring(at, end), bounds, quote));
    }

    private Place place(JsonString string) {
      int length = string.length();
      int[] bounds = new int[length + 1];
      for (int i = 0; i <= length; i++) {
        bounds[i] = outer.applyAsInt(string.bound(i));
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
