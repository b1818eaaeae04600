package org.subrosa.extract;

import java.util.Optional;

/**
 * What is left of the limits for one document of a store, with all inside it. Once a limit cut it,
 * its tail has a small allowance of its own.
 */
final class Allowance {

  /** So much may be unpacked from however little: office documents pack well. */
  static final long FREE_BYTES = 64L << 20;

  /** Documents that are opened at the end of one that was cut. */
  private static final int MOST_IN_TAIL = 100;

  private static final int CHARACTERS_A_LOOK = 1 << 16;

  private final ExtractionLimits limits;
  private final Deadline deadline;
  private final long packed;
  private long characters;
  private long rows;
  private long embedded;
  private long images;
  private long unpacked;
  private int untilLook;
  private boolean isLate;
  private boolean isTail;
  private long tailCharacters;
  private int tailEmbedded;

  /**
   * Begins with everything that limits allow.
   *
   * @param packed bytes of the document of the store
   */
  Allowance(ExtractionLimits limits, Deadline deadline, long packed) {
    this.limits = limits;
    this.deadline = deadline;
    this.packed = packed;
    this.characters = limits.of(Limit.CHARACTERS);
    this.rows = limits.of(Limit.ROWS);
    this.embedded = limits.of(Limit.EMBEDDED);
    this.images = limits.of(Limit.IMAGES);
  }

  /** Takes up to {@code wanted} characters and returns how many there were. */
  int takeCharacters(int wanted) {
    if (isTail) {
      int taken = (int) Math.min(wanted, tailCharacters);
      tailCharacters -= taken;
      return taken;
    }
    untilLook -= wanted;
    if (untilLook < 0) {
      look();
    }
    int taken = isLate ? 0 : (int) Math.min(wanted, characters);
    characters -= taken;
    return taken;
  }

  /** Returns whether no character is left. */
  boolean isSpent() {
    return isTail ? tailCharacters == 0 : isLate || characters == 0;
  }

  /** Takes rows of tables; returns whether there were so many. */
  boolean takeRows(int wanted) {
    if (isTail) {
      return true;
    }
    boolean isEnough = rows >= wanted;
    rows = Math.max(0, rows - wanted);
    return isEnough;
  }

  private void look() {
    untilLook = CHARACTERS_A_LOOK;
    isLate |= deadline.isOver();
  }

  /** Returns why no more text can be taken, after less than wanted was. */
  Limit textLimit() {
    return isLate ? Limit.TIME : Limit.CHARACTERS;
  }

  /** Returns why no further document can be opened; takes one when it can. */
  Optional<Limit> takeEmbedded() {
    if (isTail) {
      return tailEmbedded-- > 0 ? Optional.empty() : Optional.of(Limit.EMBEDDED);
    }
    look();
    if (isLate || characters == 0) {
      return Optional.of(textLimit());
    }
    if (embedded == 0) {
      return Optional.of(Limit.EMBEDDED);
    }
    embedded--;
    return unpackedLimit();
  }

  /** Counts bytes of a document inside; returns the limit that is passed with them. */
  Optional<Limit> takeUnpacked(long bytes) {
    unpacked += bytes;
    return isTail ? Optional.empty() : unpackedLimit();
  }

  private Optional<Limit> unpackedLimit() {
    if (unpacked > limits.of(Limit.UNPACKED)) {
      return Optional.of(Limit.UNPACKED);
    }
    return isBeyondRatio(unpacked, packed) ? Optional.of(Limit.RATIO) : Optional.empty();
  }

  /** Returns whether bytes came out of fewer packed ones than the ratio allows. */
  boolean isBeyondRatio(long unpackedBytes, long packedBytes) {
    return unpackedBytes > FREE_BYTES
        && unpackedBytes / limits.of(Limit.RATIO) > Math.max(1, packedBytes);
  }

  void countImage() {
    images = Math.max(0, images - 1);
  }

  boolean hasNoImageLeft() {
    return images == 0;
  }

  /** Begins the tail of a document; false within the tail of another. */
  boolean beginTail() {
    if (isTail) {
      return false;
    }
    isTail = true;
    tailCharacters = limits.of(Limit.TAIL);
    tailEmbedded = MOST_IN_TAIL;
    return true;
  }

  void endTail() {
    isTail = false;
  }

  boolean isTail() {
    return isTail;
  }
}
