package org.subrosa.names.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.subrosa.names.NameModelException;

/**
 * The files of a model, as exporters lay them out: the vocabulary and the settings lie beside the
 * model, or beside the folder {@code onnx} that it is in.
 *
 * @param model the graph with its weights
 * @param vocabulary pieces of words, one a line
 * @param config what the labels mean, and how long texts may be
 * @param tokenizer how texts are cut, when that is said
 * @param weights weights that are kept apart from the graph
 */
record ModelFolder(
    Path model, Path vocabulary, Path config, Optional<Path> tokenizer, List<Path> weights) {

  private static final String MODEL = "model.onnx";

  ModelFolder {
    weights = List.copyOf(weights);
  }

  static ModelFolder of(Path given) throws NameModelException {
    Path model = model(given);
    return new ModelFolder(
        model,
        needed(
            model,
            "vocab.txt",
            "its pieces of words, one a line; only models with WordPiece (BERT, DistilBERT,"
                + " ELECTRA) can be used"),
        needed(model, "config.json", "its labels (id2label)"),
        beside(model, "tokenizer_config.json"),
        Stream.of(".data", "_data")
            .map(ending -> model.resolveSibling(model.getFileName() + ending))
            .filter(Files::exists)
            .toList());
  }

  private static Path model(Path given) throws NameModelException {
    if (!Files.isDirectory(given)) {
      return given;
    }
    return Stream.of(given.resolve(MODEL), given.resolve("onnx").resolve(MODEL))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new NameModelException(
                    given + ": no " + MODEL + " in this folder; name the model's own file"));
  }

  private static Path needed(Path model, String name, String what) throws NameModelException {
    return beside(model, name)
        .orElseThrow(
            () ->
                new NameModelException(
                    model + ": there is no " + name + " beside it, with " + what));
  }

  private static Optional<Path> beside(Path model, String name) {
    Path own = model.toAbsolutePath().resolveSibling(name);
    Optional<Path> folder = Optional.ofNullable(own.getParent()).map(Path::getParent);
    return Stream.concat(Stream.of(own), folder.map(above -> above.resolve(name)).stream())
        .filter(Files::exists)
        .findFirst();
  }

  List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(model, vocabulary, config));
    tokenizer.ifPresent(files::add);
    files.addAll(weights);
    return files;
  }
}
