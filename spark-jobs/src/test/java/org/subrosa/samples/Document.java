package org.subrosa.samples;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** A finished document: its path, its bytes and the values planted in it. */
final class Document {
  private final String path;
  private final byte[] content;
  private final List<Planted> values;

  Document(String path, byte[] content, List<Planted> values) {
    this.path = path;
    this.content = content.clone();
    this.values = List.copyOf(new LinkedHashSet<>(values));
  }

  String path() {
    return path;
  }

  byte[] content() {
    return content.clone();
  }

  List<Planted> values() {
    return values;
  }

  /** The format, which is the file extension. */
  String format() {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The same document in a folder. */
  Document under(String folder) {
    return new Document(folder + "/" + path, content, values);
  }

  /** The values as seen from the outside of the container that holds this document. */
  List<Planted> valuesInside() {
    return values.stream().map(value -> value.inside(path)).toList();
  }
}
