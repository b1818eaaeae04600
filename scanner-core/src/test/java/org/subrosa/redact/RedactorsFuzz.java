package org.subrosa.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.subrosa.redact.data.JsonRedactor;
import org.subrosa.redact.data.TableRedactor;
import org.subrosa.redact.text.TextRedactor;

/**
 * Every redactor over any bytes that it takes: it refuses, or its copy has the outline of the
 * original and lacks the value that stands there in the open.
 */
public final class RedactorsFuzz {

  /** A value that the rules of these tests know; the seeds hold it. */
  public static final String VALUE = "4000050113548132";

  private static final RedactionPlanner PLANNER = RedactionRules.planner("Quintus Zimmermann");
  private static final Map<Redactor, String> REDACTORS =
      Map.of(
          new JsonRedactor(), "application/json",
          new TableRedactor(), "text/csv",
          new TextRedactor(), "text/plain");

  private RedactorsFuzz() {}

  /** Makes copies. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    for (Map.Entry<Redactor, String> each : REDACTORS.entrySet()) {
      Redactor redactor = each.getKey();
      if (redactor.takes(each.getValue(), bytes)
          && redactor.redact(bytes, PLANNER) instanceof RedactedCopy copy) {
        check(redactor.name(), bytes, copy);
      }
    }
  }

  private static void check(String name, byte[] original, RedactedCopy copy) throws IOException {
    String before;
    try {
      before = copy.outline().of(original);
    } catch (IOException e) {
      // The other parser does not take the original; the gate publishes no such copy.
      return;
    }
    if (!before.equals(copy.outline().of(copy.bytes()))) {
      throw new IllegalStateException(name + ": the copy has another outline");
    }
    String text = new String(copy.bytes(), StandardCharsets.UTF_8);
    for (String form : List.of(" " + VALUE + " ", "\"" + VALUE + "\"")) {
      if (text.contains(form)) {
        throw new IllegalStateException(name + ": the value stays");
      }
    }
  }
}
