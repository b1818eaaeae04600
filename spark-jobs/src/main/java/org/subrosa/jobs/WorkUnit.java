package org.subrosa.jobs;

import java.io.Serializable;
import java.util.List;
import org.subrosa.store.Listed;

/**
 * Documents that are scanned in one go.
 *
 * @param number position in the plan, from 0
 * @param documents what to scan
 */
public record WorkUnit(int number, List<Listed> documents) implements Serializable {

  /** Copies the list. */
  public WorkUnit {
    documents = List.copyOf(documents);
  }
}
