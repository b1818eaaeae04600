package org.subrosa.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.subrosa.finding.EntityType;

/**
 * What stands beside names in letters, forms, mails and contracts, and says that they are some:
 * labels and headers of columns, forms of address, degrees, addresses of mail, closings, captions
 * of cases, legal forms and words for institutions.
 */
final class Signs {

  /** How likely a well-written run of words is a name where the tagger sees none. */
  private static final double UNTAGGED = 0.1;

  private static final double UNTAGGED_SMALL = 0.03;

  private static final int MOST_OF_ORGANIZATION = 7;

  private static final double HONORIFIC = 30;
  private static final double DEGREE = 10;
  private static final double MAIL = 25;
  private static final int LEAST_IN_ACCOUNT = 3;
  private static final double CLOSING = 25;
  private static final double CAPTION = 12;
  private static final double LEGAL_FORM = 40;
  private static final double INSTITUTION = 12;

  /** {@code Virginia Beach} and {@code Austin Powers} are such pairs too. */
  private static final double LISTED = 5;

  /** A name that needs no more signs. */
  private static final double SURE = 0.9;

  /** Some countries share their names with persons and other things. */
  private static final double COUNTRY = 0.7;

  /** Where the tagger sees another name, if not a likely one. */
  private static final double CONTESTED_COUNTRY = 0.6;

  private static final double LIKELY = 0.3;

  private static final Set<String> CLOSINGS =
      Set.of(
          "regards",
          "sincerely",
          "yours",
          "respectfully",
          "cordially",
          "cheers",
          "truly",
          "faithfully",
          "best",
          "wishes",
          "thanks",
          "grüßen",
          "cordialement",
          "atentamente");

  private static final Set<String> GREETINGS =
      Set.of("dear", "hi", "hello", "hey", "liebe", "lieber", "cher", "chère", "hola");

  private static final Set<String> OPENERS = Set.of("\"", "'", "(", "[", "<", "*", "\u201c");

  private final Tokens tokens;
  private final Candidates found;
  private final Optional<NameLists> lists;
  private final Runs runs;
  private final PlaceSigns places;

  /**
   * Makes one.
   *
   * @param lists first names and surnames, where there are some
   */
  Signs(Tokens tokens, Candidates found, Optional<NameLists> lists) {
    this.tokens = tokens;
    this.found = found;
    this.lists = lists;
    this.runs = new Runs(tokens);
    this.places = new PlaceSigns(tokens, found, runs);
  }

  void add(List<LabelledCell> cells) {
    for (int at = 0; at < tokens.size(); at++) {
      String lower = NameWords.lower(tokens.word(at));
      char first = lower.charAt(0);
      if (first == ':' || first == '=') {
        label(at);
      } else if (first == '<' || first == '(') {
        mail(at);
      } else if (lower.equals("v.") || lower.equals("vs.") || lower.equals("v")) {
        caption(at);
      } else if (lower.indexOf('@') > 0) {
        bareMail(at, lower);
      } else if (Character.isLetter(first)) {
        word(at, lower);
        country(at);
        listed(at);
        places.behind(at, lower);
        places.street(at, lower);
      }
    }
    cells(cells);
  }

  /** A country's name is one unless another name is likelier there. */
  private void country(int at) {
    int end = Countries.all().end(tokens, at);
    if (end == at) {
      return;
    }
    places.country(at);
    if (places.isPartOfCountry(at, end)) {
      return;
    }
    List<Candidate> over = found.over(at, end);
    if (over.stream().noneMatch(one -> one.probability() >= LIKELY)) {
      double prior = over.isEmpty() ? COUNTRY : CONTESTED_COUNTRY;
      over.stream().filter(one -> one.is(EntityType.LOCATION)).forEach(found::remove);
      found.add(new Candidate(at, end, EntityType.LOCATION, "the name of a country", prior));
    }
  }

  /**
   * A first name and a surname in a row, perhaps with an initial between, that the tagger doubts
   * and takes for nothing else.
   */
  private void listed(int at) {
    int last = at + 1;
    int end = tokens.sentenceEnd(at);
    if (last < end && NameWords.isInitial(tokens.word(last))) {
      last++;
    }
    if (last < end
        && isTitleCase(tokens.word(at))
        && isTitleCase(tokens.word(last))
        && runs.isPartOfName(last, end)
        && isPair(tokens.word(at), tokens.word(last))
        && found.over(at, last + 1).stream().allMatch(this::isDoubtfulPerson)) {
      found.sign(at, last + 1, EntityType.PERSON, UNTAGGED, "a first name and a surname", LISTED);
    }
  }

  private boolean isPair(String first, String last) {
    return lists.isPresent() && lists.get().isPerson(first, last);
  }

  private boolean isDoubtfulPerson(Candidate one) {
    return one.is(EntityType.PERSON) ? one.probability() < SURE : one.probability() < UNTAGGED;
  }

  private static boolean isTitleCase(String word) {
    return word.length() > 2
        && NameWords.isCapitalised(word)
        && Character.isLowerCase(word.charAt(word.length() - 1));
  }

  private void word(int at, String lower) {
    if (NameWords.HONORIFICS.contains(lower) && Character.isUpperCase(tokens.word(at).charAt(0))) {
      person(at + 1, "behind a form of address", HONORIFIC, false);
    } else if (GREETINGS.contains(lower) && tokens.isFirst(at)) {
      person(at + 1, "behind a greeting", HONORIFIC, false);
    } else if (CLOSINGS.contains(lower)) {
      closing(at);
    }
    if (NameWords.DEGREES.contains(lower)) {
      degree(at);
    }
    if (NameWords.isCapitalised(tokens.word(at))) {
      if (NameWords.LEGAL_FORMS.contains(lower)) {
        organization(at, "before a legal form", lower.length() < 3 ? DEGREE : LEGAL_FORM, 1);
      } else if (NameWords.INSTITUTIONS.contains(lower)) {
        organization(at, "with a word for institutions", INSTITUTION, 1);
      }
    }
  }

  // --- labels

  private void label(int colon) {
    int last = colon - 1;
    while (last >= 0 && "\"'*_)".contains(tokens.word(last))) {
      last--;
    }
    if (last < 0) {
      return;
    }
    places.field(colon + 1, words(last));
    double ratio = Labels.ofPerson(Labels.words(tokens.word(last)));
    if (ratio == Labels.NAME && last > 0) {
      ratio =
          Math.max(
              ratio,
              Labels.ofPerson(Labels.words(tokens.word(last - 1))) == Labels.PERSON
                  ? Labels.PERSON
                  : 0);
    }
    if (ratio > 0) {
      person(colon + 1, "behind the label of a name", ratio, true);
    }
  }

  /** Returns up to three words that end with a token, {@code Place of birth}. */
  private String[] words(int last) {
    int from = last;
    while (from > 0 && last - from < 2 && !tokens.isFirst(from)) {
      from--;
    }
    return Labels.words(String.join(" ", tokens.words(from, last + 1)));
  }

  private void cells(List<LabelledCell> cells) {
    int token = 0;
    for (LabelledCell cell : cells) {
      String[] label = Labels.words(cell.label());
      double ratio = Labels.ofPerson(label);
      while (token < tokens.size() && tokens.start(token) < cell.place().start()) {
        token++;
      }
      if (token >= tokens.size() || tokens.start(token) >= cell.place().end()) {
        continue;
      }
      places.field(token, label);
      if (ratio > 0) {
        person(token, "in a column or field of names", ratio, true);
      }
    }
  }

  // --- other signs of persons

  /**
   * Notes a run of words as a person, if it is written as one. What stands in a field is taken
   * whole, with the form of address.
   */
  private void person(int at, String reason, double ratio, boolean isField) {
    int open = at;
    while (open < tokens.size() && open - at < 2 && OPENERS.contains(tokens.word(open))) {
      open++;
    }
    int from = open;
    while (from < tokens.size()
        && from - open < 2
        && NameWords.HONORIFICS.contains(NameWords.lower(tokens.word(from)))) {
      from++;
    }
    if (from >= tokens.size()) {
      return;
    }
    int to = runs.end(from);
    if (to > from) {
      int first = isField ? open : from;
      boolean isDoubtful = ratio == Labels.NAME && to - first == 1;
      found.sign(first, to, EntityType.PERSON, UNTAGGED, reason, isDoubtful ? Labels.PARTY : ratio);
    } else if (isField && ratio >= Labels.PERSON && isSmallName(from)) {
      int end = Math.min(tokens.sentenceEnd(from), from + Runs.MOST_WORDS);
      found.sign(from, end, EntityType.PERSON, UNTAGGED_SMALL, reason, ratio);
    }
  }

  /** Whether the sentence is two or three words in small letters and nothing else. */
  private boolean isSmallName(int from) {
    int end = tokens.sentenceEnd(from);
    if (end - from < 2 || end - from > 3) {
      return false;
    }
    for (int i = from; i < end; i++) {
      String word = tokens.word(i);
      if (!NameWords.isOfLetters(word) || NameWords.NO_NAMES.contains(word) || word.length() < 2) {
        return false;
      }
    }
    return true;
  }

  /** {@code Ann Lee <ann@…>}: the words before an address of mail. */
  private void mail(int open) {
    if (open + 1 >= tokens.size()
        || open == 0
        || tokens.isFirst(open)
        || tokens.word(open + 1).indexOf('@') <= 0) {
      return;
    }
    int last = open - 1;
    if (last > 0 && OPENERS.contains(tokens.word(last))) {
      last--;
    }
    int from = last + 1;
    while (from > 0 && last + 1 - from < Runs.MOST_WORDS && runs.isPartOfName(from - 1, last + 1)) {
      from--;
    }
    if (from > 0 && from <= last && tokens.word(from - 1).equals(",") && from > 1) {
      from = runs.isPartOfName(from - 2, last + 1) ? from - 2 : from;
    }
    if (from <= last) {
      found.sign(from, last + 1, EntityType.PERSON, UNTAGGED, "before an address of mail", MAIL);
    }
  }

  /** {@code Ann Lee ann.lee@…}: a whole name before an address of mail with a word of it. */
  private void bareMail(int at, String mail) {
    int last = at - 1;
    if (last > 0 && tokens.word(last).equals(",")) {
      last--;
    }
    String account = mail.substring(0, mail.indexOf('@'));
    for (Candidate one : found.over(last, last + 1)) {
      if (one.is(EntityType.PERSON) && one.length() > 1 && hasWord(one, account)) {
        one.with("before an address of mail", MAIL);
      }
    }
  }

  private boolean hasWord(Candidate one, String account) {
    for (int i = one.from(); i < one.to(); i++) {
      String lower = NameWords.lower(tokens.word(i));
      if (lower.length() >= LEAST_IN_ACCOUNT && account.contains(lower)) {
        return true;
      }
    }
    return false;
  }

  /** A short line below {@code Kind regards,}. */
  private void closing(int at) {
    int next = at + 1;
    while (next < tokens.size() && next <= at + 2 && ",!.".contains(tokens.word(next))) {
      next++;
    }
    if (next >= tokens.size() || !tokens.isLineBetween(next - 1, next)) {
      return;
    }
    int to = runs.end(next);
    boolean isLine =
        to == tokens.size() || tokens.isLineBetween(to - 1, to) || tokens.word(to).equals(",");
    if (to > next && isLine) {
      found.sign(next, to, EntityType.PERSON, UNTAGGED, "below a closing", CLOSING);
    }
  }

  private void degree(int at) {
    int last = at - 1;
    if (last > 0 && tokens.word(last).equals(",")) {
      last--;
    }
    for (Candidate one : found.over(last, last + 1)) {
      if (one.is(EntityType.PERSON)) {
        one.with("before a degree", DEGREE);
      }
    }
  }

  /** The parties of {@code Smith v. Jones}. */
  private void caption(int at) {
    if (at == 0 || at + 1 >= tokens.size() || tokens.isFirst(at)) {
      return;
    }
    int from = at;
    while (from > 0 && at - from < 2 && runs.isPartOfName(from - 1, at)) {
      from--;
    }
    int to = runs.end(at + 1);
    if (from < at && to > at + 1) {
      party(from, at);
      party(at + 1, to);
    }
  }

  private void party(int from, int to) {
    boolean isOther =
        found.over(from, to).stream()
            .anyMatch(one -> !one.is(EntityType.PERSON) && one.probability() > UNTAGGED);
    if (!isOther) {
      found.sign(from, to, EntityType.PERSON, UNTAGGED, "in the caption of a case", CAPTION);
    }
  }

  // --- organizations

  /** Notes the capitalised words around a word that organizations have in their names. */
  private void organization(int at, String reason, double ratio, int least) {
    int from = at;
    while (from > 0 && !tokens.isFirst(from) && at - from < MOST_OF_ORGANIZATION) {
      int before = from - 1;
      if (isOfOrganization(before)) {
        from = before;
      } else if (isJoint(before)
          && before > 0
          && isOfOrganization(before - 1)
          && !isSurePerson(before - 1)) {
        from = before - 1;
      } else {
        break;
      }
    }
    int to = at + 1;
    int end = tokens.sentenceEnd(at);
    if (to + 1 < end && tokens.word(to).equals("of") && isOfOrganization(to + 1)) {
      to += 2;
    }
    while (to < end && to - from < MOST_OF_ORGANIZATION && isOfOrganization(to)) {
      to++;
    }
    if (NameWords.isArticle(tokens.word(from)) && from < at) {
      from++;
    }
    if (to - from > least) {
      found.sign(from, to, EntityType.ORG, UNTAGGED, reason, ratio);
    }
  }

  /** {@code Ann Lee of Lee Inc.} */
  private boolean isSurePerson(int at) {
    return found.over(at, at + 1).stream()
        .anyMatch(one -> one.is(EntityType.PERSON) && one.probability() >= SURE);
  }

  private boolean isJoint(int at) {
    String word = tokens.word(at);
    return word.equals("&") || word.equals("and") || word.equals("of");
  }

  private boolean isOfOrganization(int at) {
    String word = tokens.word(at);
    return NameWords.isCapitalised(word) && !NameWords.HONORIFICS.contains(NameWords.lower(word));
  }
}
