package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.Optional;
import java.util.Set;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.StructureDigest;
import org.subrosa.redact.text.TextEncoding;

/**
 * Redacts JSON and lines of JSON: strings, keys, numbers (a number becomes a string) and JSON
 * inside strings. Tokens that hold nothing stay byte for byte, duplicate keys stay, and keys that
 * were different stay different.
 */
public final class JsonRedactor implements Redactor {

  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines",
          "text/json");

  /** Makes the redactor; the service loader calls this. */
  public JsonRedactor() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public boolean takes(String mediaType, Content content) throws IOException {
    if (TYPES.contains(mediaType) || mediaType.endsWith("+json")) {
      return true;
    }
    boolean text = mediaType.equals("text/plain") || mediaType.startsWith("text/x-log");
    return (text || mediaType.equals("application/javascript") || mediaType.equals("text/csv"))
        && isDocument(content);
  }

  private static boolean isDocument(Content content) throws IOException {
    Optional<TextEncoding> encoding = TextEncoding.of(content);
    if (encoding.isEmpty()) {
      return false;
    }
    try (Reader reader = encoding.get().reader(content)) {
      return JsonTokens.isDocument(reader);
    }
  }

  @Override
  public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
    TextEncoding encoding = TextEncoding.certain(original);
    try (Reader reader = encoding.reader(original);
        Writer writer = encoding.writer(copy)) {
      new JsonChunks(pass.text(writer)).rewrite(reader);
    } catch (JsonProcessingException e) {
      throw new RefusedException("no valid JSON (" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public boolean hasStructure(Content original, Content copy) throws IOException {
    return outline(original).equals(outline(copy));
  }

  /** Lists objects, arrays, keys and leaves without their content. */
  private static String outline(Content document) throws IOException {
    StructureDigest digest = new StructureDigest();
    try (Reader reader = TextEncoding.certain(document).reader(document);
        JsonParser parser = JsonTokens.open(reader)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        digest.add(token.isNumeric() ? JsonToken.VALUE_STRING.name() : token.name());
      }
    }
    return digest.text();
  }
}
