package org.subrosa.spool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Items of any lengths come back in order, whatever is written out on the way. */
public final class SpoolFuzz {

  private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::key);

  private SpoolFuzz() {}

  private record Item(int key, int number, int weight) {}

  private static final class Items implements Codec<Item> {
    @Override
    public void write(Item item, DataOutputStream out) throws IOException {
      out.writeByte(item.key());
      out.writeInt(item.number());
      out.writeInt(item.weight());
    }

    @Override
    public Item read(DataInputStream in) throws IOException {
      return new Item(in.readByte(), in.readInt(), in.readInt());
    }
  }

  /** Sorts: each byte is an item, and one value of 64 one that weighs much. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    List<Item> items = new ArrayList<>();
    try (ExternalSort<Item> sort = new ExternalSort<>(ORDER, new Items(), Item::weight)) {
      for (int i = 0; i < bytes.length; i++) {
        Item item = new Item(bytes[i], i, (bytes[i] & 63) == 63 ? 1 << 21 : 1);
        items.add(item);
        sort.add(item);
      }
      items.sort(ORDER);
      List<Item> read = new ArrayList<>();
      sort.forEach(read::add);
      if (!read.equals(items) || sort.size() != items.size()) {
        throw new IllegalStateException("items are lost or out of order");
      }
    }
  }

  /** Returns few items, and more than are held at once. */
  public static List<byte[]> seeds() {
    byte[] many = new byte[ExternalSort.MOST_HELD + 100];
    new Random(1).nextBytes(many);
    return List.of(new byte[] {3, 1, 2, 1, 63, 127, 63, 63, 63}, many);
  }
}
