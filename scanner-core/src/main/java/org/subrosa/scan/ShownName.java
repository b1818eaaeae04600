package org.subrosa.scan;

import java.util.function.UnaryOperator;
import org.subrosa.document.DocumentRef;

/**
 * The name of a document of a store as results show it: values in it replaced.
 *
 * @param store URI of the store
 * @param path path below it
 */
public record ShownName(String store, String path) {

  private static final String WITHHELD = "[name withheld]";

  static ShownName of(DocumentRef document, FindingMaker maker) {
    return new ShownName(
        shown(document.store(), maker::storeWithoutValues),
        shown(document.path(), maker::withoutValues));
  }

  /** A name in which values cannot be looked for is not shown. */
  static String shown(String name, UnaryOperator<String> withoutValues) {
    try {
      return withoutValues.apply(name);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return WITHHELD;
    }
  }
}
