package org.subrosa.redact;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats that can be redacted. */
public final class Redactors {

  private final List<Redactor> redactors;

  private Redactors(List<Redactor> redactors) {
    this.redactors = redactors.stream().sorted(Comparator.comparingInt(Redactor::order)).toList();
  }

  /** Returns the redactors of the class path. */
  public static Redactors installed() {
    ServiceLoader<Redactor> loader =
        ServiceLoader.load(Redactor.class, Redactors.class.getClassLoader());
    return new Redactors(loader.stream().map(ServiceLoader.Provider::get).toList());
  }

  /** Returns a choice of redactors. */
  public static Redactors of(List<Redactor> redactors) {
    return new Redactors(redactors);
  }

  /** Returns the names of the formats. */
  public List<String> names() {
    return redactors.stream().map(Redactor::name).toList();
  }

  /** Returns the redactor of a name, or empty when there is none. */
  public Optional<Redactor> named(String name) {
    return redactors.stream().filter(redactor -> redactor.name().equals(name)).findFirst();
  }

  /**
   * Returns the redactor of a document, or empty when its format has none.
   *
   * @throws IOException if the document cannot be read
   */
  public Optional<Redactor> find(String mediaType, Content content) throws IOException {
    String type = baseType(mediaType);
    for (Redactor redactor : redactors) {
      if (redactor.takes(type, content)) {
        return Optional.of(redactor);
      }
    }
    return Optional.empty();
  }

  static String baseType(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String base = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return base.strip().toLowerCase(Locale.ROOT);
  }
}
