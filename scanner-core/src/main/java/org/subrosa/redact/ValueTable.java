package org.subrosa.redact;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;

/**
 * The folded forms of values as numbers: eight bytes each, whatever their length, so that the
 * values of a table of millions of rows fit into memory, and none of them stands there.
 *
 * <p>A form is its polynomial hash (Karp and Rabin, Efficient randomized pattern-matching
 * algorithms, 1987) with a random base. The hash of any stretch of a text follows from those of its
 * beginnings, so a text is searched for all lengths at once. Before a stretch is looked up its
 * first characters are, in a filter (Bloom, Space/time trade-offs in hash coding, 1970): most
 * places of a text end there. Two forms with the same {@value #TAG_BITS} bits are one; a stretch of
 * a text is then taken for a value that is none, which takes too much out of a copy, never too
 * little.
 */
final class ValueTable {

  /** The shortest form, in characters. */
  static final int LEAST = 3;

  private static final int TAG_BITS = 51;
  private static final int META_BITS = 64 - TAG_BITS;
  private static final int CONFIDENCE_STEPS = 7;
  private static final int MOST_WRITTEN = 15;

  /** How many characters of the beginning of a form the filter knows. */
  private static final int[] LEVELS = {LEAST, 6, 10, 16, 24};

  private static final int FEWEST_FILTER_BITS = 16;
  private static final int MOST_FILTER_BITS = 30;
  private static final int FIRST_SLOT_BITS = 4;
  private static final int MOST_SLOT_BITS = 28;
  private static final int CHUNK = 1 << 13;

  private final long base;
  private final int filterBits;
  private final long[] filter;
  private final BitSet lengths = new BitSet();
  private int slotBits = FIRST_SLOT_BITS;
  private long[] slots = new long[1 << FIRST_SLOT_BITS];
  private int size;
  private long[] powers = new long[0];

  private ValueTable(long base, int filterBits) {
    this.base = base;
    this.filterBits = filterBits;
    this.filter = new long[1 << (filterBits - 6)];
  }

  /** Makes an empty table for the values of a document of so many bytes. */
  static ValueTable forDocument(long bytes) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, bytes));
    int filterBits = Math.max(FEWEST_FILTER_BITS, Math.min(MOST_FILTER_BITS, bits));
    return new ValueTable(new SecureRandom().nextLong() | 1, filterBits);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Notes a form.
   *
   * @param form at least {@value #LEAST} characters
   * @param written how many characters a short value was found with, beyond which a recurrence is
   *     another thing; 0 when it counts however it is written
   */
  void add(String form, EntityType type, Confidence confidence, int written) {
    long hash = 0;
    int level = 0;
    for (int i = 0; i < form.length(); i++) {
      hash = next(hash, form.charAt(i));
      if (level < LEVELS.length && i + 1 == LEVELS[level]) {
        int bit = filterBit(hash);
        filter[bit >>> 6] |= 1L << bit;
        level++;
      }
    }
    lengths.set(form.length());
    int steps = (int) Math.floor(confidence.probability() * CONFIDENCE_STEPS);
    int meta = (TypeCodes.of(type) << 7) | (steps << 4) | Math.min(written, MOST_WRITTEN);
    put(mix(hash, form.length()), meta);
  }

  private void put(long mixed, int meta) {
    int slot = slot(mixed);
    long known = slots[slot];
    if (known == 0) {
      if (size + 1L > 3L << (slotBits - 2) && slotBits < MOST_SLOT_BITS) {
        grow();
        slot = slot(mixed);
      }
      slots[slot] = (mixed & ~mask()) | meta;
      size++;
    } else if (steps((int) (known & mask())) < steps(meta)) {
      slots[slot] = (mixed & ~mask()) | meta;
    }
  }

  private void grow() {
    long[] old = slots;
    slotBits++;
    slots = new long[1 << slotBits];
    for (long entry : old) {
      if (entry != 0) {
        slots[slot(entry)] = entry;
      }
    }
  }

  /** Returns where a form is, or the free slot where it would be. */
  private int slot(long mixed) {
    int last = slots.length - 1;
    int slot = (int) (mixed >>> (64 - slotBits));
    while (slots[slot] != 0 && (slots[slot] ^ mixed) >>> META_BITS != 0) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private static long mask() {
    return (1L << META_BITS) - 1;
  }

  private static int steps(int meta) {
    return (meta >>> 4) & 7;
  }

  private long next(long hash, char c) {
    return hash * base + c + 1;
  }

  /** Spreads a hash over all its bits (the finalizer of MurmurHash3 by Austin Appleby). */
  private static long mix(long hash, int length) {
    long h = hash + length * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  private int filterBit(long hash) {
    return (int) (mix(hash, 0) >>> (64 - filterBits));
  }

  /** Opens a text for search. */
  Search search(FoldedText text) {
    return new Search(text);
  }

  /** The hashes of all beginnings of a text. */
  final class Search {

    private final long[] beginnings;
    private final int length;

    private Search(FoldedText text) {
      length = text.length();
      beginnings = new long[length + 1];
      for (int i = 0; i < length; i++) {
        beginnings[i + 1] = next(beginnings[i], text.charAt(i));
      }
      while (powers.length <= length) {
        powers = powersTo(Math.max(length, 2 * powers.length));
      }
    }

    /** Hands over the forms that begin at a character, the longest first, until one is taken. */
    @Nullable Hit longestAt(int at, Check check) {
      int most = Math.min(beyond(at), length - at + 1);
      for (int n = lengths.previousSetBit(most - 1);
          n >= LEAST;
          n = lengths.previousSetBit(n - 1)) {
        long entry = slots[slot(mix(hash(at, at + n), n))];
        if (entry != 0) {
          Hit hit = Hit.of(at, at + n, (int) (entry & mask()));
          if (check.takes(hit)) {
            return hit;
          }
        }
      }
      return null;
    }

    /** Returns the length from which on no form can begin there, by the filter. */
    private int beyond(int at) {
      for (int level : LEVELS) {
        if (at + level > length) {
          return Integer.MAX_VALUE;
        }
        int bit = filterBit(hash(at, at + level));
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
          return level;
        }
      }
      return Integer.MAX_VALUE;
    }

    private long hash(int from, int to) {
      return beginnings[to] - beginnings[from] * powers[to - from];
    }
  }

  private long[] powersTo(int most) {
    long[] all = new long[most + 1];
    all[0] = 1;
    for (int i = 1; i <= most; i++) {
      all[i] = all[i - 1] * base;
    }
    return all;
  }

  /** Says whether a hit counts. */
  interface Check {
    boolean takes(Hit hit);
  }

  /**
   * A stretch of a text that is a known form.
   *
   * @param first its first character
   * @param end the character after its last
   * @param written how many characters the value was written with, 0 for any number
   */
  record Hit(int first, int end, EntityType type, Confidence confidence, int written) {

    static Hit of(int first, int end, int meta) {
      Confidence confidence = new Confidence((double) steps(meta) / CONFIDENCE_STEPS);
      return new Hit(first, end, TypeCodes.type(meta >>> 7), confidence, meta & MOST_WRITTEN);
    }
  }

  /** Writes the table; it holds no value. */
  void write(DataOutputStream out) throws IOException {
    out.writeLong(base);
    out.writeInt(filterBits);
    writeAll(filter, out);
    long[] words = lengths.toLongArray();
    out.writeInt(words.length);
    writeAll(words, out);
    out.writeInt(slotBits);
    out.writeInt(size);
    writeAll(slots, out);
  }

  private static void writeAll(long[] numbers, DataOutputStream out) throws IOException {
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it is none
   */
  static ValueTable read(DataInputStream in) throws IOException {
    long base = in.readLong();
    ValueTable table = new ValueTable(base, in(in, FEWEST_FILTER_BITS, MOST_FILTER_BITS));
    readAll(table.filter, in);
    long[] words = new long[in(in, 0, CHUNK)];
    readAll(words, in);
    table.lengths.or(BitSet.valueOf(words));
    table.slotBits = in(in, FIRST_SLOT_BITS, MOST_SLOT_BITS);
    table.slots = new long[1 << table.slotBits];
    table.size = in(in, 0, table.slots.length - 1);
    readAll(table.slots, in);
    table.check();
    return table;
  }

  private static int in(DataInputStream in, int least, int most) throws IOException {
    int number = in.readInt();
    if (number < least || number > most) {
      throw new IOException("no table of values");
    }
    return number;
  }

  private static void readAll(long[] numbers, DataInputStream in) throws IOException {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
  }

  /** A table from a file has free slots, or a search would not end, and knows the types. */
  private void check() throws IOException {
    int used = 0;
    for (long slot : slots) {
      int meta = (int) (slot & mask());
      used += slot == 0 ? 0 : 1;
      if (slot != 0 && !TypeCodes.isCode(meta >>> 7)) {
        throw new IOException("no table of values");
      }
    }
    if (used != size) {
      throw new IOException("no table of values");
    }
  }
}
