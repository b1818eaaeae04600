package org.subrosa.names.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * Finds names among the words of a sentence by a transformer. What the model says of the first
 * piece of a word holds for the word, as models are trained; a name is as sure as the least sure of
 * its words. One serves many threads.
 */
final class TransformerTagger implements TokenNameFinder {

  /** The marks before and behind each window. */
  private static final int MARKS = 2;

  private final Transformer transformer;
  private final WordPieces pieces;
  private final List<Label> labels;
  private final int room;

  TransformerTagger(Transformer transformer, WordPieces pieces, List<Label> labels, int window) {
    this.transformer = transformer;
    this.pieces = pieces;
    this.labels = List.copyOf(labels);
    this.room = window - MARKS;
  }

  /**
   * Has the model read an empty text and a full window.
   *
   * @throws TransformerException if it fails at either
   */
  void tryOut() {
    transformer.scores(new int[] {pieces.first(), pieces.last()});
    int[] full = new int[room + MARKS];
    java.util.Arrays.fill(full, pieces.last());
    transformer.scores(full);
  }

  @Override
  public Span[] find(String[] words) {
    int[][] numbers = new int[words.length][];
    int[] lengths = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      List<Integer> of = pieces.of(words[i], Math.max(1, room / 4));
      numbers[i] = of.stream().mapToInt(Integer::intValue).toArray();
      lengths[i] = numbers[i].length;
    }
    List<Reading> readings = new ArrayList<>();
    for (Windows.Window window : Windows.of(lengths, room)) {
      read(window, numbers, readings);
    }
    return names(readings);
  }

  /** What the model holds a word for, and how probable a name of that type is there. */
  private record Reading(Label label, double probability) {}

  private void read(Windows.Window window, int[][] numbers, List<Reading> readings) {
    List<Integer> all = new ArrayList<>();
    int[] firsts = new int[window.to() - window.from()];
    all.add(pieces.first());
    for (int word = window.from(); word < window.to(); word++) {
      firsts[word - window.from()] = all.size();
      for (int number : numbers[word]) {
        all.add(number);
      }
    }
    all.add(pieces.last());
    float[][] scores = transformer.scores(all.stream().mapToInt(Integer::intValue).toArray());
    for (int word = window.ownFrom(); word < window.ownTo(); word++) {
      readings.add(reading(scores[firsts[word - window.from()]]));
    }
  }

  private Reading reading(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double all = 0;
    double same = 0;
    for (int i = 0; i < scores.length; i++) {
      double share = Math.exp(scores[i] - scores[best]);
      all += share;
      same += labels.get(i).type().equals(labels.get(best).type()) ? share : 0;
    }
    return new Reading(labels.get(best), same / all);
  }

  private static Span[] names(List<Reading> readings) {
    List<Span> names = new ArrayList<>();
    for (int at = 0; at < readings.size(); ) {
      Optional<String> type = readings.get(at).label().type();
      int end = at + 1;
      double least = readings.get(at).probability();
      while (type.isPresent() && end < readings.size() && goesOn(readings, end)) {
        least = Math.min(least, readings.get(end).probability());
        end++;
      }
      if (type.isPresent()) {
        names.add(new Span(at, end, type.get(), least));
      }
      at = end;
    }
    return names.toArray(Span[]::new);
  }

  private static boolean goesOn(List<Reading> readings, int at) {
    Label before = readings.get(at - 1).label();
    Label label = readings.get(at).label();
    return !before.ends() && !label.begins() && label.type().equals(before.type());
  }

  /** Does nothing: no document is remembered. */
  @Override
  public void clearAdaptiveData() {}
}
