package org.subrosa.spool;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;

/**
 * Sorts more items than memory holds, by a merge of sorted runs (Knuth, The Art of Computer
 * Programming, volume 3, section 5.4). Stable: equal items keep the order in which they came. Used
 * by one thread at a time.
 *
 * @param <T> what is sorted
 */
public final class ExternalSort<T> implements Closeable {

  /** Items held before they are written as a run. */
  static final int MOST_HELD = 1 << 12;

  /** Characters that the held items may weigh together. */
  private static final long MOST_WEIGHT = 1L << 22;

  /** Runs that are merged at once: each has a buffer. */
  static final int MOST_RUNS = 1 << 8;

  private final Comparator<? super T> order;
  private final Codec<T> codec;
  private final ToIntFunction<? super T> weight;
  private final List<T> held = new ArrayList<>();
  private final List<RunFile<T>.Run> runs = new ArrayList<>();
  private RunFile<T> file;
  private long heldWeight;
  private long size;

  /**
   * Makes an empty sort.
   *
   * @param weight about how many characters of memory an item takes
   */
  public ExternalSort(
      Comparator<? super T> order, Codec<T> codec, ToIntFunction<? super T> weight) {
    this.order = order;
    this.codec = codec;
    this.weight = weight;
    this.file = new RunFile<>(codec);
  }

  /**
   * Takes an item.
   *
   * @throws IOException if a run cannot be written
   */
  public void add(T item) throws IOException {
    held.add(item);
    heldWeight += weight.applyAsInt(item);
    size++;
    if (held.size() >= MOST_HELD || heldWeight >= MOST_WEIGHT) {
      spill();
    }
  }

  private void spill() throws IOException {
    held.sort(order);
    runs.add(file.write(held.iterator()));
    held.clear();
    heldWeight = 0;
    if (runs.size() >= MOST_RUNS) {
      mergeRuns();
    }
  }

  /** Makes one run of all, in a file of its own: the room of the old ones is given back. */
  private void mergeRuns() throws IOException {
    RunFile<T> merged = new RunFile<>(codec);
    try {
      RunFile<T>.Run one = merged.write(merge());
      file.close();
      file = merged;
      runs.clear();
      runs.add(one);
    } catch (IOException | RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  /** Returns how many items there are. */
  public long size() {
    return size;
  }

  /**
   * Hands over the items in order; each call begins anew.
   *
   * @throws IOException if they cannot be read back, or the reader fails
   */
  public void forEach(Reader<? super T> reader) throws IOException {
    held.sort(order);
    Iterator<T> items = merge();
    try {
      while (items.hasNext()) {
        reader.read(items.next());
      }
    } catch (RunFile.UnreadableException e) {
      throw e.getCause();
    }
  }

  private Iterator<T> merge() throws IOException {
    if (runs.isEmpty()) {
      return held.iterator();
    }
    Merge<T> merge = new Merge<>(order);
    for (RunFile<T>.Run run : runs) {
      merge.add(run.items());
    }
    merge.add(held.iterator());
    return merge;
  }

  /** Forgets all items. */
  public void clear() throws IOException {
    held.clear();
    heldWeight = 0;
    size = 0;
    runs.clear();
    file.close();
    file = new RunFile<>(codec);
  }

  @Override
  public void close() throws IOException {
    clear();
  }

  /**
   * Takes one item after the other.
   *
   * @param <T> what is read
   */
  public interface Reader<T> {

    /** Takes the next one. */
    void read(T item) throws IOException;
  }

  /** Takes from several sorted sources what comes next. */
  private static final class Merge<T> implements Iterator<T> {

    private final PriorityQueue<Head<T>> heads;
    private int sources;

    Merge(Comparator<? super T> order) {
      this.heads =
          new PriorityQueue<>(
              Comparator.comparing((Head<T> head) -> head.item, order)
                  .thenComparingInt(head -> head.source));
    }

    void add(Iterator<T> items) {
      if (items.hasNext()) {
        heads.add(new Head<>(items.next(), sources++, items));
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public T next() {
      Head<T> first = heads.remove();
      if (first.rest.hasNext()) {
        heads.add(new Head<>(first.rest.next(), first.source, first.rest));
      }
      return first.item;
    }
  }

  private record Head<T>(T item, int source, Iterator<T> rest) {}
}
