package org.subrosa.names.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.subrosa.names.NameModelException;

/**
 * What the files beside a model say of it, in the form of the Transformers library.
 *
 * @param labels what the model's outputs stand for, in their order
 * @param window how many pieces the model can read at once
 * @param lowersCase whether words are written in small letters first, when that is said
 * @param stripsAccents whether accents are dropped, when that is said
 */
record ModelSettings(
    List<Label> labels, int window, Optional<Boolean> lowersCase, Optional<Boolean> stripsAccents) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What BERT was made for; longer windows cost more than they give. */
  private static final int LONGEST_WINDOW = 512;

  /** The marks at both ends, and a word between. */
  private static final int SHORTEST_WINDOW = 8;

  private static final int MOST_LABELS = 1_000;

  ModelSettings {
    labels = List.copyOf(labels);
  }

  static ModelSettings read(ModelFolder folder) throws IOException {
    JsonNode config = json(folder.config());
    JsonNode tokenizer =
        folder.tokenizer().isPresent() ? json(folder.tokenizer().get()) : JSON.missingNode();
    return new ModelSettings(
        labels(config.path("id2label"), folder.config()),
        Math.min(window(config, "max_position_embeddings"), window(tokenizer, "model_max_length")),
        flag(tokenizer, "do_lower_case"),
        flag(tokenizer, "strip_accents"));
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new NameModelException(file + ": no JSON, or cut short; copy it again", e);
    }
  }

  private static List<Label> labels(JsonNode names, Path config) throws NameModelException {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_LABELS, names.size()); i++) {
      String name = names.path(String.valueOf(i)).asText("");
      if (!name.isEmpty()) {
        labels.add(Label.of(name));
      }
    }
    if (labels.isEmpty() || labels.size() != names.size()) {
      throw new NameModelException(
          config
              + ": id2label does not name the labels from 0 on; take it from the model's author");
    }
    return labels;
  }

  private static int window(JsonNode settings, String name) {
    double window = settings.path(name).asDouble(LONGEST_WINDOW);
    return (int) Math.max(SHORTEST_WINDOW, Math.min(LONGEST_WINDOW, window));
  }

  private static Optional<Boolean> flag(JsonNode settings, String name) {
    JsonNode flag = settings.path(name);
    return flag.isBoolean() ? Optional.of(flag.booleanValue()) : Optional.empty();
  }
}
