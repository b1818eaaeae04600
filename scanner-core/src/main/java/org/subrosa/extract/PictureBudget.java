package org.subrosa.extract;

/** What is left of the pictures that one document of a store, with all inside it, may have. */
final class PictureBudget {

  private final Runnable taken;
  private int left;

  /**
   * Makes a budget.
   *
   * @param taken told of each picture before it is read
   */
  PictureBudget(int pictures, Runnable taken) {
    this.left = pictures;
    this.taken = taken;
  }

  /** Returns whether there was one left. */
  boolean take() {
    if (left == 0) {
      return false;
    }
    left--;
    taken.run();
    return true;
  }
}
