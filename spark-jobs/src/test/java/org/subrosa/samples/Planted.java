package org.subrosa.samples;

/**
 * A planted value and where it stands.
 *
 * @param place the part of the document, such as {@code body} or {@code table:SSN}
 * @param container the path inside the document, levels joined by {@code !/}; empty at the top
 */
record Planted(Kind kind, String value, String place, String container) {
  /** The same value, seen from the outside of one more container. */
  Planted inside(String entry) {
    return new Planted(kind, value, place, container.isEmpty() ? entry : entry + "!/" + container);
  }
}
