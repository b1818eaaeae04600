package org.subrosa.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * What of one document of a store, with all that it contains, is read only up to a number. CPU time
 * and memory, which cost a whole process, are limited by the process that a document is read in.
 */
public enum Limit {
  /** Characters of text. */
  CHARACTERS("characters", "characters", 16_000_000_000L, 1_000_000_000_000L),
  /** Rows of tables. */
  ROWS("rows", "rows", 500_000_000, 1_000_000_000_000L),
  /** Documents inside it. */
  EMBEDDED("embedded", "embedded documents", 1_000_000, 100_000_000),
  /** How deep documents may lie inside one another. */
  DEPTH("depth", "depth of embedded documents", 20, 100),
  /** Pictures among the documents inside it. */
  IMAGES("images", "images", 100_000, 100_000_000),
  /** Bytes of the documents inside it. */
  UNPACKED("unpacked", "unpacked bytes", 64_000_000_000L, 1_000_000_000_000_000L),
  /** How many times larger what is unpacked may be than what it was packed in. */
  RATIO("ratio", "unpacking ratio", 200, 1_000_000),
  /** CPU time, nearly all of what {@code --cpu-limit} gives; not to be set here. */
  TIME("", "time", Long.MAX_VALUE, Long.MAX_VALUE),
  /** Bytes at the end of a document that another limit cut which are read all the same. */
  TAIL("tail", "bytes of the tail", 4_000_000, 64_000_000);

  private final String option;
  private final String words;
  private final long standard;
  private final long most;

  Limit(String option, String words, long standard, long most) {
    this.option = option;
    this.words = words;
    this.standard = standard;
    this.most = most;
  }

  /** Returns the limit that a user sets by a name. */
  public static Optional<Limit> named(String option) {
    return Arrays.stream(values()).filter(limit -> limit.isSet(option)).findFirst();
  }

  private boolean isSet(String given) {
    return !option.isEmpty() && option.equals(given);
  }

  /** Returns the name by which a user sets it; empty when it cannot be set. */
  public String option() {
    return option;
  }

  /** Returns what it limits, as the ledger says it. */
  String words() {
    return words;
  }

  /** Returns the number that holds unless another is set. */
  public long standard() {
    return standard;
  }

  /** Returns the highest number that can be set. */
  public long most() {
    return most;
  }
}
