package org.subrosa.names;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * What speaks against a name: words of forms, days and months, signs of program code beside it, and
 * that the text has the same words in small letters elsewhere.
 */
final class Doubts {

  private static final double NO_NAME = 0.02;
  private static final double CODE = 0.1;
  private static final double SMALL_ELSEWHERE = 0.2;
  private static final double ODD_WORD = 0.1;
  private static final double SINGLE_LETTER = 0.05;
  private static final double CAPITALS = 0.2;

  /** {@code Mark the box}, not {@code John the plumber}. */
  private static final double ORDER = 0.1;

  /** {@code Travis}, {@code Savannah} and {@code Buster} are names of machines and programs too. */
  private static final double AMONG_CODE = 0.3;

  private static final double EPONYM = 0.03;

  /** {@code AS} in it is no legal form. */
  private static final double SHOUTED = 0.002;

  private static final Set<String> SENTENCE_WORDS =
      Set.of("IS", "ARE", "WAS", "BE", "NOT", "SHALL", "MAY", "ANY", "WITHOUT", "AS", "MUST");

  private static final Set<String> SENT = Set.of("Bill", "Ship", "Sold", "Remit", "BILL");

  /** First names that are verbs too. */
  private static final Set<String> VERBS =
      Set.of(
          "Mark", "Grant", "Drew", "Rob", "Chase", "Bill", "Will", "Pat", "Skip", "Grace", "Hope",
          "Sue", "Trace", "Nick", "Pierce", "Chip", "Jack", "Dot");

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "this", "these", "those", "all", "as");

  /** {@code Mac} and {@code Van} are as long. */
  private static final int LONGEST_PREFIX = 3;

  private static final String CODE_BEFORE = "._/\\@#$%&~^+";
  private static final String CODE_BEHIND = "_/\\(@=~^[{";

  private final Tokens tokens;
  private final Optional<NameLists> lists;
  private @Nullable Set<String> small;
  private @Nullable Boolean amongCode;

  /**
   * Makes one.
   *
   * @param lists first names and surnames, where there are some
   */
  Doubts(Tokens tokens, Optional<NameLists> lists) {
    this.tokens = tokens;
    this.lists = lists;
  }

  void weigh(Candidate one) {
    if (isOfForms(one)) {
      one.with("words of forms", NO_NAME);
    }
    if (isInCode(one)) {
      one.with("signs of program code beside it", CODE);
    }
    if (hasSingleLettersAlone(one)) {
      one.with("single letters alone", SINGLE_LETTER);
    }
    if (one.is(EntityType.PERSON) && hasOddWord(one)) {
      one.with("characters that names do not have", ODD_WORD);
    }
    if (one.is(EntityType.PERSON) && one.length() == 1 && isAbbreviation(tokens.word(one.from()))) {
      one.with("capitals that no list of names has", CAPITALS);
    }
    if (one.is(EntityType.PERSON) && isEponym(one)) {
      one.with("what is called after somebody", EPONYM);
    }
    if (one.is(EntityType.PERSON) && one.length() == 1) {
      weighAlone(one);
    }
    if (one.is(EntityType.ORG) && isShouted(one)) {
      one.with("words of a sentence in capitals", SHOUTED);
    }
    if (isSmallElsewhere(one)) {
      one.with("in small letters elsewhere", SMALL_ELSEWHERE);
    }
  }

  private void weighAlone(Candidate one) {
    int next = one.to();
    if (isBillTo(one.from(), next)) {
      one.with("words of forms", NO_NAME);
    }
    if (tokens.isFirst(one.from())
        && next < tokens.size()
        && ARTICLES.contains(tokens.word(next))
        && VERBS.contains(tokens.word(one.from()))) {
      one.with("a verb before an article", ORDER);
    }
    if (one.isTagged() && isAmongCode()) {
      one.with("one word, in a text about programs", AMONG_CODE);
    }
  }

  private boolean isEponym(Candidate one) {
    if (one.length() > 1 || !one.isTagged()) {
      return false;
    }
    int next = one.to();
    if (next < tokens.size() && tokens.word(next).matches("['\u2019]s")) {
      next++;
    }
    return next < tokens.sentenceEnd(one.from())
        && Eponyms.is(NameWords.lower(tokens.word(one.to() - 1)), tokens.word(next));
  }

  private boolean isShouted(Candidate one) {
    boolean isSentence = false;
    for (int i = one.from(); i < one.to(); i++) {
      String word = tokens.word(i);
      if (Character.isLetter(word.charAt(0)) && !NameWords.isLoud(word) && word.length() > 1) {
        return false;
      }
      isSentence |= SENTENCE_WORDS.contains(word);
    }
    return isSentence;
  }

  /** {@code Bill To:}. */
  private boolean isBillTo(int word, int next) {
    return SENT.contains(tokens.word(word))
        && next < tokens.sentenceEnd(word)
        && NameWords.lower(tokens.word(next)).equals("to")
        && (next + 1 >= tokens.sentenceEnd(word) || tokens.word(next + 1).equals(":"));
  }

  private boolean isAmongCode() {
    Boolean known = amongCode;
    if (known == null) {
      known = ProgramText.is(tokens.text());
      amongCode = known;
    }
    return known;
  }

  /** {@code N}, {@code N/A}; initials have their points. */
  private boolean hasSingleLettersAlone(Candidate one) {
    for (int i = one.from(); i < one.to(); i++) {
      if (tokens.word(i).length() > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfForms(Candidate one) {
    for (int i = one.from(); i < one.to(); i++) {
      String lower = NameWords.lower(tokens.word(i));
      if (Character.isLetter(lower.charAt(0)) && !NameWords.NO_NAMES.contains(lower)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInCode(Candidate one) {
    String text = tokens.text();
    int start = tokens.start(one.from());
    int end = tokens.end(one.to() - 1);
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char behind = end < text.length() ? text.charAt(end) : ' ';
    char beyond = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    boolean isMember =
        (behind == '.' || behind == ':' || behind == '-')
            && (Character.isLetterOrDigit(beyond) || beyond == behind);
    return CODE_BEFORE.indexOf(before) >= 0 || CODE_BEHIND.indexOf(behind) >= 0 || isMember;
  }

  private boolean isAbbreviation(String word) {
    return NameWords.isLoud(word) && lists.isPresent() && !lists.get().isListed(word);
  }

  private boolean hasOddWord(Candidate one) {
    for (int i = one.from(); i < one.to(); i++) {
      String word = tokens.word(i);
      if (Character.isLetterOrDigit(word.codePointAt(0))
          && (!NameWords.isOfLetters(word) || isCamel(word))) {
        return true;
      }
    }
    return false;
  }

  /** {@code camelCase} and {@code TwoWords}, not {@code McAllister} nor {@code DeShawn}. */
  private static boolean isCamel(String word) {
    for (int i = 1; i < word.length(); i++) {
      boolean isHump =
          Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
      if (isHump && (i > LONGEST_PREFIX || Character.isLowerCase(word.charAt(0)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSmallElsewhere(Candidate one) {
    for (int i = one.from(); i < one.to(); i++) {
      String word = tokens.word(i);
      if (Character.isLetter(word.charAt(0))
          && !NameWords.PARTICLES.contains(NameWords.lower(word))
          && (!Character.isUpperCase(word.charAt(0)) || !small().contains(NameWords.lower(word)))) {
        return false;
      }
    }
    return true;
  }

  /** The words that the text has in small letters. */
  private Set<String> small() {
    Set<String> known = small;
    if (known == null) {
      known = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        String word = tokens.word(i);
        if (Character.isLowerCase(word.charAt(0))) {
          known.add(word);
        }
      }
      small = known;
    }
    return known;
  }
}
