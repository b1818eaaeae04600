package org.subrosa.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import opennlp.tools.namefind.TokenNameFinder;
import org.subrosa.language.Languages;

/** Opens models of names. */
final class NameModels {

  private static final String MODEL = "/subrosa/models/names-en.bin";

  /** A name that is less likely is not even taken out of a copy, whatever stands beside it. */
  private static final double LEAST_PROPOSED = 0.1;

  private NameModels() {}

  /** Reads the shipped model when it is first needed. */
  private static final class English {
    static final NameTagger TAGGER = tagger().proposing(LEAST_PROPOSED);

    private static NameTagger tagger() {
      try (InputStream in = NameModels.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("the model " + MODEL + " is not on the class path");
        }
        return NameTagger.load(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new IllegalStateException("the product's own model of names cannot be read", e);
      }
    }
  }

  static TokenNameFinder english() {
    return English.TAGGER;
  }

  /**
   * Returns the format of a model.
   *
   * @throws NameModelException if what reads it is not installed
   */
  static NameModelFormat format(Path model) throws NameModelException {
    List<NameModelFormat> formats = new ArrayList<>(List.of(new OpenNlpModels()));
    ServiceLoader.load(NameModelFormat.class, NameModelFormat.class.getClassLoader())
        .forEach(formats::add);
    return formats.stream()
        .filter(format -> format.takes(model))
        .findFirst()
        .orElseThrow(
            () ->
                new NameModelException(
                    model
                        + ": ONNX models need the module names-onnx; put its jar and that of ONNX"
                        + " Runtime into the folder extensions (docs/operations.md, Models of"
                        + " names)"));
  }

  /**
   * Opens a model that is still what it was when the run began.
   *
   * @param notes takes what a user should know of it
   * @throws NameModelException if it cannot be used
   */
  static LanguageTagger open(ModelFile model, Consumer<String> notes) throws NameModelException {
    if (model.isShipped()) {
      return new LanguageTagger(english(), Optional.of(Languages.ENGLISH));
    }
    model.check();
    NameModelFormat.Opened opened = read(model.path());
    List<String> unknown = new ArrayList<>(opened.types());
    unknown.removeIf(type -> NameType.of(type) != null);
    if (unknown.size() == opened.types().size()) {
      throw new NameModelException(
          model.place()
              + ": no type of name that is known ("
              + listed(unknown)
              + "); train it with person, organization or location");
    }
    if (!unknown.isEmpty()) {
      notes.accept(
          model.place()
              + ": types that are no persons, organizations or places are left out: "
              + listed(unknown));
    }
    return new LanguageTagger(opened.tagger(), opened.language().map(Languages::code));
  }

  private static String listed(List<String> types) {
    return types.isEmpty()
        ? "none at all"
        : types.stream().sorted().collect(Collectors.joining(", "));
  }

  private static NameModelFormat.Opened read(Path model) throws NameModelException {
    try {
      return format(model).open(model);
    } catch (NameModelException e) {
      throw e;
    } catch (IOException e) {
      throw new NameModelException(model + ": cannot be read; it is broken, copy it again", e);
    } catch (OutOfMemoryError e) {
      throw new NameModelException(
          model
              + ": does not fit into a heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB; raise SUBROSA_HEAP and --worker-heap, or use a smaller model",
          e);
    }
  }
}
