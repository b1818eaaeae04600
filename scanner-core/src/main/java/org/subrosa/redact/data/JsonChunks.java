package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.redact.Pass;
import org.subrosa.redact.SourceText;

/**
 * Hands JSON of any length over as chunks that end between two tokens. What is open stays open from
 * chunk to chunk: labels of leaves, and the keys of an object that have to stay different.
 */
final class JsonChunks {

  private static final int CHUNK = 1 << 20;

  private final Pass.Run run;
  private final int size;
  private final StringBuilder buffer = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private final JsonPlaces places = new JsonPlaces();
  private long offset;

  JsonChunks(Pass.Run run) {
    this(run, CHUNK);
  }

  /** Makes chunks of at least so many characters. */
  JsonChunks(Pass.Run run, int size) {
    this.run = run;
    this.size = size;
  }

  /**
   * Reads to the end.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no valid JSON
   */
  void rewrite(Reader reader) throws IOException {
    try (JsonParser parser = JsonTokens.open(new Remembering(reader))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        // The parser tells of a string before it has come to its end, if that has one.
        parser.finishToken();
        long at = parser.currentTokenLocation().getCharOffset() - offset;
        if (at >= size) {
          flush((int) at);
          at = 0;
        }
        tokens.add(new Token(token, (int) at));
      }
    }
    flush(buffer.length());
  }

  private void flush(int end) throws IOException {
    SourceText source = new SourceText(buffer.substring(0, end), offset);
    places.begin(source);
    String text = buffer.substring(0, end);
    for (Token token : tokens) {
      places.add(text, token.kind(), token.at());
    }
    run.rewrite(source, places::keepDistinct);
    buffer.delete(0, end);
    offset += end;
    tokens.clear();
  }

  /** A token and where it begins in the chunk. */
  private record Token(JsonToken kind, int at) {}

  /** Keeps what the parser reads until its chunk is handed over. */
  private final class Remembering extends FilterReader {

    Remembering(Reader reader) {
      super(reader);
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
      int read = super.read(into, start, length);
      buffer.append(into, start, Math.max(0, read));
      return read;
    }
  }
}
