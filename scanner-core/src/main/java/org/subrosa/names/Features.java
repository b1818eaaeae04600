package org.subrosa.names;

import java.util.Arrays;

/**
 * The features by which a tag of a token is judged: what the words around it are by themselves, and
 * some pairs and triples of that. Each is a number, its place among the weights.
 */
final class Features {

  /** How far a word's own features reach. */
  static final int REACH = 2;

  private static final int OWN_KINDS = 64;
  private static final int JOINT = 5 * OWN_KINDS;
  private static final int NOTHING = 0;

  private final int mask;

  /** Makes features over a number of weights, a power of two. */
  Features(int buckets) {
    this.mask = buckets - 1;
  }

  /** Collects the places of features. */
  static final class Places {
    private int[] all = new int[64];
    private int size;

    private void add(int place) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = place;
    }

    void clear() {
      size = 0;
    }

    int size() {
      return size;
    }

    int get(int number) {
      return all[number];
    }

    int[] toArray() {
      return Arrays.copyOf(all, size);
    }
  }

  /** Adds what a word is to a token so many tokens before it (below 0) or behind. */
  void own(WordForm word, int distance, Places out) {
    int base = (distance + REACH) * OWN_KINDS;
    out.add(place(base, word.lower()));
    out.add(place(base + 1, word.shape()));
    out.add(place(base + 2, word.group()));
    out.add(place(base + 3, word.family()));
    if (Math.abs(distance) == 1) {
      out.add(place(base + 4, NameLists.single(word.lists())));
      if (word.ends().length >= 3) {
        out.add(place(base + 5, word.ends()[2]));
      }
    }
    if (distance == 0) {
      ownOfToken(word, base, out);
    }
  }

  /** Adds that there is no word so many tokens before or behind. */
  void edge(int distance, Places out) {
    out.add(place((distance + REACH) * OWN_KINDS, NOTHING));
  }

  private void ownOfToken(WordForm word, int base, Places out) {
    out.add(place(base + 6, word.exact()));
    out.add(place(base + 7, word.brief()));
    out.add(place(base + 8, Hash.of(word.lower(), word.shape())));
    out.add(place(base + 9, Hash.of(word.group(), word.brief())));
    for (int i = 0; i < word.begins().length; i++) {
      out.add(place(base + 10 + i, word.begins()[i]));
      out.add(place(base + 14 + i, word.ends()[i]));
      out.add(place(base + 18 + i, Hash.of(word.ends()[i], word.initial())));
    }
    int lists = NameLists.single(word.lists());
    out.add(place(base + 22, lists));
    for (int bit = 0; bit < 8; bit++) {
      if (((lists >> bit) & 1) != 0) {
        out.add(place(base + 23 + bit, word.initial()));
      }
    }
  }

  /** Adds what words are together around a token. */
  void joint(Sentence sentence, int at, Places out) {
    WordForm[] words = sentence.words();
    int[] phrases = sentence.phrases();
    WordForm here = words[at];
    WordForm last = at > 0 ? words[at - 1] : null;
    WordForm next = at + 1 < words.length ? words[at + 1] : null;
    int loud = sentence.isLoud() ? 1 : 0;
    int lastLower = last == null ? NOTHING : last.lower();
    int nextLower = next == null ? NOTHING : next.lower();
    int lastShape = last == null ? NOTHING : last.shape();
    int nextShape = next == null ? NOTHING : next.shape();
    int lastGroup = last == null ? NOTHING : last.group();
    int nextGroup = next == null ? NOTHING : next.group();
    out.add(place(JOINT, here.brief(), loud));
    out.add(place(JOINT + 1, lastShape, here.shape(), nextShape));
    out.add(place(JOINT + 2, lastLower, here.lower()));
    out.add(place(JOINT + 3, here.lower(), nextLower));
    out.add(place(JOINT + 4, lastLower, Hash.of(here.shape(), loud)));
    out.add(place(JOINT + 5, here.shape(), nextLower));
    out.add(place(JOINT + 6, lastLower, nextLower));
    out.add(place(JOINT + 7, lastGroup, here.group()));
    out.add(place(JOINT + 8, here.group(), nextGroup));
    int lists = lists(here, phrases[at]);
    int lastLists = last == null ? NOTHING : lists(last, phrases[at - 1]) + 1;
    int nextLists = next == null ? NOTHING : lists(next, phrases[at + 1]) + 1;
    out.add(place(JOINT + 9, lists, here.brief(), loud));
    out.add(place(JOINT + 10, lists, nextLists));
    out.add(place(JOINT + 11, lastLists, lists));
    out.add(place(JOINT + 12, lastLists, lists, nextLists));
    for (int bit = 0; phrases[at] >> bit != 0; bit++) {
      if (((phrases[at] >> bit) & 1) != 0) {
        out.add(place(JOINT + 13 + bit, here.initial()));
      }
    }
    if (last == null) {
      out.add(place(JOINT + 30, here.shape()));
    }
    if (next == null) {
      out.add(place(JOINT + 31, last == null ? 1 : 0));
    }
  }

  private static int lists(WordForm word, int phrases) {
    return NameLists.single(word.lists()) | (phrases << 8);
  }

  private int place(int kind, int value) {
    return Hash.of(kind, value) & mask;
  }

  private int place(int kind, int first, int second) {
    return Hash.of(kind, first, second) & mask;
  }

  private int place(int kind, int first, int second, int third) {
    return Hash.of(kind, first, second, third) & mask;
  }
}
