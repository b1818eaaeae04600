package org.subrosa.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * Finds names of persons, organizations and places among the tokens of a sentence, each with its
 * probability. One serves all threads of a JVM; what it keeps of words is bounded.
 *
 * <p>The types of spans are names of {@link EntityType}: {@code PERSON}, {@code ORG} and {@code
 * LOCATION}.
 */
public final class NameTagger implements TokenNameFinder {

  /**
   * What is taken off the weight of "no name". A name that is missed is a leak, one too many is
   * looked at twice; the probability of each says how sure it is.
   */
  static final float RELUCTANCE = 1;

  private static final int K = Tag.COUNT;
  private static final int KEPT_WORDS = 1 << 15;

  private final NameModel model;
  private final float reluctance;
  private final Features features;
  private final float[] edges;
  private final AtomicReferenceArray<@Nullable Known> known =
      new AtomicReferenceArray<>(KEPT_WORDS);

  NameTagger(NameModel model) {
    this(model, RELUCTANCE);
  }

  private NameTagger(NameModel model, float reluctance) {
    this.reluctance = reluctance;
    this.model = model;
    this.features = new Features(model.buckets());
    this.edges = new float[(2 * Features.REACH + 1) * K];
    Features.Places places = new Features.Places();
    for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
      places.clear();
      features.edge(distance, places);
      add(places, edges, (distance + Features.REACH) * K);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it is no model, or of another version
   */
  public static NameTagger load(InputStream model) throws IOException {
    return new NameTagger(NameModel.read(model));
  }

  /**
   * Returns a tagger with the same model that also proposes names that are probably none.
   *
   * @param least probability from which on a name is proposed, between 0 and 1
   */
  public NameTagger proposing(double least) {
    return new NameTagger(model, (float) Math.log((1 - least) / least));
  }

  /** A word, and what its own features weigh for the tokens around it. */
  private static final class Known {
    private final String word;
    private final WordForm form;
    private final float[] weights;

    Known(String word, WordForm form, float[] weights) {
      this.word = word;
      this.form = form;
      this.weights = weights;
    }
  }

  private Known known(String word) {
    int slot = Hash.of(word) & (KEPT_WORDS - 1);
    Known seen = known.get(slot);
    if (seen != null && seen.word.equals(word)) {
      return seen;
    }
    WordForm form = WordForm.of(word, model.lists());
    float[] weights = new float[(2 * Features.REACH + 1) * K];
    Features.Places places = new Features.Places();
    for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
      places.clear();
      features.own(form, distance, places);
      add(places, weights, (distance + Features.REACH) * K);
    }
    Known made = new Known(word, form, weights);
    known.set(slot, made);
    return made;
  }

  private void add(Features.Places places, float[] to, int at) {
    byte[] weights = model.weights();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i) * K;
      for (int tag = 0; tag < K; tag++) {
        to[at + tag] += weights[place + tag];
      }
    }
  }

  private float[] scores(String[] tokens) {
    Known[] each = new Known[tokens.length];
    WordForm[] forms = new WordForm[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      each[i] = known(tokens[i]);
      forms[i] = each[i].form;
    }
    Sentence sentence = Sentence.of(tokens, forms, model.lists());
    float[] scores = new float[tokens.length * K];
    Features.Places places = new Features.Places();
    for (int at = 0; at < tokens.length; at++) {
      addOwn(each, at, scores);
      places.clear();
      features.joint(sentence, at, places);
      add(places, scores, at * K);
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= model.scale();
    }
    return scores;
  }

  private void addOwn(Known[] each, int at, float[] scores) {
    for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
      int other = at + distance;
      float[] from = other >= 0 && other < each.length ? each[other].weights : edges;
      int start = (distance + Features.REACH) * K;
      for (int tag = 0; tag < K; tag++) {
        scores[at * K + tag] += from[start + tag];
      }
    }
  }

  @Override
  public Span[] find(String[] tokens) {
    return find(tokens, reluctance);
  }

  Span[] find(String[] tokens, float reluctance) {
    if (tokens.length == 0) {
      return new Span[0];
    }
    Lattice lattice = new Lattice(scores(tokens), model.transitions());
    int[] tags = lattice.best(reluctance);
    List<Span> spans = new ArrayList<>();
    boolean isWeighed = false;
    for (int at = 0; at < tags.length; at++) {
      EntityType type = Tag.ALL.get(tags[at]).type();
      if (type != null) {
        int start = at;
        while (at + 1 < tags.length && Tag.isInside(tags[at + 1])) {
          at++;
        }
        if (!isWeighed) {
          lattice.weighed();
          isWeighed = true;
        }
        addNames(tokens, lattice, start, at + 1, type, spans);
      }
    }
    return spans.toArray(Span[]::new);
  }

  /**
   * Adds a name. Several persons in a row are one each, unless what stands at the beginning, or
   * behind a label, is a surname, a comma and first names.
   */
  private static void addNames(
      String[] tokens, Lattice lattice, int start, int end, EntityType type, List<Span> spans) {
    if (isHandle(tokens, start)) {
      if (start + 1 < end) {
        addNames(tokens, lattice, start + 1, end, type, spans);
      }
      return;
    }
    int comma = comma(tokens, start, end);
    boolean isTurned =
        comma > 0
            && comma(tokens, comma + 1, end) < 0
            && (start == 0 || ":=|".contains(tokens[start - 1]));
    if (type != EntityType.PERSON || comma < 0 || isTurned) {
      double sure = probability(lattice, start, end, type);
      spans.add(new Span(start, end, type.name(), sure));
      return;
    }
    if (comma > start) {
      addNames(tokens, lattice, start, comma, type, spans);
    }
    if (comma + 1 < end) {
      addNames(tokens, lattice, comma + 1, end, type, spans);
    }
  }

  /** The handle of an account is the name of nobody. */
  private static boolean isHandle(String[] tokens, int at) {
    return tokens[at].startsWith("@") || (at > 0 && tokens[at - 1].equals("@"));
  }

  private static int comma(String[] tokens, int start, int end) {
    for (int at = start; at < end; at++) {
      if (tokens[at].equals(",")) {
        return at;
      }
    }
    return -1;
  }

  /** A name is as sure as the least sure of its tokens. */
  private static double probability(Lattice lattice, int start, int end, EntityType type) {
    int first = Tag.first(type);
    double least = 1;
    double[] shares = new double[K];
    for (int at = start; at < end; at++) {
      lattice.shares(at, shares);
      least = Math.min(least, shares[first] + shares[first + 1]);
    }
    return Math.min(1, least);
  }

  /** Does nothing: no document is remembered. */
  @Override
  public void clearAdaptiveData() {}
}
