package org.subrosa.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.subrosa.finding.EntityType;

/**
 * Makes a copy of a document by two runs of the redactor of its format. Immutable and safe for use
 * by many threads. What it writes is not proved clean; that is the right of package {@code verify}.
 */
public final class CopyWriter {

  private final Redactors redactors;
  private final RedactionPlanner planner;

  /** Makes a writer. */
  public CopyWriter(Redactors redactors, RedactionPlanner planner) {
    this.redactors = redactors;
    this.planner = planner;
  }

  /**
   * Writes a copy.
   *
   * @param mediaType detected media type of the original
   * @param values what is taken out wherever it stands; takes up the values of the document
   * @param copy takes the bytes of the copy
   * @throws RefusedException if there can be no copy
   * @throws IOException if the original cannot be read or the copy not written
   */
  public Written write(String mediaType, Content original, ValueIndex values, OutputStream copy)
      throws IOException {
    Optional<Redactor> found = redactors.find(mediaType, original);
    if (found.isEmpty()) {
      String type = Redactors.baseType(mediaType);
      throw new RefusedException("there is no redactor for the format " + type + " yet");
    }
    Redactor redactor = found.get();
    try (ClaimLog log = new ClaimLog()) {
      LearningPass learning = new LearningPass(planner, values, log);
      redactor.rewrite(original, OutputStream.nullOutputStream(), learning);
      try (ClaimLog.Reader claims = log.read()) {
        WritingPass writing = new WritingPass(planner.action(), values, claims);
        redactor.rewrite(original, copy, writing);
        return new Written(redactor.name(), writing.removed());
      }
    }
  }

  /**
   * What was written.
   *
   * @param format name of the redactor
   * @param removed stretches replaced, by type
   */
  public record Written(String format, Map<EntityType, Integer> removed) {

    /** Copies the map. */
    public Written {
      removed = Map.copyOf(removed);
    }
  }
}
