package org.subrosa.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands before and behind an address. */
final class Surroundings {

  private static final int MOST_WORDS = 5;
  private static final int FARTHEST = 60;

  /** A label such as {@code Address:}, and what it says directly before the number. */
  private static final double LABEL = 20;

  private static final double DIRECT_LABEL = 100;

  /** A verb of living or sending, and what it says at most one word away. */
  private static final double VERB = 12;

  private static final double DIRECT_VERB = 80;

  private static final Map<String, Double> LABELS = new HashMap<>();

  static {
    label(
        LABEL,
        "address addresses addr adresse anschrift wohnhaft domicile domicilio direccion indirizzo residente"
            + " adres adresa zamieszkaly zamieszkala cim morada endereco wohnort wohnanschrift demeurant"
            + " residenza");
    label(
        VERB,
        "lives live lived living resides reside residing resided residence located headquartered"
            + " headquarters ship shipped deliver delivered delivery mailed mail mailing billing wohnt habite"
            + " vive abita mieszka stationed premises homeowner");
    label(
        4,
        "home house office street moved visit visited bill send sent siege sitz sede siedziba to");
    label(3, "at in from near of off");
  }

  /** Words before a number that make it the number of something else. */
  private static final Vocabulary NUMBERED =
      Vocabulary.of(
          "section sec article art chapter ch rule part page pages fig figure table version ver step level"
              + " volume vol exhibit act clause item class grade phase type model windows release"
              + " line lines note title paragraph para question issue episode season game week day"
              + " test case episode number no. nos chapter verse psalm kapitel seite abschnitt artikel"
              + " abbildung tabelle bug ticket revision rev v bit about over nearly almost top rfc iso din ieee std usc u.s");

  /** Words that go on with a sentence behind an address. */
  private static final Vocabulary FUNCTION_WORDS =
      Vocabulary.of(
          "is was are were has had will would can could may must and or but in on at to from for of with by"
              + " near since until before after during where which who that when while as because if so then"
              + " i you he she it we they his her their my our your this please between across opposite"
              + " behind next between into under over about not also only just und oder ist war in im am"
              + " bei seit et est a en y e es in na w jest i lub the a an via tel phone fax email mobile last next every today yesterday tomorrow soon again now there here together");

  /** Addresses of these are none of people. */
  private static final Vocabulary OF_MACHINES =
      Vocabulary.of(
          "ip ipv4 ipv6 mac email web internet memory network host ethernet hardware bus mail");

  /** Said of a street once more: {@code lives on Rua da Paz 12 street}. */
  private static final Vocabulary STREET_AGAIN = Vocabulary.of("street st road rd avenue ave");

  private Surroundings() {}

  private static void label(double ratio, String words) {
    for (String word : words.split(" ", -1)) {
      LABELS.put(word, ratio);
    }
  }

  /** Weighs what stands around. */
  static void weigh(AddressText text, Draft draft) {
    before(text, draft);
    if (!draft.isPlaced()) {
      behind(text, draft);
    }
  }

  private static void before(AddressText text, Draft draft) {
    int at = draft.start();
    double best = 1;
    String term = "";
    int copulas = 0;
    for (int i = 0; i < MOST_WORDS && draft.start() - at < FARTHEST; i++) {
      int end = wordBefore(text, at);
      int start = end < 0 ? -1 : text.wordStart(end);
      if (start < 0 || start == end) {
        break;
      }
      String word = text.term(start, end);
      if (i == 0 && isNumbered(text, word, end, draft.start())) {
        draft.with("the number of something else", 0.02);
        return;
      }
      if (i == 0 && word.equals("in") && HouseNumber.isYear(text, draft.start())) {
        draft.with("the house number reads like a year", 0.1);
      }
      double ratio =
          isOfMachine(text, word, start)
              ? 1
              : ratio(word, draft.isBare() ? MOST_WORDS : i - copulas);
      if (ratio > best && (i == 0 || ratio > 4)) {
        best = ratio;
        term = word;
      }
      copulas += i == copulas && word.equals("is") ? 1 : 0;
      at = start;
    }
    if (best > 1) {
      draft.with("behind '" + term + "'", best);
    }
  }

  /** Whether the label of an address stands directly before, {@code Address: Dunajska 56}. */
  static boolean isLabelled(AddressText text, int start) {
    int end = wordBefore(text, start);
    if (end < 0) {
      return false;
    }
    int from = text.wordStart(end);
    String word = text.term(from, end);
    if (word.equals("is")) {
      end = wordBefore(text, from);
      from = end < 0 ? from : text.wordStart(end);
      word = end < 0 ? word : text.term(from, end);
    }
    return LABELS.getOrDefault(word, 1.0) == LABEL && !isOfMachine(text, word, from);
  }

  private static double ratio(String word, int wordsBetween) {
    double ratio = LABELS.getOrDefault(word, 1.0);
    if (ratio == LABEL && wordsBetween == 0) {
      return DIRECT_LABEL;
    }
    return ratio == VERB && wordsBetween <= 1 ? DIRECT_VERB : ratio;
  }

  private static boolean isOfMachine(AddressText text, String word, int start) {
    if (!word.startsWith("address")) {
      return false;
    }
    int end = wordBefore(text, start);
    return end > 0 && OF_MACHINES.contains(text.term(text.wordStart(end), end));
  }

  /** Whether things of this name have numbers, such as sections and versions. */
  static boolean isNumbered(String term) {
    return NUMBERED.contains(term);
  }

  /** Whether an address stands behind a word, as behind {@code at} and {@code address}. */
  static boolean leadsTo(String term) {
    return LABELS.containsKey(term);
  }

  private static boolean isNumbered(AddressText text, String word, int end, int start) {
    return NUMBERED.contains(word)
        && start - end <= 2
        && !text.hasLineEnd(/* start= */ end, /* end= */ start);
  }

  /** Goes back over blanks and signs, and over one line end, to the end of a word. */
  private static int wordBefore(AddressText text, int start) {
    int lineEnds = 0;
    for (int at = start; start - at < MOST_WORDS * 2 && at > text.from(); at--) {
      char c = text.at(at - 1);
      if (AddressText.isWord(c)) {
        return at;
      }
      lineEnds += c == '\n' ? 1 : 0;
      if (lineEnds > 1 || c == '.' || c == '!' || c == '?') {
        return -1;
      }
    }
    return -1;
  }

  private static void behind(AddressText text, Draft draft) {
    int end = draft.end();
    int next = text.blanksEnd(text.at(end) == '.' ? end + 1 : end);
    boolean isLine =
        AddressText.isLineEnd(text.at(next))
            && AddressText.isLineEnd(text.at(text.blanksStart(draft.start()) - 1));
    if (isLine) {
      draft.with("a line of its own", 2);
    } else if (next > end && text.at(end) != '.') {
      following(text, draft, next);
    } else if ("-/_@=({[".indexOf(text.at(end)) >= 0) {
      draft.with("what follows is joined to it", 0.1);
    }
  }

  private static void following(AddressText text, Draft draft, int next) {
    List<Word> words = Word.after(text, next, 1);
    if (words.isEmpty()) {
      return;
    }
    Word word = words.get(0);
    if (STREET_AGAIN.contains(word.term())) {
      draft.with("the word for a street follows", 3);
    } else if (word.isCapital() && !FUNCTION_WORDS.contains(word.term())) {
      draft.with("goes on in capitals", 0.4);
    } else if (!FUNCTION_WORDS.contains(word.term())) {
      draft.with("goes on as a phrase", 0.15);
    }
  }
}
