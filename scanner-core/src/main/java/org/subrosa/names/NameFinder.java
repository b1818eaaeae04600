package org.subrosa.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;
import org.subrosa.language.Languages;

/**
 * Finds names of persons, organizations and places in a text: what taggers propose sentence by
 * sentence, what labels, forms of address and legal forms point at, and the other mentions of what
 * was named in full. Each name carries the reasons for and against it.
 *
 * <p>As safe for use by many threads as its taggers are; those of {@link #of} are.
 */
public final class NameFinder {

  private static @Nullable NameFinder kept;

  /** What a tagger sees in a language that it was not trained on is not worth much. */
  private static final double FOREIGN = 0.2;

  private final NameChoice choice;
  private final List<LanguageTagger> taggers;
  private final List<String> notes;

  private final Optional<NameLists> lists;

  /** Makes a finder with a tagger of English whose spans carry probabilities. */
  public NameFinder(TokenNameFinder tagger) {
    this(
        NameChoice.NONE,
        List.of(new LanguageTagger(tagger, Optional.of(Languages.ENGLISH))),
        List.of());
  }

  private NameFinder(NameChoice choice, List<LanguageTagger> taggers, List<String> notes) {
    this.choice = choice;
    this.taggers = List.copyOf(taggers);
    this.notes = List.copyOf(notes);
    this.lists = LanguageTagger.lists(taggers);
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
      List<LanguageTagger> taggers = new ArrayList<>();
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
    Optional<String> language = document.language(Languages.of(text));
    Tokens tokens = Stretches.tokens(text, cells.stream().map(LabelledCell::place).toList());
    Candidates found = new Candidates();
    taggers.forEach(tagger -> tag(tagger.tagger(), tagger.knows(language), tokens, found));
    new Signs(tokens, found, lists).add(cells);
    Doubts doubts = new Doubts(tokens, lists);
    found.all().forEach(doubts::weigh);
    new Mentions(tokens, found, doubts).add(document);
    List<Name> names = new ArrayList<>();
    for (Candidate one : found.all()) {
      names.add(one.name(tokens));
    }
    boolean isKnown = taggers.stream().anyMatch(tagger -> tagger.knows(language));
    return new Names(names, isKnown ? Optional.empty() : language);
  }

  private static void tag(
      TokenNameFinder tagger, boolean isKnown, Tokens tokens, Candidates found) {
    // What a tagger remembers is of this text alone, so that the order of texts changes nothing.
    tagger.clearAdaptiveData();
    for (int at = 0; at < tokens.size(); ) {
      int end = tokens.sentenceEnd(at);
      for (Span span : tagger.find(tokens.words(at, end))) {
        EntityType type = NameType.of(span.getType());
        if (type != null) {
          double sure = isKnown ? span.getProb() : inForeignText(span.getProb());
          withoutMail(tokens, at + span.getStart(), at + span.getEnd(), type, sure, found);
        }
      }
      at = end;
    }
  }

  private static double inForeignText(double probability) {
    double odds = FOREIGN * probability / (1 - Math.min(probability, Math.nextDown(1.0)));
    return odds / (1 + odds);
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
    boolean isWritten = hasCapital(tokens, first, last);
    while (from < to && isNoBeginning(tokens.word(from), type, isWritten)) {
      from++;
    }
    while (from < to && isNoEnd(tokens.word(to - 1), type, isWritten)) {
      to--;
    }
    int seat = type == EntityType.ORG ? seat(tokens, from, to) : to;
    if (seat + 1 < to) {
      tagged(tokens, seat + 1, to, EntityType.LOCATION, probability, found);
      to = seat;
    }
    if (from < to && hasLetter(tokens, from, to)) {
      found.propose(
          new Candidate(from, to, type, Candidate.TAGGED + word(type), probability), tokens);
    }
  }

  /**
   * Returns where {@code in} stands behind a legal form, {@code Acme Inc in Boston}, else the end.
   */
  private static int seat(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.word(at).equals("in")
          && NameWords.LEGAL_FORMS.contains(NameWords.lower(tokens.word(at - 1)))) {
        return at;
      }
    }
    return to;
  }

  private static boolean isNoBeginning(String word, EntityType type, boolean isWritten) {
    return isNoEdge(word, isWritten)
        || (type == EntityType.ORG && isBeforeOrganization(word))
        || (type == EntityType.PERSON && isBeforePerson(NameWords.lower(word)));
  }

  private static boolean isBeforeOrganization(String word) {
    return NameWords.isArticle(word) || NameWords.isOrder(NameWords.lower(word));
  }

  private static boolean isBeforePerson(String lower) {
    return NameWords.isTitle(lower) || NameWords.isOrder(lower);
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
