package org.subrosa.risk;

import java.io.Serializable;
import java.util.Comparator;
import org.subrosa.finding.LedgerRow;

/**
 * A folder near the top of a store, the grain at which exposure is summed by place.
 *
 * @param store URI of the store
 * @param path at most two names below the store's root, without a slash at the end; empty for the
 *     root itself
 */
public record Folder(String store, String path) implements Serializable, Comparable<Folder> {

  private static final int DEPTH = 2;
  private static final String INSIDE = "!/";
  private static final Comparator<Folder> ORDER =
      Comparator.comparing(Folder::store).thenComparing(Folder::path);

  /** Returns the folder of a document; what lies inside a container lies where the container is. */
  public static Folder of(LedgerRow row) {
    int container = row.path().indexOf(INSIDE);
    String path = container < 0 ? row.path() : row.path().substring(0, container);
    int end = -1;
    for (int level = 0; level < DEPTH; level++) {
      int next = path.indexOf('/', end + 1);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return new Folder(row.store(), end < 0 ? "" : path.substring(0, end));
  }

  @Override
  public int compareTo(Folder other) {
    return ORDER.compare(this, other);
  }
}
