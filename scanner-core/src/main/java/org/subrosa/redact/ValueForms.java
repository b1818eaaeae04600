package org.subrosa.redact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;

/** The folded forms under which a value is searched for. */
final class ValueForms {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");
  private static final int LEAST = 3;
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_WORDS = 6;

  private ValueForms() {}

  /** Returns the forms; a person's name also with its words turned: last name first, or last. */
  static Set<String> of(String value, EntityType type) {
    Set<String> forms = new LinkedHashSet<>();
    add(value, forms);
    List<String> words = BETWEEN_WORDS.splitAsStream(value.strip()).toList();
    if (type == EntityType.PERSON && words.size() > 1 && words.size() <= MOST_WORDS) {
      for (int first = 1; first < words.size(); first++) {
        String turned =
            String.join("", words.subList(first, words.size()))
                + String.join("", words.subList(0, first));
        add(turned, forms);
      }
    }
    return forms;
  }

  private static void add(String value, Set<String> forms) {
    String folded = FoldedText.of(value).characters();
    boolean digits = folded.chars().allMatch(Character::isDigit);
    if (folded.length() >= (digits ? LEAST_DIGITS : LEAST)
        && folded.indexOf(FoldedText.BARRIER) < 0) {
      forms.add(folded);
    }
  }
}
