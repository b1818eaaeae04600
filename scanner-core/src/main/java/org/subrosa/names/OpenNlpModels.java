package org.subrosa.names;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Models that Apache OpenNLP's trainer of name finders writes: ZIP files of a manifest, weights and
 * a description of features. OpenNLP reads them as numbers, texts and XML, never as Java objects.
 */
final class OpenNlpModels implements NameModelFormat {

  private static final String MANIFEST = "manifest.properties";
  private static final String COMPONENT = "Component-Name";
  private static final String NAME_FINDER = "NameFinderME";

  /** The manifests of OpenNLP have some hundred bytes. */
  private static final int LONGEST_MANIFEST = 1 << 16;

  @Override
  public boolean takes(Path model) {
    return !Files.isDirectory(model) && !model.toString().endsWith(".onnx");
  }

  @Override
  public List<Path> files(Path model) {
    return List.of(model);
  }

  @Override
  public Opened open(Path file) throws IOException {
    checkKind(file);
    try {
      TokenNameFinderModel model = new TokenNameFinderModel(file);
      String[] outcomes = model.getNameFinderSequenceModel().getOutcomes();
      List<String> types =
          Stream.of(outcomes).flatMap(outcome -> type(outcome).stream()).distinct().toList();
      return new Opened(new OnePerThread(model), types, Optional.ofNullable(model.getLanguage()));
    } catch (RuntimeException e) {
      throw new NameModelException(
          file + ": OpenNLP cannot read it; train it again with version 1.5 to 2.5", e);
    }
  }

  /** An outcome is a type, a hyphen and where in the name, but for that of words of no name. */
  private static Optional<String> type(String outcome) {
    int hyphen = outcome.lastIndexOf('-');
    return hyphen < 0 ? Optional.empty() : Optional.of(outcome.substring(0, hyphen));
  }

  private static void checkKind(Path file) throws IOException {
    String component = manifest(file).getProperty(COMPONENT, "");
    if (!component.equals(NAME_FINDER)) {
      throw new NameModelException(
          file
              + ": a model for OpenNLP's "
              + component
              + ", not for "
              + NAME_FINDER
              + "; name one that TokenNameFinderTrainer wrote");
    }
  }

  private static Properties manifest(Path file) throws IOException {
    Properties manifest = new Properties();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(MANIFEST);
      if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
        throw noModel(file, null);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        manifest.load(new ByteArrayInputStream(in.readNBytes(LONGEST_MANIFEST)));
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw noModel(file, e);
    }
    return manifest;
  }

  private static NameModelException noModel(Path file, @Nullable Exception cause) {
    return new NameModelException(
        file
            + ": no model of OpenNLP, or cut short; name a file that TokenNameFinderTrainer wrote,"
            + " or copy it again",
        cause);
  }

  /** OpenNLP's finder keeps the state of a sentence; the model behind it is shared. */
  private static final class OnePerThread implements TokenNameFinder {

    private final ThreadLocal<NameFinderME> finders;

    OnePerThread(TokenNameFinderModel model) {
      this.finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
    }

    @Override
    public Span[] find(String[] tokens) {
      return finders.get().find(tokens);
    }

    @Override
    public void clearAdaptiveData() {
      finders.get().clearAdaptiveData();
    }
  }
}
