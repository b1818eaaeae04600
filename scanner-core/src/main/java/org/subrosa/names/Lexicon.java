package org.subrosa.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Numbers of words and of phrases, each with some bits: which lists have it, or to which clusters
 * it belongs. Only hashes of the words are kept; a word that is in no list is taken for one that is
 * once in twenty thousand times.
 */
final class Lexicon {

  private final int[] keys;
  private final short[] values;
  private final int mask;

  /** Makes a lexicon of values by their {@link Hash}, compared as unsigned numbers. */
  Lexicon(SortedMap<Integer, Short> entries) {
    this(entries.size());
    entries.forEach(this::put);
  }

  private Lexicon(int size) {
    int room = Integer.highestOneBit(Math.max(1, size)) * 4;
    this.mask = room - 1;
    this.keys = new int[room];
    this.values = new short[room];
  }

  private void put(int key, short value) {
    if (value == 0) {
      throw new IllegalArgumentException("an entry without a bit");
    }
    int at = key & mask;
    while (values[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** Returns the bits of a word, 0 when it is not there. */
  int get(int hash) {
    int at = hash & mask;
    while (values[at] != 0) {
      if (keys[at] == hash) {
        return values[at] & 0xffff;
      }
      at = (at + 1) & mask;
    }
    return 0;
  }

  void write(DataOutput out) throws IOException {
    int[] order =
        IntStream.range(0, keys.length)
            .filter(i -> values[i] != 0)
            .boxed()
            .sorted((a, b) -> Integer.compareUnsigned(keys[a], keys[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.writeInt(order.length);
    int last = 0;
    for (int i : order) {
      NameModel.writeNumber(out, keys[i] - last);
      last = keys[i];
    }
    for (int i : order) {
      out.writeShort(values[i]);
    }
  }

  static Lexicon read(DataInput in) throws IOException {
    int size = in.readInt();
    int[] keys = new int[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += NameModel.readNumber(in);
      keys[i] = last;
    }
    Lexicon lexicon = new Lexicon(size);
    for (int key : keys) {
      lexicon.put(key, in.readShort());
    }
    return lexicon;
  }
}
