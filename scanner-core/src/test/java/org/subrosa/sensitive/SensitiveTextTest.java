package org.subrosa.sensitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SensitiveTextTest {

  private static final String CANARY = "canary-536-22-8145";

  private final SensitiveText text = SensitiveText.of(CANARY);

  /** A record as any caller could write one. */
  @SuppressWarnings("serial")
  private record Holder(Object held) implements Serializable {}

  @Test
  void print_everyWay_tellsTheLengthOnly() {
    List<String> printed =
        List.of(
            text.toString(),
            String.valueOf(text),
            "value " + text,
            String.format(Locale.ROOT, "%s %20.80s", text, text),
            "%s".formatted(text),
            String.join(",", List.of(String.valueOf(text))),
            List.of(text).toString(),
            Map.of(text, text).toString(),
            Optional.of(text).toString(),
            new Holder(text).toString());
    for (String line : printed) {
      assertFalse(line.contains("canary") || line.contains("8145"), line);
    }
    assertEquals("SensitiveText[18 chars]", text.toString());
  }

  @Test
  void print_asMessageOfAnException_tellsTheLengthOnly() {
    StringWriter trace = new StringWriter();
    new IllegalStateException("cannot read " + text).printStackTrace(new PrintWriter(trace, true));
    assertFalse(trace.toString().contains("canary"));
    StringIndexOutOfBoundsException outside =
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.slice(3, 99));
    assertFalse(String.valueOf(outside.getMessage()).contains("canary"));
  }

  @Test
  void writeObject_directlyOrHeldByOthers_isRefusedAndWritesNoCharacter() throws IOException {
    List<Object> holders =
        List.of(text, new ArrayList<>(List.of(text)), Map.of("key", text), new Holder(text));
    for (Object holder : holders) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        assertThrows(NotSerializableException.class, () -> out.writeObject(holder));
      }
      assertFalse(bytes.toString(StandardCharsets.ISO_8859_1).contains("canary"));
    }
  }

  @Test
  void reveal_withPermit_givesTheCharacters() {
    assertEquals(CANARY, text.reveal(RevealPermit.detection()));
    assertEquals("536", text.slice(7, 10).reveal(RevealPermit.verification()));
    assertEquals("RevealPermit[redaction]", RevealPermit.redaction().toString());
  }

  @Test
  void equals_sameCharacters_isEqual() {
    assertEquals(text, SensitiveText.of(CANARY));
    assertEquals(text.hashCode(), SensitiveText.of(CANARY).hashCode());
    assertNotEquals(text, SensitiveText.of("another"));
  }
}
