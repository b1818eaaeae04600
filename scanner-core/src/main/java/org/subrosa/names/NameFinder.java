package org.subrosa.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;
import org.subrosa.language.Languages;

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

  /** What a tagger sees in a language that it was not trained on is not worth much. */
  private static final double FOREIGN = 0.2;

  private final TokenNameFinder tagger;
  private final Optional<NameLists> lists;

  /** Makes a finder with a tagger of English whose spans carry probabilities. */
  public NameFinder(TokenNameFinder tagger) {
    this.tagger = tagger;
    this.lists =
        tagger instanceof NameTagger shipped ? Optional.of(shipped.lists()) : Optional.empty();
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
   * Finds the names of a text that is a document of its own.
   *
   * @param cells stretches with a label of their own, in order, not overlapping
   */
  public Names find(String text, List<LabelledCell> cells) {
    return find(text, cells, new DocumentNames());
  }

  /**
   * Finds the names of a unit of a document.
   *
   * @param cells stretches with a label of their own, in order, not overlapping
   * @param document what the units before told; takes up what this one tells
   */
  public Names find(String text, List<LabelledCell> cells, DocumentNames document) {
    Optional<String> unknown =
        document.language(Languages.of(text)).filter(code -> !code.equals(Languages.ENGLISH));
    Tokens tokens = Stretches.tokens(text, cells.stream().map(LabelledCell::place).toList());
    Candidates found = new Candidates();
    tag(tokens, found);
    unknown.ifPresent(
        code ->
            found.all().forEach(one -> one.with("in a language unknown to the model", FOREIGN)));
    new Signs(tokens, found, lists).add(cells);
    Doubts doubts = new Doubts(tokens);
    found.all().forEach(doubts::weigh);
    new Mentions(tokens, found, doubts).add(document);
    List<Name> names = new ArrayList<>();
    for (Candidate one : found.all()) {
      names.add(one.name(tokens));
    }
    return new Names(names, unknown);
  }

  private void tag(Tokens tokens, Candidates found) {
    for (int at = 0; at < tokens.size(); ) {
      int end = tokens.sentenceEnd(at);
      for (Span span : tagger.find(tokens.words(at, end))) {
        EntityType type = type(span.getType());
        if (type != null) {
          tagged(tokens, at + span.getStart(), at + span.getEnd(), type, span.getProb(), found);
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

  /** Takes a tagged stretch in, without what belongs to no name at its ends. */
  private static void tagged(
      Tokens tokens, int first, int last, EntityType type, double probability, Candidates found) {
    int from = first;
    int to = last;
    boolean isWritten = hasCapital(tokens, first, last);
    while (from < to && isNoBeginning(tokens.word(from), type, isWritten)) {
      from++;
    }
    while (from < to && isNoEnd(tokens.word(to - 1), type, isWritten)) {
      to--;
    }
    if (from < to && hasLetter(tokens, from, to)) {
      found.add(new Candidate(from, to, type, "tagged as " + word(type), probability));
    }
  }

  private static boolean isNoBeginning(String word, EntityType type, boolean isWritten) {
    return isNoEdge(word, isWritten)
        || (type == EntityType.ORG && NameWords.isArticle(word))
        || (type == EntityType.PERSON && NameWords.isTitle(NameWords.lower(word)));
  }

  private static boolean isNoEnd(String word, EntityType type, boolean isWritten) {
    return isNoEdge(word, isWritten)
        || (type == EntityType.PERSON && NameWords.isNoEnd(NameWords.lower(word)));
  }

  /** Signs, and small words at the edge of a name that has capitals; {@code van} may begin one. */
  private static boolean isNoEdge(String word, boolean isWritten) {
    int first = word.codePointAt(0);
    boolean isSmall =
        isWritten && Character.isLowerCase(first) && NameWords.lower(word).equals(word);
    return !Character.isLetterOrDigit(first) || (isSmall && !NameWords.PARTICLES.contains(word));
  }

  private static boolean hasCapital(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(tokens.word(i).codePointAt(0))) {
        return true;
      }
    }
    return false;
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
