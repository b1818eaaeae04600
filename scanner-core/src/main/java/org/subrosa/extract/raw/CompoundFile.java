package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sectors of an OLE2 compound file ([MS-CFB]): which stream has which, and which belong to no
 * stream. Entries are taken from the directory one by one, not through its tree, so that those left
 * out of the tree are met too. For one thread.
 */
final class CompoundFile {

  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final int FREE = -1;
  private static final int ENTRY = 128;
  private static final int MOST_ENTRIES = 1 << 17;
  private static final int SMALL_SECTOR = 64;
  private static final int IN_HEADER = 109;
  private static final int ROOT = 5;

  private final ByteView file;
  private final int sectorSize;
  private final int[] table;
  private final BitSet used = new BitSet();
  private final ByteView directory;
  private boolean isDamaged;

  private CompoundFile(ByteView file) throws IOException {
    this.file = file;
    this.sectorSize = at16(file, 30) == 12 ? 4096 : 512;
    this.table = table();
    this.directory = chain(at32(file, 48));
  }

  /** Returns whether a file begins as compound files do. */
  static boolean isOne(ByteView file) throws IOException {
    return file.startsWith(MAGIC, 0);
  }

  /** Opens a file. */
  static CompoundFile open(ByteView file) throws IOException {
    return new CompoundFile(file);
  }

  /** Returns whether chains lead nowhere or in a circle. */
  boolean isDamaged() {
    return isDamaged;
  }

  private long sectors() {
    return (file.size() - 1) / sectorSize;
  }

  /** The table of sectors, in sectors that the header lists and then a chain of lists. */
  private int[] table() throws IOException {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < IN_HEADER; i++) {
      places.add(at32(file, 76 + 4L * i));
    }
    int list = at32(file, 68);
    for (long left = sectors(); left > 0 && isSector(list); left--) {
      for (int i = 0; i < sectorSize / 4 - 1; i++) {
        places.add(at32(file, offset(list) + 4L * i));
      }
      if (used.get(list)) {
        isDamaged = true;
        break;
      }
      used.set(list);
      list = at32(file, offset(list) + sectorSize - 4);
    }
    int[] all = new int[(int) Math.min(Integer.MAX_VALUE - 8, sectors())];
    Arrays.fill(all, FREE);
    int at = 0;
    for (int place : places) {
      if (isSector(place) && at < all.length) {
        used.set(place);
        for (int i = 0; i < sectorSize / 4 && at < all.length; i++) {
          all[at++] = at32(file, offset(place) + 4L * i);
        }
      }
    }
    return all;
  }

  private boolean isSector(int number) {
    return number >= 0 && number < sectors();
  }

  private long offset(int sector) {
    return (sector + 1L) * sectorSize;
  }

  /** Returns the sectors from a first one on, as one piece. */
  private ByteView chain(int first) throws IOException {
    return new Chain(file, follow(first, table, used), sectorSize, sectorSize);
  }

  private int[] follow(int first, int[] next, BitSet met) {
    int[] chain = new int[16];
    int length = 0;
    BitSet own = new BitSet();
    for (int at = first; at >= 0 && at < next.length; at = next[at]) {
      if (own.get(at)) {
        isDamaged = true;
        break;
      }
      own.set(at);
      chain = length == chain.length ? Arrays.copyOf(chain, 2 * length) : chain;
      chain[length++] = at;
    }
    met.or(own);
    return Arrays.copyOf(chain, length);
  }

  /** Takes streams. */
  interface Visitor {
    /**
     * Takes a stream.
     *
     * @param name empty where it has none
     * @param length its bytes; the view may hold more, left over from others
     */
    void stream(String name, ByteView bytes, long length) throws IOException;
  }

  /** Hands over every stream, and then whatever belongs to none. */
  void visit(Visitor visitor) throws IOException {
    ByteView small = new Chain(file, new int[0], sectorSize, sectorSize);
    int[] smallTable = new int[0];
    BitSet smallUsed = new BitSet();
    long leastLarge = at32(file, 56) & 0xffffffffL;
    long covered = 0;
    long most = Math.min(directory.size() / ENTRY, MOST_ENTRIES);
    isDamaged |= directory.size() / ENTRY > most;
    for (long i = 0; i < most; i++) {
      long entry = i * ENTRY;
      int type = directory.at(entry + 66);
      long length = at32(directory, entry + 120) & 0xffffffffL;
      int first = at32(directory, entry + 116);
      if (type == ROOT) {
        small = chain(first);
        smallTable = ints(chain(at32(file, 60)));
      } else if (type == 2 && covered <= 4 * file.size()) {
        boolean isSmall = length < leastLarge;
        ByteView bytes =
            isSmall
                ? new Chain(small, follow(first, smallTable, smallUsed), SMALL_SECTOR, 0)
                : chain(first);
        covered += bytes.size();
        visitor.stream(name(entry), bytes, Math.min(length, bytes.size()));
      } else if (type == 2) {
        isDamaged = true;
      }
    }
    visitor.stream("", directory, directory.size());
    free(
        new Chain(small, unused(smallUsed, small.size() / SMALL_SECTOR), SMALL_SECTOR, 0), visitor);
    free(new Chain(file, unused(used, table.length), sectorSize, sectorSize), visitor);
  }

  private static void free(ByteView bytes, Visitor visitor) throws IOException {
    visitor.stream("", bytes, bytes.size());
  }

  private static int[] unused(BitSet used, long count) {
    int[] unused = new int[(int) count - used.get(0, (int) count).cardinality()];
    int at = 0;
    for (int i = used.nextClearBit(0);
        i < count && at < unused.length;
        i = used.nextClearBit(i + 1)) {
      unused[at++] = i;
    }
    return unused;
  }

  private static int[] ints(ByteView bytes) throws IOException {
    int[] ints = new int[(int) (bytes.size() / 4)];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = at32(bytes, 4L * i);
    }
    return ints;
  }

  private String name(long entry) throws IOException {
    int length = Math.max(0, Math.min(64, at16(directory, entry + 64)) - 2);
    return new String(directory.copy(entry, length), StandardCharsets.UTF_16LE);
  }

  static int at16(ByteView bytes, long at) throws IOException {
    return Math.max(0, bytes.at(at)) | (Math.max(0, bytes.at(at + 1)) << 8);
  }

  static int at32(ByteView bytes, long at) throws IOException {
    return at16(bytes, at) | (at16(bytes, at + 2) << 16);
  }

  /** Sectors one behind the other. */
  private static final class Chain implements ByteView {

    private final ByteView bytes;
    private final int[] sectors;
    private final int sectorSize;
    private final int start;

    /** Makes a chain of sectors, given where the first of all sectors lies. */
    Chain(ByteView bytes, int[] sectors, int sectorSize, int start) {
      this.bytes = bytes;
      this.sectors = sectors;
      this.sectorSize = sectorSize;
      this.start = start;
    }

    @Override
    public long size() {
      return (long) sectors.length * sectorSize;
    }

    @Override
    public int at(long position) throws IOException {
      if (position < 0 || position >= size()) {
        return -1;
      }
      long sector = sectors[(int) (position / sectorSize)];
      return bytes.at(start + sector * sectorSize + position % sectorSize);
    }
  }
}
