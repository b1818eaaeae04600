package org.subrosa.names;

import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * The words that models have for kinds of names: those of OpenNLP's published models, of CoNLL 2002
 * and 2003, of OntoNotes and of the Groningen Meaning Bank.
 */
final class NameType {

  private NameType() {}

  /** Returns the kind that a model's own word stands for, null for another. */
  static @Nullable EntityType of(String word) {
    return switch (NameWords.lower(word)) {
      case "person", "per", "pers" -> EntityType.PERSON;
      case "organization", "organisation", "org", "company" -> EntityType.ORG;
      case "location", "loc", "gpe", "geo", "place", "city", "country" -> EntityType.LOCATION;
      default -> null;
    };
  }
}
