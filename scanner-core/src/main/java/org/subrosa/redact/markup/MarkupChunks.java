package org.subrosa.redact.markup;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.subrosa.redact.JoinedText;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Place;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.SourceText;
import org.subrosa.sensitive.SensitiveText;

/**
 * Hands markup of any length over as chunks of whole tokens: text, values of attributes, and what
 * stands in comments, sections, scripts and names. Names of namespaces stay.
 *
 * <p>Text is read as it is shown: nothing stands between the pieces of a word that is partly bold,
 * a line end between two paragraphs, a tab between two cells. XML does not say which of these an
 * element is: its text is read with line ends first, and then with nothing between what two tags
 * part.
 */
final class MarkupChunks {

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_TOKEN = 1 << 26;
  private static final int DEEPEST = 1 << 12;
  private static final int TAGS_INSIDE_A_VALUE = 2;
  private static final SensitiveText NONE = SensitiveText.of("");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** Elements of phrasing content that do not end a word (HTML Standard, 3.2.5.2.5). */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** Attributes that say what another one of the same element, or its text, is. */
  private static final Set<String> NAMING =
      Set.of("name", "property", "itemprop", "label", "key", "title", "id");

  private static final Set<String> NAMED = Set.of("content", "value");

  private final Reader reader;
  private final boolean isHtml;
  private final char[] block = new char[1 << 13];
  private final StringBuilder buffer = new StringBuilder();
  private final Deque<String> labels = new ArrayDeque<>();
  private Tokenizer.Tokens tokens = new Tokenizer.Tokens(java.util.List.of(), 0);
  private long offset;
  private boolean isAtEnd;

  MarkupChunks(Reader reader, boolean isHtml) {
    this.reader = reader;
    this.isHtml = isHtml;
  }

  /** Hands over all chunks. */
  void rewrite(Pass.Run run) throws IOException {
    while (next()) {
      run.rewrite(source());
    }
  }

  private boolean next() throws IOException {
    buffer.delete(0, tokens.end());
    offset += tokens.end();
    int size = CHUNK;
    do {
      if (size > LONGEST_TOKEN) {
        throw new RefusedException("markup with a stretch that is too long");
      }
      fill(size);
      tokens = Tokenizer.read(buffer, isHtml, isAtEnd);
      size *= 4;
    } while (tokens.end() == 0 && !isAtEnd);
    return tokens.end() > 0;
  }

  private void fill(int length) throws IOException {
    while (!isAtEnd && buffer.length() < length) {
      int read = reader.read(block);
      isAtEnd = read < 0;
      buffer.append(block, 0, Math.max(0, read));
    }
  }

  private SourceText source() throws IOException {
    Chunk chunk = new Chunk(buffer.substring(0, tokens.end()));
    for (Token token : tokens.all()) {
      chunk.add(token);
    }
    return chunk.source;
  }

  /** A chunk that is being put together. */
  private final class Chunk {

    private final String text;
    private final SourceText source;
    private final JoinedText shown;
    private final JoinedText tight;
    private final JoinedText values;
    private final JoinedText verbatim;
    private final JoinedText names;
    private int tagsBetween;

    Chunk(String text) {
      this.text = text;
      this.source = new SourceText(text, offset);
      this.shown = source.reading();
      this.tight = isHtml ? shown : source.guessedReading();
      this.values = source.reading();
      this.verbatim = source.reading();
      this.names = source.reading();
    }

    void add(Token token) throws IOException {
      switch (token.kind()) {
        case TEXT -> addText(token);
        case VERBATIM -> addVerbatim(token);
        case START -> {
          addTag(token);
          open(label(token));
        }
        case EMPTY -> addTag(token);
        case END -> {
          separate(token.name());
          close();
          addName(token);
        }
      }
    }

    private void addText(Token token) {
      if (!isHtml && tagsBetween > TAGS_INSIDE_A_VALUE) {
        tight.separate('\n');
      }
      tagsBetween = 0;
      Place place = References.place(text, token.start(), token.end(), isHtml);
      String label = isHtml || labels.isEmpty() ? "" : labels.element();
      int number = source.add(shown, place, SensitiveText.of(label));
      if (!isHtml) {
        source.again(tight, number);
      }
    }

    private void addVerbatim(Token token) {
      if (token.end() > token.start()) {
        source.add(
            verbatim, Place.plain(text.substring(token.start(), token.end()), token.start()), NONE);
        verbatim.separate('\n');
      }
    }

    /** A name can hold a value as well; HTML knows its names. */
    private void addName(Token token) {
      if (!isHtml) {
        source.add(names, Place.name(token.name(), token.start()), NONE);
        names.separate('\n');
      }
    }

    private void addTag(Token token) {
      separate(token.name());
      addName(token);
      String naming = naming(token);
      for (Token.Attribute attribute : token.attributes()) {
        if (attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:")) {
          continue;
        }
        boolean isNamed = NAMED.contains(attribute.name()) && !naming.isEmpty();
        String label = isNamed ? naming : local(attribute.name());
        Place place = References.place(text, attribute.start(), attribute.end(), isHtml);
        source.add(values, place, SensitiveText.of(label));
        values.separate('\n');
      }
    }

    /** Puts between two texts what the eye sees between them. */
    private void separate(String element) {
      tagsBetween++;
      if (!isHtml) {
        shown.separate('\n');
      } else if (CELLS.contains(element)) {
        shown.separate('\t');
      } else if (!INLINE.contains(element)) {
        shown.separate('\n');
      }
    }

    private String label(Token token) {
      String naming = naming(token);
      return naming.isEmpty() ? local(token.name()) : naming;
    }

    /** Returns what an attribute of the element says that the element is. */
    private String naming(Token token) {
      Map<String, String> known =
          token.attributes().stream()
              .filter(attribute -> NAMING.contains(local(attribute.name())))
              .collect(
                  Collectors.toMap(
                      attribute -> local(attribute.name()),
                      attribute -> text.substring(attribute.start(), attribute.end()),
                      (first, second) -> first));
      return known.values().stream().findFirst().orElse("");
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void open(String label) throws IOException {
    if (!isHtml) {
      labels.push(label);
      if (labels.size() > DEEPEST) {
        throw new RefusedException("markup that is nested too deep");
      }
    }
  }

  private void close() {
    if (!isHtml && !labels.isEmpty()) {
      labels.pop();
    }
  }
}
