package org.subrosa.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the truth: the planted values of each document as JSON, one value a line. */
final class TruthFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TruthFile() {}

  static String write(List<Document> documents) {
    return documents.stream()
        .map(TruthFile::document)
        .collect(Collectors.joining(",\n", "{\"documents\":[\n", "\n]}\n"));
  }

  private static String document(Document document) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("path", document.path());
    head.put("format", document.format());
    head.put("negative", document.values().isEmpty());
    String opened = json(head);
    String values =
        document.values().stream()
            .map(TruthFile::value)
            .collect(Collectors.joining(",\n", "\"values\":[\n", "\n]}"));
    String listed = document.values().isEmpty() ? "\"values\":[]}" : values;
    return opened.substring(0, opened.length() - 1) + "," + listed;
  }

  private static String value(Planted planted) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", planted.kind().label());
    fields.put("type", planted.kind().type());
    fields.put("value", planted.value());
    fields.put("place", planted.place());
    if (!planted.container().isEmpty()) {
      fields.put("container", planted.container());
    }
    return "  " + json(fields);
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
