package org.subrosa.names;

import java.util.Arrays;

/**
 * The tags of a sentence's tokens with their weights: the likeliest sequence (Viterbi, 1967) and
 * the probability of each tag and pair of tags (forward and backward, Baum and others, 1970).
 *
 * <p>Exponentials are those of {@link StrictMath}: all machines come to the same numbers.
 */
final class Lattice {

  private static final int K = Tag.COUNT;

  private final float[] scores;
  private final int length;
  private final float[] transitions;
  private final double[] potentials;
  private final double[] ways = new double[(K + 1) * K];
  private final double[] forward;
  private final double[] backward;
  private boolean isWeighed;

  /**
   * Makes a lattice.
   *
   * @param scores weight of each tag for each token, token by token
   * @param transitions as in {@link NameModel}
   */
  Lattice(float[] scores, float[] transitions) {
    this.scores = scores;
    this.length = scores.length / K;
    this.transitions = transitions;
    this.potentials = new double[scores.length];
    this.forward = new double[scores.length];
    this.backward = new double[scores.length];
  }

  /**
   * Returns the likeliest tags.
   *
   * @param reluctance what is taken off the weight of being outside of all names
   */
  int[] best(float reluctance) {
    float[] weight = new float[K];
    float[] next = new float[K];
    byte[] from = new byte[length * K];
    for (int at = 0; at < length; at++) {
      for (int tag = 0; tag < K; tag++) {
        int before = at == 0 ? K : bestBefore(weight, tag);
        float way = at == 0 ? 0 : weight[before];
        boolean may = Tag.mayFollow(before == K ? 0 : before, tag);
        float sum = may ? way + transitions[before * K + tag] : Float.NEGATIVE_INFINITY;
        next[tag] = sum + scores[at * K + tag] - (tag == 0 ? reluctance : 0);
        from[at * K + tag] = (byte) before;
      }
      float[] swap = weight;
      weight = next;
      next = swap;
    }
    return traced(weight, from);
  }

  private int bestBefore(float[] weight, int tag) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int before = 0; before < K; before++) {
      float way = weight[before] + transitions[before * K + tag];
      if (way > most && Tag.mayFollow(before, tag)) {
        most = way;
        best = before;
      }
    }
    return best;
  }

  private int[] traced(float[] weight, byte[] from) {
    int[] tags = new int[length];
    int tag = 0;
    for (int other = 1; other < K; other++) {
      tag = weight[other] > weight[tag] ? other : tag;
    }
    for (int at = length - 1; at >= 0; at--) {
      tags[at] = tag;
      tag = from[at * K + tag];
    }
    return tags;
  }

  /** Works the probabilities out, once. */
  void weigh() {
    if (isWeighed) {
      return;
    }
    isWeighed = true;
    for (int before = 0; before <= K; before++) {
      for (int tag = 0; tag < K; tag++) {
        boolean may = Tag.mayFollow(before == K ? 0 : before, tag);
        ways[before * K + tag] = may ? StrictMath.exp(transitions[before * K + tag]) : 0;
      }
    }
    for (int at = 0; at < length; at++) {
      float most = Float.NEGATIVE_INFINITY;
      for (int tag = 0; tag < K; tag++) {
        most = Math.max(most, scores[at * K + tag]);
      }
      for (int tag = 0; tag < K; tag++) {
        potentials[at * K + tag] = StrictMath.exp(scores[at * K + tag] - most);
      }
    }
    forward();
    backward();
  }

  private void forward() {
    for (int at = 0; at < length; at++) {
      for (int tag = 0; tag < K; tag++) {
        double in = at == 0 ? ways[K * K + tag] : 0;
        for (int before = 0; at > 0 && before < K; before++) {
          in += forward[(at - 1) * K + before] * ways[before * K + tag];
        }
        forward[at * K + tag] = in * potentials[at * K + tag];
      }
      normalize(forward, at);
    }
  }

  private void backward() {
    Arrays.fill(backward, (length - 1) * K, length * K, 1);
    for (int at = length - 2; at >= 0; at--) {
      for (int before = 0; before < K; before++) {
        double out = 0;
        for (int tag = 0; tag < K; tag++) {
          int next = (at + 1) * K + tag;
          out += ways[before * K + tag] * potentials[next] * backward[next];
        }
        backward[at * K + before] = out;
      }
      normalize(backward, at);
    }
  }

  private static void normalize(double[] values, int at) {
    double sum = 0;
    for (int tag = 0; tag < K; tag++) {
      sum += values[at * K + tag];
    }
    for (int tag = 0; tag < K; tag++) {
      values[at * K + tag] /= sum;
    }
  }

  /** Puts the probability of each tag of a token into {@code to}. */
  void shares(int at, double[] to) {
    for (int tag = 0; tag < K; tag++) {
      to[tag] = forward[at * K + tag] * backward[at * K + tag];
    }
    normalize(to, 0);
  }

  /**
   * Puts the probability of each pair of tags, of the token before and of a token, into {@code to}.
   */
  void pairs(int at, double[] to) {
    double sum = 0;
    for (int before = 0; before < K; before++) {
      for (int tag = 0; tag < K; tag++) {
        int here = at * K + tag;
        double pair =
            forward[(at - 1) * K + before]
                * ways[before * K + tag]
                * potentials[here]
                * backward[here];
        to[before * K + tag] = pair;
        sum += pair;
      }
    }
    for (int i = 0; i < K * K; i++) {
      to[i] /= sum;
    }
  }
}
