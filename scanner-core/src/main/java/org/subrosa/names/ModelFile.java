package org.subrosa.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.subrosa.document.ContentId;

/**
 * A model of names and what its files held when a run began.
 *
 * @param place absolute path of a file or folder, or {@value #SHIPPED} for the model that ships
 * @param digest SHA-256 of its files, in hexadecimal and separated by blanks; empty for the shipped
 */
public record ModelFile(String place, String digest) implements Serializable {

  static final String SHIPPED = "english";

  /** The model for English that ships with the product. */
  static final ModelFile ENGLISH = new ModelFile(SHIPPED, "");

  /** Looks at a model that a user names. */
  static ModelFile of(String word) throws NameModelException {
    if (word.equals(SHIPPED)) {
      return ENGLISH;
    }
    try {
      Path given = Path.of(word);
      if (word.isBlank() || !Files.exists(given)) {
        throw new NameModelException(
            word
                + ": no such model; name english, none, or a file: one of OpenNLP (NAME.bin) or of"
                + " ONNX (NAME.onnx, or the folder it is in)");
      }
      Path path = given.toRealPath();
      return new ModelFile(path.toString(), digest(path));
    } catch (InvalidPathException e) {
      throw new NameModelException(word + ": no path of a file", e);
    } catch (AccessDeniedException e) {
      throw new NameModelException(word + ": permission denied; let this user read it", e);
    } catch (NameModelException e) {
      throw e;
    } catch (IOException e) {
      throw new NameModelException(word + ": cannot be read; check the disk", e);
    }
  }

  boolean isShipped() {
    return equals(ENGLISH);
  }

  /** Returns what a report calls the model: its name without the folders. */
  String name() {
    return isShipped() ? place : String.valueOf(path().getFileName());
  }

  Path path() {
    return Path.of(place);
  }

  /**
   * Checks that the model is still what it was when the run began.
   *
   * @throws NameModelException if not
   */
  void check() throws NameModelException {
    try {
      if (isShipped() || digest(path()).equals(digest)) {
        return;
      }
    } catch (NameModelException e) {
      throw e;
    } catch (IOException e) {
      // It is gone, which is a change like any other.
    }
    throw new NameModelException(
        "the model of names " + place + " has changed since the run began; run again");
  }

  private static String digest(Path model) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Path file : NameModels.format(model).files(model)) {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new NameModelException(
            file + ": no regular file, which can be read again; write the model to one");
      }
      try (InputStream in = Files.newInputStream(file)) {
        digests.add(ContentId.of(in).hex());
      }
    }
    return String.join(" ", digests);
  }

  Stream<String> fields() {
    return Stream.of(place, digest);
  }

  static String names(List<ModelFile> models) {
    return models.stream().map(ModelFile::name).collect(Collectors.joining(", "));
  }
}
