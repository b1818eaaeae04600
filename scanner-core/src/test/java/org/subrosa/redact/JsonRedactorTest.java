package org.subrosa.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.redact.data.JsonRedactor;

class JsonRedactorTest {

  private static final RedactionPlanner PLANNER =
      RedactionRules.planner("Quintus Zimmermann", "Cosima Abernathy");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static byte[] redact(byte[] original) throws IOException {
    return Copies.copy(new JsonRedactor(), original, PLANNER);
  }

  private static String redact(String original) throws IOException {
    return Copies.copy(new JsonRedactor(), original, PLANNER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\" : \"5105 1028 0807 4022\", \"b\":2.50}|{\"a\" : \"[CARD]\", \"b\":2.50}",
        "{\"taxid\":905763680,\"n\":1}|{\"taxid\":\"[TAX_ID]\",\"n\":1}",
        "{\"a.b@example.org\":true}|{\"[EMAIL]\":true}",
        "{\"a.b@example.org\":1,\"c.d@example.org\":2}|{\"[EMAIL]\":1,\"[EMAIL]-2\":2}",
        "{\"a.b@example.org\":1,\"a.b@example.org\":2}|{\"[EMAIL]\":1,\"[EMAIL]\":2}",
        "{\"e\":\"\\u0043osima \\u0041bernathy\\n\\u00e9\"}|{\"e\":\"[PERSON]\\n\\u00e9\"}",
        "{\"n\":\"{\\\"i\\\": \\\"GB10 TEST 9019 4674 2010 88\\\"}\"}|"
            + "{\"n\":\"{\\\"i\\\": \\\"[IBAN]\\\"}\"}",
        "{\"n\":\"{\\\"i\\\": 905763680 }\"}|{\"n\":\"{\\\"i\\\": \\\"[TAX_ID]\\\" }\"}",
        "{\"blob\":\"c2VjcmV0ICsxIDkwOS01NTUtMDE5OA==\"}|{\"blob\":\"[PHONE]\"}",
        "{\"name\":{\"first\":\"Quintus\",\"last\":\"Zimmermann\"}}|"
            + "{\"name\":{\"first\":\"[PERSON]\",\"last\":\"[PERSON]\"}}",
        "[1,2.50,\"+1 303-555-0164\",null,-1e5]|[1,2.50,\"[PHONE]\",null,-1e5]",
        "{\"x\":\"\\/\\\"a.b@example.org\\\"\"}|{\"x\":\"\\/\\\"[EMAIL]\\\"\"}",
        "{\"a\":[\"4000\",\"0501\",\"1354\",\"8132\"],\"b\":\"4000050113548132\"}|"
            + "{\"a\":[\"[CARD]\",\"[CARD]\",\"[CARD]\",\"[CARD]\"],\"b\":\"[CARD]\"}",
      })
  void redact_token_isReplacedAndTheRestKept(String original, String expected) throws IOException {
    assertEquals(expected, redact(original));
  }

  /** The parser announces a string before it has seen its end. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"4", "[\"4\\", "{\"a\": \"4\\u00"})
  void redact_stringWithoutEnd_isRefused(String original) throws IOException {
    assertThrows(RefusedException.class, () -> redact(original.getBytes(UTF_8)));
  }

  @Test
  void redact_linesOfJson_stayLines() throws IOException {
    String copy = redact("{\"i\": 0, \"m\": \"a@example.org\"}\r\n{\"i\": 1}\r\n\r\n[]\r\n");
    assertEquals("{\"i\": 0, \"m\": \"[EMAIL]\"}\r\n{\"i\": 1}\r\n\r\n[]\r\n", copy);
  }

  @Test
  void redact_twiceNestedNumber_getsQuotesOfItsLevel() throws Exception {
    String inner = JSON.writeValueAsString(JSON.readTree("{\"t\":905763680}"));
    String middle = JSON.writeValueAsString(JSON.createObjectNode().put("i", inner));
    String outer = JSON.writeValueAsString(JSON.createObjectNode().put("m", middle));
    JsonNode copy = JSON.readTree(redact(outer));
    JsonNode value = JSON.readTree(JSON.readTree(copy.get("m").asText()).get("i").asText());
    assertEquals("[TAX_ID]", value.get("t").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void redact_marked_keepsCharset(String charset) throws IOException {
    String text = "\uFEFF{\"é\":\"a@example.org\"}";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    String expected = text.replace("a@example.org", "[EMAIL]");
    assertEquals(expected, new String(redact(bytes), Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "{a:1}", "{\"a\":1}}", "[1,]"})
  void redact_invalid_isRefused(String original) throws IOException {
    assertThrows(RefusedException.class, () -> redact(original.getBytes(UTF_8)));
  }

  @Test
  void redact_tooDeep_isRefused() throws IOException {
    byte[] deep = "[".repeat(100_000).getBytes(UTF_8);
    assertThrows(RefusedException.class, () -> redact(deep));
  }

  @Test
  void takes_textThatIsJson_byContent() throws IOException {
    JsonRedactor json = new JsonRedactor();
    assertTrue(json.takes("text/plain", Content.of("{\"a\":1}\n{\"a\":2}".getBytes(UTF_8))));
    assertFalse(json.takes("text/plain", Content.of("{a}".getBytes(UTF_8))));
    assertFalse(json.takes("text/plain", Content.of("12".getBytes(UTF_8))));
  }

  @Test
  void redact_randomTrees_neverLeakAndKeepTheirShape() throws Exception {
    Random random = new Random(7);
    for (int run = 0; run < 60; run++) {
      List<String> values = new ArrayList<>();
      JsonNode tree = tree(random, 4, values);
      String original = random.nextBoolean() ? tree.toString() : tree.toPrettyString();
      String text = redact(original);
      for (String value : values) {
        assertFalse(text.contains(value));
      }
      String expected = original.replaceAll("user\\d+@example.org", "[EMAIL]");
      assertEquals(
          JSON.readTree(expected).toString().replaceAll("]-\\d+", "]"),
          JSON.readTree(text).toString().replaceAll("]-\\d+", "]"));
      assertTrue(hasStructure(original, text));
      assertFalse(hasStructure(original, "[" + text + "]"));
    }
  }

  private static boolean hasStructure(String original, String copy) throws IOException {
    return new JsonRedactor()
        .hasStructure(Content.of(original.getBytes(UTF_8)), Content.of(copy.getBytes(UTF_8)));
  }

  private static JsonNode tree(Random random, int depth, List<String> values) {
    int kind = depth == 0 ? 2 + random.nextInt(4) : random.nextInt(6);
    switch (kind) {
      case 0 -> {
        ObjectNode object = JSON.createObjectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
          object.set("k" + random.nextInt(99) + "\"\n", tree(random, depth - 1, values));
        }
        return object;
      }
      case 1 -> {
        ArrayNode array = JSON.createArrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
          array.add(tree(random, depth - 1, values));
        }
        return array;
      }
      case 2 -> {
        return JSON.getNodeFactory().numberNode(random.nextInt(1000));
      }
      case 3 -> {
        String value = "user" + random.nextInt(1_000_000) + "@example.org";
        values.add(value);
        return JSON.getNodeFactory().textNode("é \"q\" \\ " + value + "\t!");
      }
      case 4 -> {
        return JSON.getNodeFactory().textNode("plain \u20ac \u0001 text");
      }
      default -> {
        return JSON.getNodeFactory().nullNode();
      }
    }
  }
}
