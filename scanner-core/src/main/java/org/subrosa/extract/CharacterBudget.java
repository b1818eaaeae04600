package org.subrosa.extract;

/** What is left of the characters that one document of a store, with all inside it, may have. */
final class CharacterBudget {

  private long left;

  CharacterBudget(long characters) {
    this.left = characters;
  }

  /** Takes up to {@code wanted} characters and returns how many there were. */
  int take(int wanted) {
    int taken = (int) Math.min(wanted, left);
    left -= taken;
    return taken;
  }
}
