package org.subrosa.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.subrosa.redact.data.JsonRedactor;
import org.subrosa.redact.data.TableRedactor;
import org.subrosa.redact.markup.HtmlRedactor;
import org.subrosa.redact.markup.XmlRedactor;
import org.subrosa.redact.text.TextRedactor;

/**
 * Every redactor over any bytes that it takes: it refuses, or its copy has the structure of the
 * original and lacks the value that stands there in the open.
 */
public final class RedactorsFuzz {

  /** A value that the rules of these tests know; the seeds hold it. */
  public static final String VALUE = "4000050113548132";

  private static final RedactionPlanner PLANNER = RedactionRules.planner("Quintus Zimmermann");
  private static final Map<Redactor, String> REDACTORS =
      Map.of(
          new JsonRedactor(), "application/json",
          new HtmlRedactor(), "text/html",
          new XmlRedactor(), "application/xml",
          new TableRedactor(), "text/csv",
          new TextRedactor(), "text/plain");

  private RedactorsFuzz() {}

  /** Makes copies. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    for (Map.Entry<Redactor, String> each : REDACTORS.entrySet()) {
      Redactor redactor = each.getKey();
      if (redactor.takes(each.getValue(), Content.of(bytes))) {
        Optional<byte[]> copy = copy(redactor, bytes);
        if (copy.isPresent()) {
          check(redactor, bytes, copy.get());
        }
      }
    }
  }

  private static Optional<byte[]> copy(Redactor redactor, byte[] original) throws IOException {
    try {
      return Optional.of(Copies.copy(redactor, original, PLANNER));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** A parser that does not take the original, or the copy: the gate publishes no such copy. */
  private static boolean mayHaveStructure(Redactor redactor, byte[] original, byte[] copy) {
    try {
      return redactor.hasStructure(Content.of(original), Content.of(copy));
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isWide(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static void check(Redactor redactor, byte[] original, byte[] copy) {
    if (!mayHaveStructure(redactor, original, copy)) {
      throw new IllegalStateException(redactor.name() + ": the copy has another structure");
    }
    if (isWide(original)) {
      // Letters of one byte behind a mark of UTF-16 are no text to a redactor; the gate sees them.
      return;
    }
    String text = new String(copy, StandardCharsets.UTF_8);
    for (String form : List.of(" " + VALUE + " ", "\"" + VALUE + "\"")) {
      if (text.contains(form)) {
        throw new IllegalStateException(redactor.name() + ": the value stays");
      }
    }
  }
}
