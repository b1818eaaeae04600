package org.subrosa.redact;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.subrosa.document.ContentId;
import org.subrosa.finding.EntityType;

/**
 * What became of one document when a redacted copy of it was asked for.
 *
 * @param path path of the original in its store, values in the name replaced by their type
 * @param disposition how it ended
 * @param reason why there is no copy; empty when there is one
 * @param removed values removed, by type
 * @param original identity of the original
 * @param copy identity of the published copy, {@link ContentId#UNKNOWN} when there is none
 * @param routes independent ways in which the copy was searched for what was removed
 */
public record RedactionOutcome(
    String path,
    Disposition disposition,
    String reason,
    Map<EntityType, Integer> removed,
    ContentId original,
    ContentId copy,
    java.util.List<String> routes)
    implements Serializable {

  /** Copies the collections. */
  public RedactionOutcome {
    removed = new TreeMap<>(removed);
    routes = java.util.List.copyOf(routes);
  }

  /**
   * Returns this outcome with another identity of the original: the keyed one that results carry.
   */
  public RedactionOutcome withOriginal(ContentId content) {
    return new RedactionOutcome(path, disposition, reason, removed, content, copy, routes);
  }

  /** The ways in which the making of a copy can end. */
  public enum Disposition {
    /** A copy was written and proved clean. */
    PUBLISHED,
    /** A copy was tried and could not be proved clean. */
    QUARANTINED,
    /** No copy was tried: the format, or the state of the document, does not allow one. */
    REFUSED
  }
}
