package org.subrosa.redact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.subrosa.finding.EntityType;

/** A copy that has not been proved clean, with all that the proof needs. */
public final class RedactedCopy implements Redaction {

  private final byte[] bytes;
  private final Map<EntityType, Integer> removed;
  private final List<FoundValue> values;
  private final Outline outline;

  /**
   * Makes a copy.
   *
   * @param bytes the whole copy
   * @param removed stretches replaced, by type
   * @param values values that the copy must not hold
   * @param outline reader of what original and copy must have in common
   */
  public RedactedCopy(
      byte[] bytes, Map<EntityType, Integer> removed, List<FoundValue> values, Outline outline) {
    this.bytes = bytes.clone();
    this.removed = new EnumMap<>(EntityType.class);
    this.removed.putAll(removed);
    this.values = List.copyOf(values);
    this.outline = outline;
  }

  /** Returns the bytes of the copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns how many stretches were replaced, by type. */
  public Map<EntityType, Integer> removed() {
    return Map.copyOf(removed);
  }

  /** Returns the values that the copy must not hold. */
  public List<FoundValue> values() {
    return values;
  }

  /** Returns the reader of what original and copy must have in common. */
  public Outline outline() {
    return outline;
  }
}
