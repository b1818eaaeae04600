package org.subrosa.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The countries of ISO 3166-1 by their names in several languages, as the Java platform has them
 * (Unicode CLDR). Immutable.
 */
public final class Countries {

  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.ITALIAN,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pl"));

  private static final Countries ALL = new Countries();

  /** Names as tokens in small letters, by the first of them. */
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  private Countries() {
    names().forEach(this::add);
  }

  /** Returns the names of all countries in all of the languages, as they are written. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      LANGUAGES.forEach(language -> names.add(country.getDisplayCountry(language)));
    }
    return names;
  }

  static Countries all() {
    return ALL;
  }

  private void add(String name) {
    Tokens tokens = new Tokens(name);
    tokens.add(0, name.length());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(NameWords.lower(tokens.word(i)));
    }
    if (!words.isEmpty() && name.length() > LEAST && !name.equals(ISLAND)) {
      byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>(1)).add(words);
    }
  }

  /** Iceland in German, and a word of English. */
  private static final String ISLAND = "Island";

  /** A code in place of a name says nothing. */
  private static final int LEAST = 3;

  /** Returns the end of the longest name that begins at a token, that token when none does. */
  int end(Tokens tokens, int from) {
    int longest = from;
    if (Character.isUpperCase(tokens.word(from).charAt(0))) {
      String first = NameWords.lower(tokens.word(from));
      for (List<String> name : byFirst.getOrDefault(first, List.of())) {
        int end = from + name.size();
        if (end > longest && end <= tokens.sentenceEnd(from) && isAt(tokens, from, name)) {
          longest = end;
        }
      }
    }
    return longest;
  }

  private static boolean isAt(Tokens tokens, int from, List<String> name) {
    for (int i = 1; i < name.size(); i++) {
      if (!NameWords.lower(tokens.word(from + i)).equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }
}
