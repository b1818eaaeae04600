package org.subrosa.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.subrosa.finding.EntityType;

/**
 * What stands before names of places and says that they are some: where people live, are born or
 * travel to, and labels of fields. It decides between kinds that the tagger doubts; what is plainly
 * a person or an organization stays one.
 */
final class PlaceSigns {

  /** Who is born or lives in something with a capital does so in a place. */
  private static final double STAY = 12;

  /** One arrives in Lisbon, and at Accounts. */
  private static final double WAY = 4;

  /** {@code Sutri, Italy}. */
  private static final double BEFORE_COUNTRY = 4;

  /** How likely a run of words with capitals is a place where the tagger sees none. */
  private static final double UNTAGGED = 0.06;

  private static final double LABELLED = 0.1;

  /** How much is left of the doubt about the kind, where the tagger saw a name of another kind. */
  private static final double OTHER_KIND = 0.6;

  private static final double PLAIN = 0.5;

  /** {@code Miles Street} is a street however much Miles is a person. */
  private static final double STREET = 25;

  private static final double SURE = 0.95;

  /** From here on somebody may be meant: nothing weak makes a place of a person. */
  private static final double DOUBTFUL = 0.3;

  private static final int MOST_OF_STREET = 3;

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "road",
          "rd",
          "rd.",
          "avenue",
          "ave",
          "ave.",
          "boulevard",
          "blvd",
          "blvd.",
          "highway",
          "turnpike");

  private static final Set<String> BEFORE_STREETS =
      Set.of(
          "on", "at", "in", "from", "near", "along", "down", "off", "via", "across", "up", "onto");

  private static final Set<String> COMPASS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "upper",
          "lower");

  private static final double COUNTRY_PART = 0.8;

  /** Where people go and work, and that no map has. */
  private static final Set<String> DEPARTMENTS =
      Set.of(
          "accounting",
          "accounts",
          "finance",
          "sales",
          "marketing",
          "legal",
          "hr",
          "it",
          "therapy",
          "operations",
          "engineering",
          "support",
          "procurement",
          "compliance",
          "building",
          "congress",
          "parliament",
          "court",
          "heaven",
          "bed",
          "surgery",
          "radiology",
          "oncology");

  private static final Map<String, Set<String>> STAYS =
      byWord(
          Set.of("in", "near", "outside"),
          "live lives lived living reside resides resided residing residence born up resident");

  private static final Map<String, Set<String>> ORIGINS =
      byWord(
          Set.of("of", "from", "to"),
          "originally native natives resident residents inhabitants citizen citizens town village outskirts"
              + " suburb suburbs emigrated immigrated relocated");

  private static final Map<String, Set<String>> WAYS =
      byWord(
          Set.of("to", "from", "in", "at", "through", "into", "near", "outside"),
          "moved moving move return returns returned returning flew fly flies flying flight flights drive"
              + " drove driving travel travels traveled travelled traveling travelling arrive arrives"
              + " arrived arriving arrival depart departed trip visit tour journey train bus road way"
              + " headed heading died buried stay stays stayed staying stationed stopped based located"
              + " situated lands landed office offices branch plant store shop house home apartment"
              + " hotel restaurant school clinic hospital north south east west city capital region area");

  private static final Map<String, Set<String>> BEINGS =
      byWord(
          Set.of("to", "from", "in", "at"),
          "went going go came come coming am was were is are here everyone world");

  private final Tokens tokens;
  private final Candidates found;
  private final Runs runs;

  PlaceSigns(Tokens tokens, Candidates found, Runs runs) {
    this.tokens = tokens;
    this.found = found;
    this.runs = runs;
  }

  private static Map<String, Set<String>> byWord(Set<String> prepositions, String words) {
    return Set.of(words.split(" ", -1)).stream()
        .collect(Collectors.toUnmodifiableMap(w -> w, w -> prepositions));
  }

  /** Looks at what is said of a place behind a preposition, in lower case. */
  void behind(int preposition, String lower) {
    int from = preposition + 1;
    if (tokens.isFirst(preposition) || from >= tokens.size() || tokens.isFirst(from)) {
      return;
    }
    String verb = NameWords.lower(tokens.word(preposition - 1));
    if (says(STAYS, verb, lower) || says(ORIGINS, verb, lower)) {
      sign(from, "where somebody lives or comes from", STAY, UNTAGGED, PLAIN);
    } else if (says(WAYS, verb, lower)) {
      sign(from, "where somebody goes", WAY, 0, DOUBTFUL);
    } else if (says(BEINGS, verb, lower)) {
      sign(from, "where somebody is", WAY, 0, 0);
    }
  }

  private static boolean says(Map<String, Set<String>> words, String verb, String preposition) {
    return words.getOrDefault(verb, Set.of()).contains(preposition);
  }

  /**
   * Notes what stands in a field.
   *
   * @param label words of its label, in lower case
   */
  void field(int at, String[] label) {
    double ratio = Labels.ofPlace(label);
    if (ratio > 0) {
      sign(at, "behind the label of a place", ratio, LABELLED, DOUBTFUL);
    }
  }

  /** Notes that the word for a street may be the last of a street's name. */
  void street(int at, String lower) {
    if (!STREETS.contains(lower) || !NameWords.isCapitalised(tokens.word(at))) {
      return;
    }
    int from = at;
    while (from > 0
        && at - from < MOST_OF_STREET
        && !tokens.isFirst(from)
        && isOfStreet(from - 1, at)) {
      from--;
    }
    boolean isLast = at + 1 >= tokens.sentenceEnd(at) || !runs.isPartOfName(at + 1, tokens.size());
    boolean isPerson = found.over(from, at + 1).stream().anyMatch(one -> one.is(EntityType.PERSON));
    if (isPerson && (tokens.isFirst(from) || !isBeforeStreet(from - 1))) {
      return;
    }
    if (isLast && from < at && found.over(from, at + 1).stream().noneMatch(PlaceSigns::isOther)) {
      found.sign(from, at + 1, EntityType.LOCATION, UNTAGGED, "with a word for a street", STREET);
    }
  }

  private boolean isOfStreet(int word, int end) {
    String lower = NameWords.lower(tokens.word(word));
    return runs.isPartOfName(word, end) && !STREETS.contains(lower) && !NameWords.isTitle(lower);
  }

  /** People are called Street too; one is on a street. */
  private boolean isBeforeStreet(int word) {
    return BEFORE_STREETS.contains(NameWords.lower(tokens.word(word)));
  }

  private static boolean isOther(Candidate one) {
    return !one.is(EntityType.LOCATION) && one.probability() >= SURE;
  }

  /** Takes the part of a country for a place, {@code Southern Italy}, and returns whether it is. */
  boolean isPartOfCountry(int at, int end) {
    boolean isPart =
        at > 0
            && !tokens.isFirst(at)
            && NameWords.isCapitalised(tokens.word(at - 1))
            && COMPASS.contains(NameWords.lower(tokens.word(at - 1)));
    List<Candidate> over = isPart ? found.over(at - 1, end) : List.of();
    boolean isOther =
        over.stream()
            .anyMatch(
                one ->
                    one.from() < at - 1
                        || one.to() > end
                        || (one.is(EntityType.PERSON) && one.probability() >= DOUBTFUL));
    if (!isPart || isOther) {
      return false;
    }
    over.forEach(found::remove);
    found.add(new Candidate(at - 1, end, EntityType.LOCATION, "a part of a country", COUNTRY_PART));
    return true;
  }

  /** Notes that a country's name begins at a token. */
  void country(int at) {
    int comma = at - 1;
    if (comma > 0 && tokens.word(comma).equals(",")) {
      found.over(comma - 1, comma).stream()
          .filter(one -> one.is(EntityType.LOCATION) && one.to() == comma)
          .forEach(one -> one.with("before its country", BEFORE_COUNTRY));
    }
  }

  /**
   * Takes words for a place.
   *
   * @param untagged how likely they are one without a tag, before the sign; 0 if not at all
   * @param most how likely a person may be at most for the sign to count
   */
  private void sign(int from, String reason, double ratio, double untagged, double most) {
    int to = end(from);
    if (to > from && DEPARTMENTS.contains(NameWords.lower(tokens.word(from)))) {
      return;
    }
    List<Candidate> over = to > from ? found.over(from, to) : List.of();
    double prior = untagged;
    for (Candidate one : over) {
      if (!one.is(EntityType.LOCATION) && one.probability() >= limit(one, most)) {
        return;
      }
      prior = one.is(EntityType.LOCATION) ? prior : Math.max(prior, other(one));
    }
    boolean isTagged = over.stream().anyMatch(one -> one.is(EntityType.LOCATION));
    if (to > from && (isTagged || prior > 0)) {
      found.sign(from, to, EntityType.LOCATION, prior, reason, ratio);
    }
  }

  private static double limit(Candidate one, double mostOfPerson) {
    return one.is(EntityType.PERSON) ? mostOfPerson : PLAIN;
  }

  private static double other(Candidate one) {
    return OTHER_KIND * one.probability();
  }

  /** Returns the end of a place that is tagged, or else of a run of words with capitals. */
  private int end(int from) {
    if (from >= tokens.size()) {
      return from;
    }
    for (Candidate one : found.over(from, from + 1)) {
      if (one.is(EntityType.LOCATION) && one.from() == from) {
        return one.to();
      }
    }
    int end = runs.end(from);
    for (int at = from; at < end; at++) {
      if (tokens.word(at).equals(",")) {
        return at;
      }
    }
    return end;
  }
}
