package org.subrosa.redact.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.subrosa.redact.RedactedCopy;
import org.subrosa.redact.Redaction;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Refusal;
import org.subrosa.redact.Rewrite;
import org.subrosa.redact.SourceText;
import org.subrosa.redact.text.DecodedText;

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
  public boolean takes(String mediaType, byte[] content) {
    if (TYPES.contains(mediaType) || mediaType.endsWith("+json")) {
      return true;
    }
    boolean text = mediaType.equals("text/plain") || mediaType.startsWith("text/x-log");
    return (text || mediaType.equals("application/javascript") || mediaType.equals("text/csv"))
        && DecodedText.of(content)
            .filter(decoded -> JsonTokens.isDocument(decoded.characters()))
            .isPresent();
  }

  @Override
  public Redaction redact(byte[] original, RedactionPlanner planner) {
    Optional<DecodedText> decoded = DecodedText.of(original);
    if (decoded.isEmpty()) {
      return new Refusal("charset not certain");
    }
    String text = decoded.get().characters();
    SourceText source = new SourceText(text);
    List<List<JsonPlaces.JsonKey>> objects;
    try {
      objects = JsonPlaces.addAll(text, source);
    } catch (IOException e) {
      return new Refusal("no valid JSON (" + e.getClass().getSimpleName() + ")");
    }
    Rewrite rewrite = source.rewrite(planner);
    objects.forEach(keys -> keepDistinct(keys, rewrite));
    byte[] bytes = decoded.get().encode(rewrite.text());
    return new RedactedCopy(bytes, rewrite.removed(), rewrite.values(), JsonRedactor::outline);
  }

  /** Numbers the redacted keys of an object that would now be the same as another one. */
  private static void keepDistinct(List<JsonPlaces.JsonKey> keys, Rewrite rewrite) {
    Set<String> taken = new HashSet<>();
    for (JsonPlaces.JsonKey key : keys) {
      if (rewrite.text(key.place()).equals(key.name())) {
        taken.add(key.name());
      }
    }
    Map<String, String> suffixes = new HashMap<>();
    for (JsonPlaces.JsonKey key : keys) {
      String text = rewrite.text(key.place());
      if (!text.equals(key.name())) {
        rewrite.append(
            key.place(), suffixes.computeIfAbsent(key.name(), name -> suffix(text, taken)));
      }
    }
  }

  private static String suffix(String text, Set<String> taken) {
    String unique = text;
    for (int number = 2; !taken.add(unique); number++) {
      unique = text + "-" + number;
    }
    return unique.substring(text.length());
  }

  /** Lists objects, arrays, keys and leaves without their content. */
  private static String outline(byte[] document) throws IOException {
    String text =
        DecodedText.of(document)
            .orElseThrow(() -> new IOException("charset not certain"))
            .characters();
    OutlineDigest digest = new OutlineDigest();
    try (JsonParser parser = JsonTokens.open(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        digest.add(token.isNumeric() ? JsonToken.VALUE_STRING.name() : token.name());
      }
    }
    return digest.text();
  }
}
