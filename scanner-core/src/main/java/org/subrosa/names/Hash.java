package org.subrosa.names;

/**
 * Numbers for words and for features. The finalizer is that of MurmurHash3 (Austin Appleby, public
 * domain); FNV-1a (Fowler, Noll and Vo) reads the characters.
 */
final class Hash {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private Hash() {}

  static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static int of(CharSequence text, int start, int end) {
    int hash = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mixed(hash);
  }

  static int of(int seed, int value) {
    return mixed(seed * 0x9e3779b1 + value);
  }

  static int of(int seed, int first, int second) {
    return of(of(seed, first), second);
  }

  static int of(int seed, int first, int second, int third) {
    return of(of(seed, first, second), third);
  }

  private static int mixed(int value) {
    int hash = value;
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return hash;
  }
}
