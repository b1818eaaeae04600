package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Strict JSON parsers with limits that fit whole documents. */
final class JsonTokens {

  private static final int MOST_DEPTH = 1000;
  private static final int LONGEST = 1 << 28;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(LONGEST)
                  .maxNameLength(LONGEST)
                  .maxNumberLength(LONGEST)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private JsonTokens() {}

  /** Opens a parser over all values of a text, one after the other. */
  static JsonParser open(String text) throws IOException {
    return FACTORY.createParser(text.toCharArray());
  }

  /** Opens a parser over all values that a reader gives. */
  static JsonParser open(Reader reader) throws IOException {
    return FACTORY.createParser(reader);
  }

  /** Returns whether a text is one object or array, or several of them. */
  static boolean isDocument(String text) {
    String head = text.stripLeading();
    return (head.startsWith("{") || head.startsWith("[")) && isDocument(new StringReader(text));
  }

  /** Returns whether what a reader gives is one object or array, or several of them. */
  static boolean isDocument(Reader reader) {
    boolean any = false;
    try (JsonParser parser = open(reader)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.getParsingContext().inRoot() && token.isScalarValue()) {
          return false;
        }
        any = true;
      }
      return any;
    } catch (IOException e) {
      return false;
    }
  }
}
