package org.subrosa.names.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.subrosa.names.NameModelException;
import org.subrosa.names.NameModelFormat;

/**
 * Transformers for token classification in ONNX: a file {@code .onnx}, or the folder of one, with
 * {@code vocab.txt} and {@code config.json} beside it.
 */
public final class OnnxModels implements NameModelFormat {

  /** Makes one, for {@link java.util.ServiceLoader}. */
  public OnnxModels() {}

  @Override
  public boolean takes(Path model) {
    return Files.isDirectory(model) || model.toString().endsWith(".onnx");
  }

  @Override
  public List<Path> files(Path model) throws NameModelException {
    return ModelFolder.of(model).files();
  }

  @Override
  public Opened open(Path model) throws IOException {
    ModelFolder folder = ModelFolder.of(model);
    ModelSettings settings = ModelSettings.read(folder);
    WordPieces pieces = WordPieces.read(folder.vocabulary(), settings);
    try {
      Transformer transformer = Transformer.open(folder.model(), settings.labels().size());
      TransformerTagger tagger =
          new TransformerTagger(transformer, pieces, settings.labels(), settings.window());
      tagger.tryOut();
      return new Opened(
          tagger,
          settings.labels().stream().flatMap(label -> label.type().stream()).distinct().toList(),
          Optional.empty());
    } catch (TransformerException e) {
      throw new NameModelException(
          folder.model()
              + ": ONNX Runtime cannot use it ("
              + e.getMessage()
              + "); name a whole model of token classification",
          e);
    } catch (LinkageError e) {
      throw new NameModelException(
          folder.model()
              + ": ONNX Runtime cannot be loaded; put onnxruntime's jar beside that of names-onnx,"
              + " and let programs be loaded from the directory of temporary files",
          e);
    }
  }
}
