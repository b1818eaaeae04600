package org.subrosa.tricks;

import java.util.Set;

/**
 * A way to hide a value.
 *
 * @param name its name, which is that of its documents as well
 * @param extension extension of its documents, with the dot, or empty
 * @param kinds the kinds of values that it makes sense for
 * @param maker makes a document
 */
public record Trick(String name, String extension, Set<Secret.Kind> kinds, Maker maker) {

  /** Makes a document that holds a value. */
  @FunctionalInterface
  public interface Maker {
    /** Returns the bytes of the document. */
    byte[] document(Secret secret) throws Exception;
  }

  /** Copies the set. */
  public Trick {
    kinds = Set.copyOf(kinds);
  }
}
