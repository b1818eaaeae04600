package org.subrosa.redact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats that can be redacted. */
public final class Redactors {

  /** Default of the largest document that is redacted, in bytes. */
  public static final long MOST_BYTES = 64L << 20;

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

  /** Returns the redactor of a document, or empty when its format has none. */
  public Optional<Redactor> find(String mediaType, byte[] content) {
    String type = baseType(mediaType);
    return redactors.stream().filter(redactor -> redactor.takes(type, content)).findFirst();
  }

  /** Makes a copy with the redactor of the document's format; other formats are refused. */
  public Redaction redact(String mediaType, byte[] content, RedactionPlanner planner) {
    Optional<Redactor> redactor = find(mediaType, content);
    return redactor.isPresent()
        ? redactor.get().redact(content, planner)
        : new Refusal("there is no redactor for the format " + baseType(mediaType) + " yet");
  }

  private static String baseType(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String base = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return base.strip().toLowerCase(Locale.ROOT);
  }
}
