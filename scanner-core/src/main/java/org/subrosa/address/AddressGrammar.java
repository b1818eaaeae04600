package org.subrosa.address;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads postal addresses out of text: those of the United States, the United Kingdom, Canada,
 * Australia, India, Germany, France, Spain, Italy and Poland in all their parts, and of others what
 * they share with these.
 *
 * <p>Every address has a number, of a house, a box or a postcode: only around digits is there
 * anything to read. Immutable and safe for use by many threads.
 */
public final class AddressGrammar {

  /** Odds below which a draft is none; they stand for a probability of 0.05. */
  private static final double LEAST_ODDS = 0.05 / 0.95;

  /** Odds from which on no other reading of the same words is looked for. */
  private static final double SURE = 4;

  private static final int MOST_DIGITS = 7;

  /** Numbers in and near a doubtful draft that are tried in place of its own. */
  private static final int MOST_NUMBERS = 3;

  private static final int NEAR = 40;

  /**
   * Hands over the addresses between two offsets of a text, in order, none overlapping. Beyond the
   * offsets nothing is looked at. An address in lines that begin with marks, as those of a quoted
   * mail do, is handed over line by line: the marks are no part of it.
   */
  public void find(CharSequence text, int from, int to, Consumer<PostalAddress> found) {
    AddressText reading = new AddressText(text, from, to);
    int done = from;
    for (int at = from; at < to; at++) {
      if (!AddressText.isDigit(text.charAt(at))) {
        continue;
      }
      int end = digitsEnd(text, at, to);
      Draft draft = end - at <= MOST_DIGITS ? best(reading, at, done) : null;
      draft = draft == null || draft.odds() >= SURE ? draft : orNext(reading, draft, end, done);
      if (draft != null) {
        handOver(reading, draft, found);
        done = Math.max(draft.end(), end);
        at = done - 1;
      } else {
        at = end - 1;
      }
    }
  }

  private static void handOver(AddressText text, Draft draft, Consumer<PostalAddress> found) {
    PostalAddress whole = draft.address();
    int start = whole.start();
    for (int at = start; at < whole.end(); at++) {
      int mark = text.markEnd(at);
      if (mark > at) {
        int lineEnd = text.lineEndBefore(at);
        if (lineEnd > start) {
          found.accept(whole.part(start, lineEnd));
        }
        start = text.blanksEnd(mark);
        at = start - 1;
      }
    }
    if (whole.end() > start) {
      found.accept(whole.part(start, whole.end()));
    }
  }

  /** Returns the likelier one of a draft and of what the next numbers make of its words. */
  private static Draft orNext(AddressText text, Draft draft, int from, int done) {
    Draft best = draft;
    int numbers = 0;
    for (int at = from; at < draft.end() + NEAR && numbers < MOST_NUMBERS; at++) {
      if (AddressText.isDigit(text.at(at))) {
        int end = text.digitsEnd(at, MOST_DIGITS + 1);
        Draft next = end - at <= MOST_DIGITS ? best(text, at, done) : null;
        if (next != null && next.odds() > best.odds() && next.start() < draft.end()) {
          best = next;
        }
        at = end - 1;
        numbers++;
      }
    }
    return best;
  }

  private static int digitsEnd(CharSequence text, int start, int to) {
    int at = start;
    while (at < to && AddressText.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the likeliest way to read the surroundings of a number. */
  private static @Nullable Draft best(AddressText text, int number, int done) {
    Draft best = finished(text, PostBox.read(text, number), done);
    best = better(best, finished(text, NumberLast.read(text, number), done));
    best = better(best, finished(text, NumberFirst.read(text, number), done));
    best = better(best, finished(text, UnitFirst.read(text, number), done));
    if (best == null) {
      Draft back = PlaceFirst.read(text, number, done);
      if (back != null) {
        Surroundings.weigh(text, back);
        best = better(null, back);
      }
    }
    if (best == null || best.odds() < 1) {
      best = better(best, finished(text, CodeOnly.read(text, number), done));
    }
    return best;
  }

  private static @Nullable Draft better(@Nullable Draft one, @Nullable Draft other) {
    if (other == null || other.odds() < LEAST_ODDS) {
      return one;
    }
    return one == null || other.odds() > one.odds() ? other : one;
  }

  private static @Nullable Draft finished(AddressText text, @Nullable Draft draft, int done) {
    if (draft == null || draft.start() < done) {
      return null;
    }
    Locality.read(text, draft);
    LeadingUnit.take(text, draft, done);
    Corner.take(text, draft, done);
    LeadingNumber.take(text, draft, done);
    Surroundings.weigh(text, draft);
    return draft;
  }
}
