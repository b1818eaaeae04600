package org.subrosa.names.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model of token classification with the inputs and the limits of BERT, small enough to be
 * written by hand: each piece has scores of its own, the piece {@code herr} makes the one behind it
 * a person, and more pieces than {@value #WINDOW} at once make it fail, as missing embeddings of
 * positions do.
 *
 * <p>The numbers of fields are those of {@code onnx.proto} (ONNX, IR version 8).
 */
final class TinyModel {

  static final int WINDOW = 16;

  static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-MISC");

  /** What a piece says for its label, and what all others say for no name. */
  static final float SURE = 6;

  private static final List<String> PIECES =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "Anna",
          "##lena",
          "Kr\u00fcger",
          "Husum",
          "herr",
          "kam",
          "nach",
          "Gestern",
          ".",
          ",",
          "Bad",
          "T\u00f6lz",
          "O",
          "'",
          "Brien",
          "Montag",
          "-");

  /** The labels, and whether the next piece is a person. */
  private static final int HIDDEN = LABELS.size() + 1;

  private static final int INT64 = 7;
  private static final int FLOAT = 1;

  private TinyModel() {}

  /** Writes a folder with a model. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), model("token_type_ids"));
    Files.write(folder.resolve("vocab.txt"), PIECES);
    config(folder, LABELS, WINDOW);
    return folder;
  }

  static void config(Path folder, List<String> labels, int window) throws IOException {
    String names =
        IntStream.range(0, labels.size())
            .mapToObj(i -> "\"" + i + "\": \"" + labels.get(i) + "\"")
            .collect(Collectors.joining(", "));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"id2label\": {" + names + "}, \"max_position_embeddings\": " + window + "}");
  }

  static byte[] model(String furtherInput) {
    Protobuf graph =
        new Protobuf()
            .text(2, "tiny")
            .message(1, node("Shape", List.of("input_ids"), "length", number("start", 1)))
            .message(1, node("Slice", List.of("positions", "zero", "length", "zero"), "place"))
            .message(1, node("Gather", List.of("pieces", "input_ids"), "embedded"))
            .message(1, node("Add", List.of("embedded", "place"), "placed"))
            .message(1, node("Transpose", List.of("placed"), "turned", numbers("perm", 0, 2, 1)))
            .message(1, node("Conv", List.of("turned", "kernel"), "seen", numbers("pads", 1, 1)))
            .message(1, node("Transpose", List.of("seen"), "logits", numbers("perm", 0, 2, 1)))
            .message(5, tensor("pieces", pieces(), PIECES.size(), HIDDEN))
            .message(5, tensor("positions", new float[WINDOW * HIDDEN], WINDOW, HIDDEN))
            .message(5, tensor("kernel", kernel(), LABELS.size(), HIDDEN, 3))
            .message(5, new Protobuf().number(1, 1).number(2, INT64).number(7, 0).text(8, "zero"));
    for (String input : List.of("input_ids", "attention_mask", furtherInput)) {
      graph.message(11, value(input, INT64, 2));
    }
    graph.message(12, value("logits", FLOAT, 3));
    return new Protobuf()
        .number(1, 8)
        .message(8, new Protobuf().text(1, "").number(2, 15))
        .message(7, graph)
        .toBytes();
  }

  private static float[] pieces() {
    float[] scores = new float[PIECES.size() * HIDDEN];
    for (String piece : PIECES) {
      int label =
          switch (piece) {
            case "Anna", "Montag" -> 1;
            case "Kr\u00fcger", "O", "Brien" -> 2;
            case "Husum", "Bad" -> 3;
            case "T\u00f6lz" -> 4;
            case "herr" -> LABELS.size();
            default -> 0;
          };
      scores[PIECES.indexOf(piece) * HIDDEN + label] = piece.equals("Montag") ? 1 : SURE;
    }
    return scores;
  }

  /** Passes each piece's own scores on, and twice those of "herr" to the next piece. */
  private static float[] kernel() {
    float[] kernel = new float[LABELS.size() * HIDDEN * 3];
    for (int label = 0; label < LABELS.size(); label++) {
      kernel[(label * HIDDEN + label) * 3 + 1] = 1;
    }
    kernel[(HIDDEN + LABELS.size()) * 3] = 2;
    return kernel;
  }

  private static Protobuf node(
      String operator, List<String> inputs, String output, Protobuf... attributes) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(4, operator);
    Arrays.stream(attributes).forEach(attribute -> node.message(5, attribute));
    return node;
  }

  private static Protobuf number(String name, int value) {
    return new Protobuf().text(1, name).number(3, value).number(20, 2);
  }

  private static Protobuf numbers(String name, int... values) {
    Protobuf attribute = new Protobuf().text(1, name).number(20, 7);
    Arrays.stream(values).forEach(value -> attribute.number(8, value));
    return attribute;
  }

  private static Protobuf tensor(String name, float[] values, int... shape) {
    Protobuf tensor = new Protobuf();
    Arrays.stream(shape).forEach(size -> tensor.number(1, size));
    return tensor.number(2, FLOAT).text(8, name).floats(9, values);
  }

  private static Protobuf value(String name, int type, int dimensions) {
    Protobuf shape = new Protobuf();
    for (int i = 0; i < dimensions; i++) {
      shape.message(1, new Protobuf().text(2, "d" + i));
    }
    Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }
}
