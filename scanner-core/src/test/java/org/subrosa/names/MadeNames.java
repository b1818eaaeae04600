package org.subrosa.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.datafaker.Faker;

/**
 * First names and surnames of many countries, those that are written with Latin letters, as
 * Datafaker (Apache License 2.0) has them.
 */
final class MadeNames {

  private static final List<String> COUNTRIES =
      List.of(
          "ca", "cs", "da-DK", "de", "de-AT", "de-CH", "en-AU", "en-CA", "en-GB", "en-IN", "en-NG",
          "en-NZ", "en-PH", "en-PK", "en-SG", "en-UG", "en-ZA", "es", "es-AR", "es-MX", "et",
          "fi-FI", "fr", "fr-CA", "hr", "hu", "id", "it", "lv", "nb-NO", "nl", "pl", "pt", "pt-BR",
          "ro-MD", "sk", "sq", "sv", "tr", "uz", "vi");

  private static final int DRAWS = 3_000;

  private final SortedSet<String> first = new TreeSet<>();
  private final SortedSet<String> last = new TreeSet<>();
  private final List<People> peoples;

  private MadeNames() {
    peoples = COUNTRIES.stream().map(this::people).toList();
  }

  static MadeNames all() {
    return new MadeNames();
  }

  /** The names of one country. */
  record People(List<String> first, List<String> last) {}

  private People people(String country) {
    Faker faker = new Faker(Locale.forLanguageTag(country), new Random(country.hashCode()));
    SortedSet<String> firsts = new TreeSet<>();
    SortedSet<String> lasts = new TreeSet<>();
    for (int i = 0; i < DRAWS; i++) {
      add(faker.name().firstName(), firsts);
      add(faker.name().lastName(), lasts);
    }
    first.addAll(firsts);
    last.addAll(lasts);
    return new People(List.copyOf(firsts), List.copyOf(lasts));
  }

  private static void add(String name, SortedSet<String> names) {
    if (NameWords.isCapitalised(name) && name.length() > 1 && isLatin(name)) {
      names.add(name);
    }
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  SortedSet<String> first() {
    return first;
  }

  SortedSet<String> last() {
    return last;
  }

  List<People> peoples() {
    return peoples;
  }
}
