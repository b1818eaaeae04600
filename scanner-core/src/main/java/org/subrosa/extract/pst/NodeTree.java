package org.subrosa.extract.pst;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The tree of a store's nodes ([MS-PST] 2.2.2.7.7), which lists every item there is, whatever the
 * tables of its folders say.
 */
final class NodeTree {

  private static final int MAGIC = 0x4E444221;
  private static final int PAGE = 512;

  /** Versions with offsets of 32 and of 64 bits; those with pages of 4 KiB are not read. */
  private static final int LAST_NARROW = 15;

  private static final int FIRST_WIDE = 20;
  private static final int LAST_WIDE = 35;

  /** The strongest of the ciphers that are read; both need no key ([MS-PST] 5.1). */
  private static final int PERMUTED = 1;

  private static final int DEEPEST = 8;
  private static final int MOST_PAGES = 4_000_000;

  private final FileChannel file;
  private final boolean isWide;
  private final Set<Long> met = new HashSet<>();

  /**
   * Reads the header.
   *
   * @throws VersionException if the file is of a version, or enciphered in a way, that is not read
   */
  NodeTree(FileChannel file) throws IOException {
    this.file = file;
    ByteBuffer header = read(0, 16);
    int version = header.getShort(10) & 0xffff;
    if (header.getInt(0) != MAGIC
        || version > LAST_WIDE
        || (version > LAST_NARROW && version < FIRST_WIDE)) {
      throw new VersionException();
    }
    this.isWide = version > LAST_NARROW;
    if (read(isWide ? 0x201 : 0x1CD, 1).get(0) > PERMUTED) {
      throw new VersionException();
    }
  }

  /** Returns whether the file is shorter than it says. */
  boolean isCutOff() throws IOException {
    long end = isWide ? read(0xB8, 8).getLong(0) : read(0xA8, 4).getInt(0) & 0xffffffffL;
    return file.size() < end;
  }

  /** Hands over the identifiers of all nodes; returns whether no page of the tree was damaged. */
  boolean forEach(LongConsumer node) throws IOException {
    // The root's reference to the node tree: 2.2.2.5 within 2.2.2.6.
    long root = isWide ? read(0xE0, 8).getLong(0) : read(0xBC, 4).getInt(0) & 0xffffffffL;
    Deque<Branch> open = new ArrayDeque<>();
    open.push(new Branch(root, DEEPEST));
    boolean isWhole = true;
    while (!open.isEmpty()) {
      isWhole &= follow(open.pop(), open, node);
    }
    return isWhole;
  }

  private boolean follow(Branch branch, Deque<Branch> open, LongConsumer node) {
    if (met.size() >= MOST_PAGES || !met.add(branch.offset)) {
      return false;
    }
    ByteBuffer page;
    try {
      page = read(branch.offset, PAGE);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    int facts = isWide ? 488 : 496;
    int count = page.get(facts) & 0xff;
    int size = page.get(facts + 2) & 0xff;
    int level = page.get(facts + 3) & 0xff;
    int least = isWide ? (level == 0 ? 32 : 24) : level == 0 ? 16 : 12;
    if (level >= branch.level || size < least || count * size > facts) {
      return false;
    }
    for (int i = count - 1; i >= 0; i--) {
      int at = i * size;
      if (level == 0) {
        node.accept(page.getInt(at) & 0xffffffffL);
      } else {
        open.push(
            new Branch(isWide ? page.getLong(at + 16) : page.getInt(at + 8) & 0xffffffffL, level));
      }
    }
    return true;
  }

  private ByteBuffer read(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes;
  }

  /**
   * A page to read.
   *
   * @param level above which it cannot be
   */
  private record Branch(long offset, int level) {}
}
