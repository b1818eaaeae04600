package org.subrosa.reports;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps what comes first by some order, however many pass by; of equal items those that came first.
 *
 * @param <T> what is kept
 */
final class FirstFew<T> {

  private final int most;
  private final PriorityQueue<Kept<T>> lastFirst;
  private long passed;

  FirstFew(int most, Comparator<? super T> order) {
    this.most = most;
    this.lastFirst =
        new PriorityQueue<>(
            Comparator.comparing((Kept<T> kept) -> kept.item, order)
                .thenComparingLong(kept -> kept.number)
                .reversed());
  }

  void add(T item) {
    lastFirst.add(new Kept<>(item, passed++));
    if (lastFirst.size() > most) {
      lastFirst.remove();
    }
  }

  /** Returns what was kept, in order, and keeps it no longer. */
  List<T> list() {
    Deque<T> items = new ArrayDeque<>();
    while (!lastFirst.isEmpty()) {
      items.addFirst(lastFirst.remove().item);
    }
    return List.copyOf(items);
  }

  private record Kept<T>(T item, long number) {}
}
