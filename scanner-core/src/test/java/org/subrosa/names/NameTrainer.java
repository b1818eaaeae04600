package org.subrosa.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the conditional random field by stochastic gradient steps at AdaGrad's rates (Duchi, Hazan
 * and Singer, 2011), with dropout of features (Hinton and others, 2012). One thread and arithmetic
 * that is the same everywhere: the same sentences give the same model, byte by byte.
 */
final class NameTrainer {

  private static final int K = Tag.COUNT;
  private static final int BUCKETS = 1 << 21;
  private static final int EPOCHS = 6;
  private static final float RATE = 0.1f;
  private static final double DROPOUT = 0.15;

  /** A feature that is met once says more about a sentence than about the language. */
  private static final int LEAST_COUNT = 2;

  /** Gradients and weights below these cost room and time, and change nothing. */
  private static final double LEAST_GRADIENT = 2e-3;

  private static final float LEAST_WEIGHT = 0.03f;

  /** Weights beyond this are held to it: eight bits are for the others. */
  private static final float MOST_WEIGHT = 6;

  private final NameLists lists;
  private final Features features = new Features(BUCKETS);
  private final Weights weights = new Weights(BUCKETS * K);
  private final Weights transitions = new Weights((K + 1) * K);
  private final Random random = new Random(20260101);

  NameTrainer(NameLists lists) {
    this.lists = lists;
  }

  /** Weights with the sums of their squared gradients. */
  private static final class Weights {
    private final float[] all;
    private final float[] squares;

    Weights(int size) {
      this.all = new float[size];
      this.squares = new float[size];
    }

    void step(int at, float gradient, float rate) {
      squares[at] += gradient * gradient;
      all[at] += rate * gradient / (float) Math.sqrt(squares[at] + 1e-2f);
    }
  }

  /** A sentence as places of features, token by token, and its tags. */
  private static final class Example {
    private final int[][] features;
    private final int[] tags;

    Example(int[][] features, int[] tags) {
      this.features = features;
      this.tags = tags;
    }
  }

  NameModel train(List<LabelledSentence> sentences) {
    List<Example> examples = examples(sentences);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      float rate = epoch == EPOCHS - 1 ? RATE / 5 : epoch == EPOCHS - 2 ? RATE / 2 : RATE;
      shuffle(order);
      for (int i : order) {
        learn(examples.get(i), rate);
      }
    }
    return model();
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
  }

  private List<Example> examples(List<LabelledSentence> sentences) {
    Map<String, WordForm> forms = new HashMap<>();
    int[] counts = new int[BUCKETS];
    List<Example> all = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      int[][] each = features(sentence.tokens(), forms);
      for (int[] some : each) {
        for (int place : some) {
          counts[place]++;
        }
      }
      all.add(new Example(each, sentence.tags()));
    }
    for (Example example : all) {
      int[][] each = example.features;
      Arrays.setAll(
          each, at -> Arrays.stream(each[at]).filter(p -> counts[p] >= LEAST_COUNT).toArray());
    }
    return all;
  }

  private int[][] features(String[] tokens, Map<String, WordForm> forms) {
    WordForm[] words = new WordForm[tokens.length];
    Arrays.setAll(
        words, at -> forms.computeIfAbsent(tokens[at], token -> WordForm.of(token, lists)));
    Sentence sentence = Sentence.of(tokens, words, lists);
    int[][] each = new int[tokens.length][];
    Features.Places places = new Features.Places();
    for (int at = 0; at < tokens.length; at++) {
      places.clear();
      for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
        int other = at + distance;
        if (other >= 0 && other < tokens.length) {
          features.own(words[other], distance, places);
        } else {
          features.edge(distance, places);
        }
      }
      features.joint(sentence, at, places);
      each[at] = places.toArray();
    }
    return each;
  }

  private void learn(Example example, float rate) {
    int length = example.tags.length;
    int[][] kept = new int[length][];
    Arrays.setAll(kept, at -> some(example.features[at]));
    Lattice lattice = new Lattice(scores(kept), transitions.all);
    lattice.weigh();
    double[] shares = new double[K];
    double[] pairs = new double[K * K];
    for (int at = 0; at < length; at++) {
      lattice.shares(at, shares);
      int truth = example.tags[at];
      for (int tag = 0; tag < K; tag++) {
        float gradient = (float) ((tag == truth ? 1 : 0) - shares[tag]);
        step(kept[at], tag, gradient, rate);
        if (at == 0 && Tag.mayFollow(0, tag)) {
          transitions.step(K * K + tag, gradient, rate);
        }
      }
      if (at > 0) {
        lattice.pairs(at, pairs);
        stepPairs(pairs, example.tags[at - 1], truth, rate);
      }
    }
  }

  private int[] some(int[] all) {
    int[] some = new int[all.length];
    int size = 0;
    for (int place : all) {
      if (random.nextFloat() >= DROPOUT) {
        some[size++] = place;
      }
    }
    return Arrays.copyOf(some, size);
  }

  private float[] scores(int[][] places) {
    float[] scores = new float[places.length * K];
    for (int at = 0; at < places.length; at++) {
      for (int place : places[at]) {
        for (int tag = 0; tag < K; tag++) {
          scores[at * K + tag] += weights.all[place * K + tag];
        }
      }
    }
    return scores;
  }

  private void step(int[] places, int tag, float gradient, float rate) {
    if (Math.abs(gradient) >= LEAST_GRADIENT) {
      for (int place : places) {
        weights.step(place * K + tag, gradient, rate);
      }
    }
  }

  private void stepPairs(double[] pairs, int before, int truth, float rate) {
    for (int other = 0; other < K; other++) {
      for (int tag = 0; tag < K; tag++) {
        if (Tag.mayFollow(other, tag)) {
          double is = other == before && tag == truth ? 1 : 0;
          transitions.step(other * K + tag, (float) (is - pairs[other * K + tag]), rate);
        }
      }
    }
  }

  /** Rounds the weights; all features count in use, so each counts for less than in training. */
  private NameModel model() {
    float unit = MOST_WEIGHT / Byte.MAX_VALUE;
    byte[] small = new byte[weights.all.length];
    for (int i = 0; i < small.length; i++) {
      float weight = weights.all[i];
      if (Math.abs(weight) >= LEAST_WEIGHT) {
        int steps = Math.round(weight / unit);
        small[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
      }
    }
    float scale = (float) (unit * (1 - DROPOUT));
    return new NameModel(lists, small, scale, transitions.all.clone());
  }
}
