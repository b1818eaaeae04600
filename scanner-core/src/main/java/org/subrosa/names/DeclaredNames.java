package org.subrosa.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people and organizations that somebody declared, and whether a name found in a text is
 * one of theirs. Immutable.
 *
 * <p>A person's name is compared word by word without case, accents, forms of address and degrees:
 * {@code Mira Volkova} is also {@code VOLKOVA, Mira}, {@code M. Volkova} and {@code Dr. Mira K.
 * Volkova}. One word alone is hers where the text names her in full and nobody else with that word.
 */
public final class DeclaredNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

  private static final Set<String> AND = Set.of("and", "und", "et", "e", "y", "i", "en");

  private final Map<String, List<List<String>>> personsByWord = new HashMap<>();
  private final Set<List<String>> organizations = new HashSet<>();

  /** Makes one of names as they are written in running text. */
  public DeclaredNames(List<String> people, List<String> organizations) {
    for (String person : people) {
      List<String> words = words(person);
      Set.copyOf(words).forEach(word -> at(personsByWord, word).add(words));
    }
    organizations.forEach(one -> this.organizations.add(withoutLegalForm(words(one))));
  }

  private static List<List<String>> at(Map<String, List<List<String>>> map, String word) {
    return map.computeIfAbsent(word, key -> new ArrayList<>(1));
  }

  /** Returns whether a name is one of the organizations, with any legal form or without. */
  public boolean isOrganization(String name) {
    return organizations.contains(withoutLegalForm(words(name)));
  }

  /**
   * Returns whether a name is one of the people.
   *
   * @param beside the persons named in the same text
   */
  public boolean isPerson(String name, Persons beside) {
    List<String> words = words(name);
    return words.size() == 1 ? isOnlyOne(words.get(0), beside) : isNamed(words);
  }

  private boolean isOnlyOne(String word, Persons beside) {
    if (!personsByWord.containsKey(word)) {
      return false;
    }
    List<List<String>> namesakes = beside.with(word);
    return !namesakes.isEmpty() && namesakes.stream().allMatch(this::isNamed);
  }

  private boolean isNamed(List<String> words) {
    for (String word : words) {
      for (List<String> person : personsByWord.getOrDefault(word, List.of())) {
        if (isNameOf(words, person)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every word is the person's, the last name among them; initials may stand for some. */
  private static boolean isNameOf(List<String> words, List<String> person) {
    List<String> rest = new ArrayList<>(person);
    List<String> initials = new ArrayList<>();
    for (String word : words) {
      if (!rest.remove(word)) {
        if (word.length() > 1) {
          return false;
        }
        initials.add(word);
      }
    }
    String last = person.get(person.size() - 1);
    boolean hasLast = !rest.contains(last);
    boolean isFull = words.size() - initials.size() > 1;
    return hasLast
        && (isFull
            || initials.stream()
                .allMatch(initial -> rest.stream().anyMatch(word -> word.startsWith(initial))));
  }

  /** {@code Volkova & Partners LLP} and {@code Volkova and Partners} are the same. */
  private static List<String> withoutLegalForm(List<String> words) {
    int end = words.size();
    while (end > 1 && NameWords.LEGAL_FORMS.contains(words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end).stream().filter(word -> !AND.contains(word)).toList();
  }

  /** Returns the words of a name, folded, without forms of address and degrees. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    String folded =
        MARKS
            .matcher(Normalizer.normalize(NameWords.lower(name), Normalizer.Form.NFKD))
            .replaceAll("");
    for (String word : BETWEEN_WORDS.split(folded)) {
      if (!word.isEmpty()
          && !NameWords.HONORIFICS.contains(word)
          && !NameWords.DEGREES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Returns the number of names, never the names. */
  @Override
  public String toString() {
    return "DeclaredNames[" + personsByWord.size() + " words of people]";
  }

  /** The persons that a text names in several words, by their words. */
  public static final class Persons {

    /** None. */
    public static final Persons NONE = new Persons(List.of());

    private final Map<String, List<List<String>>> byWord = new HashMap<>();

    /** Makes one of the names found in a text. */
    public Persons(List<String> names) {
      for (List<String> words : names.stream().map(DeclaredNames::words).distinct().toList()) {
        if (words.size() > 1) {
          Set.copyOf(words).forEach(word -> at(byWord, word).add(words));
        }
      }
    }

    List<List<String>> with(String word) {
      return byWord.getOrDefault(word, List.of());
    }

    /** Returns the number of words, never the words. */
    @Override
    public String toString() {
      return "Persons[" + byWord.size() + " words]";
    }
  }
}
