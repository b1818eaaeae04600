package org.subrosa.names;

import java.util.List;
import java.util.Optional;

/**
 * What a search for names gave.
 *
 * @param list the names, in no order; those of different kinds may overlap
 * @param unknownLanguage ISO 639 code of the text's language when no model of names knows it: then
 *     only what stands beside names was relied on
 */
public record Names(List<Name> list, Optional<String> unknownLanguage) {

  /** Copies the list. */
  public Names {
    list = List.copyOf(list);
  }

  /** Returns the number of names, never the names. */
  @Override
  public String toString() {
    return "Names[" + list.size() + "]";
  }
}
