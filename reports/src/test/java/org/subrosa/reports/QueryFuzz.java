package org.subrosa.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.subrosa.fuzz.FuzzTarget;

/** Queries of any characters: they are read, or refused in words of the product. */
public final class QueryFuzz {

  private QueryFuzz() {}

  /** Reads a query. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String query = new String(bytes, StandardCharsets.UTF_8);
    try {
      FindingQueryParser.read(query);
    } catch (FindingQueryException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new IllegalStateException("a failure without words", e);
      }
    }
  }

  static FuzzTarget target() {
    List<byte[]> seeds =
        List.of(
            utf8("type:SSN AND path:\"vendor files/*\" -severity:high (a OR b*) ?c~2^3"),
            utf8("*:* confidence:low test:true [a TO b] {c d} \\: \"e f\"~3 rule:us.ssn.1"),
            utf8("(".repeat(2_040) + "a" + ")".repeat(2_040)));
    return FuzzTarget.of("Query", QueryFuzz.class, QueryFuzz::fuzzerTestOneInput, seeds);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
