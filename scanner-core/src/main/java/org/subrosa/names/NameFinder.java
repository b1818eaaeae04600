package org.subrosa.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * Finds names of persons, organizations and places in a text: what a tagger proposes sentence by
 * sentence, what labels, forms of address and legal forms point at, and the other mentions of what
 * was named in full. Each name carries the reasons for and against it.
 *
 * <p>As safe for use by many threads as its tagger is; {@link NameTagger} is.
 */
public final class NameFinder {

  private static final String MODEL = "/subrosa/models/names-en.bin";

  /** A name that is less likely is not even taken out of a copy, whatever stands beside it. */
  private static final double LEAST_PROPOSED = 0.1;

  private final TokenNameFinder tagger;

  /** Makes a finder with a tagger whose spans carry probabilities. */
  public NameFinder(TokenNameFinder tagger) {
    this.tagger = tagger;
  }

  /**
   * Returns the finder with the model for English that ships with the rules; it is read once.
   *
   * @throws IllegalStateException if it is not on the class path, or is broken
   */
  public static NameFinder english() {
    return English.FINDER;
  }

  /** Reads the model when it is first needed. */
  private static final class English {
    static final NameFinder FINDER = new NameFinder(tagger().proposing(LEAST_PROPOSED));

    private static NameTagger tagger() {
      try (InputStream in = NameFinder.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("the model " + MODEL + " is not on the class path");
        }
        return NameTagger.load(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new IllegalStateException("the product's own model of names cannot be read", e);
      }
    }
  }

  /**
   * Returns the names of a text, in no order; those of different kinds may overlap.
   *
   * @param cells stretches with a label of their own, in order, not overlapping
   */
  public List<Name> find(String text, List<LabelledCell> cells) {
    Tokens tokens = Stretches.tokens(text, cells.stream().map(LabelledCell::place).toList());
    Candidates found = new Candidates();
    tag(tokens, found);
    new Signs(tokens, found).add(cells);
    Doubts doubts = new Doubts(tokens);
    found.all().forEach(doubts::weigh);
    new Mentions(tokens, found, doubts).add();
    List<Name> names = new ArrayList<>();
    for (Candidate one : found.all()) {
      names.add(one.name(tokens));
    }
    return names;
  }

  private void tag(Tokens tokens, Candidates found) {
    for (int at = 0; at < tokens.size(); ) {
      int end = tokens.sentenceEnd(at);
      for (Span span : tagger.find(tokens.words(at, end))) {
        EntityType type = type(span.getType());
        if (type != null) {
          withoutMail(
              tokens, at + span.getStart(), at + span.getEnd(), type, span.getProb(), found);
        }
      }
      at = end;
    }
  }

  /** Returns the kind that a model's own word stands for, null for another. */
  private static @Nullable EntityType type(String name) {
    return switch (NameWords.lower(name)) {
      case "person", "per" -> EntityType.PERSON;
      case "organization", "org" -> EntityType.ORG;
      case "location", "loc", "gpe" -> EntityType.LOCATION;
      default -> null;
    };
  }

  /** Takes a tagged stretch in, apart at addresses of mail: {@code Ann Lee ann@example.org}. */
  private static void withoutMail(
      Tokens tokens, int first, int last, EntityType type, double probability, Candidates found) {
    int from = first;
    for (int at = first; at < last; at++) {
      if (last - first > 1 && tokens.word(at).indexOf('@') > 0) {
        tagged(tokens, from, at, type, probability, found);
        from = at + 1;
      }
    }
    tagged(tokens, from, last, type, probability, found);
  }

  /** Takes a tagged stretch in, without what belongs to no name at its ends. */
  private static void tagged(
      Tokens tokens, int first, int last, EntityType type, double probability, Candidates found) {
    int from = first;
    int to = last;
    while (from < to && isNoBeginning(tokens.word(from), type)) {
      from++;
    }
    while (from < to && isNoEnd(tokens.word(to - 1), type)) {
      to--;
    }
    if (from < to && hasLetter(tokens, from, to)) {
      found.add(new Candidate(from, to, type, "tagged as " + word(type), probability));
    }
  }

  private static boolean isNoBeginning(String word, EntityType type) {
    return !Character.isLetterOrDigit(word.codePointAt(0))
        || (type == EntityType.PERSON && NameWords.isTitle(NameWords.lower(word)));
  }

  private static boolean isNoEnd(String word, EntityType type) {
    return !Character.isLetterOrDigit(word.codePointAt(0))
        || (type == EntityType.PERSON && NameWords.isNoEnd(NameWords.lower(word)));
  }

  private static boolean hasLetter(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(tokens.word(i).codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  static String word(EntityType type) {
    return switch (type) {
      case PERSON -> "a person";
      case ORG -> "an organization";
      default -> "a place";
    };
  }
}
