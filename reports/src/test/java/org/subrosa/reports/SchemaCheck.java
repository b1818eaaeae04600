package org.subrosa.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of JSON Schema 2020-12 that the report's schema uses. */
final class SchemaCheck {

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  List<String> faults(JsonNode value) {
    check("$", root, value);
    return faults;
  }

  private void check(String at, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().substring("#/$defs/".length());
      check(at, root.path("$defs").path(name), value);
      return;
    }
    expect(at, !schema.has("const") || schema.path("const").equals(value), "const");
    expect(at, !schema.has("enum") || isListed(schema.path("enum"), value), "enum");
    expect(at, hasType(schema.path("type").asText(), value), "type");
    expect(
        at,
        !schema.has("minimum") || value.asDouble() >= schema.path("minimum").asDouble(),
        "minimum");
    expect(
        at,
        !schema.has("maximum") || value.asDouble() <= schema.path("maximum").asDouble(),
        "maximum");
    expect(
        at,
        !schema.has("pattern") || value.asText().matches(schema.path("pattern").asText()),
        "pattern");
    schema
        .path("required")
        .forEach(name -> expect(at, value.has(name.asText()), "missing " + name));
    children(at, schema, value);
  }

  private void children(String at, JsonNode schema, JsonNode value) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(at + "[" + i + "]", schema.path("items"), value.path(i));
      }
    }
    for (Map.Entry<String, JsonNode> child : value.properties()) {
      JsonNode known = schema.path("properties").path(child.getKey());
      JsonNode other = schema.path("additionalProperties");
      expect(at, !known.isMissingNode() || other.isObject(), "unknown " + child.getKey());
      check(at + "." + child.getKey(), known.isMissingNode() ? other : known, child.getValue());
    }
  }

  private static boolean isListed(JsonNode values, JsonNode value) {
    for (JsonNode listed : values) {
      if (listed.equals(value) || (listed.isNumber() && listed.asDouble() == value.asDouble(-1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  private void expect(String at, boolean holds, String fault) {
    if (!holds) {
      faults.add(at + ": " + fault);
    }
  }
}
