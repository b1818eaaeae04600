package org.subrosa.names;

import java.util.Locale;
import java.util.Set;

/** What the label of a field, or the header of a column, says about the names in it. */
final class Labels {

  static final double PERSON = 60;
  static final double NAME = 20;
  static final double PARTY = 6;

  private static final double PLACE = 30;
  private static final double WHEREABOUTS = 8;

  private static final Set<String> PLACES =
      Set.of(
          "city",
          "town",
          "village",
          "county",
          "country",
          "municipality",
          "suburb",
          "birthplace",
          "hometown",
          "ort",
          "wohnort",
          "geburtsort",
          "ville",
          "ciudad",
          "miasto");

  /** Of these fields many hold something else, such as a room. */
  private static final Set<String> DOUBTFUL_PLACES =
      Set.of("location", "residence", "destination", "where", "venue", "origin");

  private Labels() {}

  /** Returns the words of a label, those of {@code patientName} and {@code patient_name} apart. */
  static String[] words(String label) {
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean isJoint =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1));
      apart.append(isJoint ? " " : "").append(c == '_' || c == '.' || c == '-' ? ' ' : c);
    }
    return apart.toString().toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+");
  }

  /**
   * Returns how much likelier a person is named behind the words of a label; 0 for nothing said.
   */
  static double ofPerson(String[] words) {
    String last = words.length == 0 ? "" : words[words.length - 1];
    String before = words.length > 1 ? words[words.length - 2] : "";
    if (last.equals("name")) {
      boolean isOfPerson =
          NameWords.PERSON_LABELS.contains(before)
              || NameWords.PARTY_LABELS.contains(before)
              || Set.of("first", "last", "middle", "given", "family", "full", "maiden", "legal")
                  .contains(before);
      return isOfPerson ? PERSON : before.isEmpty() ? NAME : 0;
    }
    if (NameWords.PERSON_LABELS.contains(last)) {
      return PERSON;
    }
    return NameWords.PARTY_LABELS.contains(last) ? PARTY : 0;
  }

  /** Returns how much likelier a place is named behind the words of a label; 0 for nothing said. */
  static double ofPlace(String[] words) {
    String last = words.length == 0 ? "" : words[words.length - 1];
    boolean isBirth = last.equals("birth") && (words[0].equals("place") || words[0].equals("city"));
    if (isBirth || PLACES.contains(last)) {
      return PLACE;
    }
    return DOUBTFUL_PLACES.contains(last) ? WHEREABOUTS : 0;
  }
}
