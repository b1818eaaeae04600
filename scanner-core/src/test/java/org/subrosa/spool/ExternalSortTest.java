package org.subrosa.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExternalSortTest {

  /** An item whose number shows in which order equal keys came. */
  private record Item(int key, int number) {}

  private static final Comparator<Item> BY_KEY = Comparator.comparingInt(Item::key);

  private static final Codec<Item> CODEC =
      new Codec<>() {
        @Override
        public void write(Item item, DataOutputStream out) throws IOException {
          out.writeInt(item.key());
          out.writeInt(item.number());
        }

        @Override
        public Item read(DataInputStream in) throws IOException {
          return new Item(in.readInt(), in.readInt());
        }
      };

  private static List<Item> items(int count) {
    Random random = new Random(5);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(new Item(random.nextInt(1 + count / 3), i));
    }
    return items;
  }

  private static List<Item> read(ExternalSort<Item> sort) throws IOException {
    List<Item> read = new ArrayList<>();
    sort.forEach(read::add);
    return read;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, ExternalSort.MOST_HELD, ExternalSort.MOST_HELD + 1, 50_000})
  void forEach_itemsOfAnyNumber_comeInStableOrderAndAgain(int count) throws IOException {
    List<Item> items = items(count);
    try (ExternalSort<Item> sort = new ExternalSort<>(BY_KEY, CODEC, item -> 8)) {
      for (Item item : items) {
        sort.add(item);
      }
      List<Item> expected = items.stream().sorted(BY_KEY).toList();
      assertEquals(count, sort.size());
      assertEquals(expected, read(sort));
      assertEquals(expected, read(sort));
    }
  }

  /** Heavy items make a run each, so that there are more runs than are merged at once. */
  @Test
  void forEach_moreRunsThanAreMergedAtOnce_comeInStableOrder() throws IOException {
    List<Item> items = items(2 * ExternalSort.MOST_RUNS + 7);
    try (ExternalSort<Item> sort = new ExternalSort<>(BY_KEY, CODEC, item -> 1 << 22)) {
      for (Item item : items) {
        sort.add(item);
      }
      assertEquals(items.stream().sorted(BY_KEY).toList(), read(sort));
    }
  }

  @Test
  void clear_inBetween_leavesNothingOfBefore() throws IOException {
    try (ExternalSort<Item> sort = new ExternalSort<>(BY_KEY, CODEC, item -> 8)) {
      for (Item item : items(10_000)) {
        sort.add(item);
      }
      sort.clear();
      sort.add(new Item(1, 1));
      assertEquals(List.of(new Item(1, 1)), read(sort));
    }
  }

  @Test
  void forEach_readerThatFails_failsAsItDoes() throws IOException {
    try (ExternalSort<Item> sort = new ExternalSort<>(BY_KEY, CODEC, item -> 8)) {
      sort.add(new Item(1, 1));
      assertThrows(
          IOException.class,
          () ->
              sort.forEach(
                  item -> {
                    throw new IOException("full");
                  }));
    }
  }
}
