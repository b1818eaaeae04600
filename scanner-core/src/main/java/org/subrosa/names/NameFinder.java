package org.subrosa.names;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * Finds names of persons, organizations and places in a text: what taggers propose sentence by
 * sentence, what labels, forms of address and legal forms point at, and the other mentions of what
 * was named in full. Each name carries the reasons for and against it.
 *
 * <p>As safe for use by many threads as its taggers are; those of {@link #of} are.
 */
public final class NameFinder {

  private static @Nullable NameFinder kept;

  private final NameChoice choice;
  private final List<TokenNameFinder> taggers;
  private final List<String> notes;

  /** Makes a finder with a tagger whose spans carry probabilities. */
  public NameFinder(TokenNameFinder tagger) {
    this(NameChoice.NONE, List.of(tagger), List.of());
  }

  private NameFinder(NameChoice choice, List<TokenNameFinder> taggers, List<String> notes) {
    this.choice = choice;
    this.taggers = List.copyOf(taggers);
    this.notes = List.copyOf(notes);
  }

  /**
   * Returns the finder with the model for English that ships with the rules; it is read once.
   *
   * @throws IllegalStateException if it is not on the class path, or is broken
   */
  public static NameFinder english() {
    return new NameFinder(NameModels.english());
  }

  /**
   * Returns the finder with some models. They are read once, and kept until others are asked for.
   *
   * @throws NameModelException if one cannot be used, or is not what it was when it was chosen
   */
  public static synchronized NameFinder of(NameChoice choice) throws NameModelException {
    NameFinder last = kept;
    if (last == null || !last.choice.equals(choice)) {
      List<TokenNameFinder> taggers = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      for (ModelFile model : choice.models()) {
        taggers.add(NameModels.open(model, notes::add));
      }
      last = new NameFinder(choice, taggers, notes);
      kept = last;
    }
    return last;
  }

  /** Returns what a user should know of the models. */
  public List<String> notes() {
    return notes;
  }

  /**
   * Returns the names of a text, in no order; those of different kinds may overlap.
   *
   * @param cells stretches with a label of their own, in order, not overlapping
   */
  public List<Name> find(String text, List<LabelledCell> cells) {
    Tokens tokens = Stretches.tokens(text, cells.stream().map(LabelledCell::place).toList());
    Candidates found = new Candidates();
    taggers.forEach(tagger -> tag(tagger, tokens, found));
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

  private static void tag(TokenNameFinder tagger, Tokens tokens, Candidates found) {
    // What a tagger remembers is of this text alone, so that the order of texts changes nothing.
    tagger.clearAdaptiveData();
    for (int at = 0; at < tokens.size(); ) {
      int end = tokens.sentenceEnd(at);
      for (Span span : tagger.find(tokens.words(at, end))) {
        EntityType type = NameType.of(span.getType());
        if (type != null) {
          tagged(tokens, at + span.getStart(), at + span.getEnd(), type, span.getProb(), found);
        }
      }
      at = end;
    }
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
      found.propose(new Candidate(from, to, type, "tagged as " + word(type), probability), tokens);
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
