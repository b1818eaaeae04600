package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.subrosa.finding.EntityType;

/**
 * The two steps of a copy: one writes it, another proves it. They are orders and answers of their
 * own so that different processes can take them.
 */
public interface CopySteps {

  /**
   * Writes a copy that is not proved yet. No document makes this throw.
   *
   * @throws IOException if files cannot be written at all
   */
  Writing write(WriteOrder order) throws IOException;

  /**
   * Proves a copy. No document makes this throw.
   *
   * @throws IOException if files cannot be read at all
   */
  Verdict verify(VerifyOrder order) throws IOException;

  /**
   * What is to be written.
   *
   * @param source the document
   * @param mediaType its detected media type
   * @param copy an existing file that takes the copy
   * @param values a file with values that have to go wherever they stand, empty at first; takes up
   *     those of the document
   */
  record WriteOrder(Path source, String mediaType, Path copy, Path values) {}

  /**
   * What is to be proved.
   *
   * @param original the original
   * @param copy the copy
   * @param name path under which the copy will be published
   * @param format name of the redactor that wrote it
   * @param values the file with the values that the copy must not hold; takes up what is still
   *     found in it
   * @param writer who wrote it, and must not be the one who proves it
   */
  record VerifyOrder(
      Path original, Path copy, String name, String format, Path values, long writer) {}

  /** What became of a write order. */
  sealed interface Writing {}

  /**
   * A copy was written.
   *
   * @param format name of the redactor
   * @param removed stretches replaced, by type
   * @param writer number of the process that wrote it, 0 for this one
   */
  record Written(String format, Map<EntityType, Integer> removed, long writer) implements Writing {

    /** Copies the map. */
    public Written {
      removed = new TreeMap<>(removed);
    }
  }

  /**
   * There is no copy.
   *
   * @param reason why, without any text of the document
   */
  record Refused(String reason) implements Writing {}
}
