package org.subrosa.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;

/**
 * What a token is to a name: outside of all, the first of one, or one that goes on (the BIO scheme
 * of Ramshaw and Marcus, 1995).
 */
enum Tag {
  OUTSIDE(null),
  FIRST_OF_PERSON(EntityType.PERSON),
  IN_PERSON(EntityType.PERSON),
  FIRST_OF_ORGANIZATION(EntityType.ORG),
  IN_ORGANIZATION(EntityType.ORG),
  FIRST_OF_LOCATION(EntityType.LOCATION),
  IN_LOCATION(EntityType.LOCATION);

  static final List<Tag> ALL = List.of(values());
  static final int COUNT = ALL.size();

  private final @Nullable EntityType type;

  Tag(@Nullable EntityType type) {
    this.type = type;
  }

  /** Returns the kind of name, null outside of names. */
  @Nullable EntityType type() {
    return type;
  }

  /** Returns the number of the tag of the first token of a kind of name. */
  static int first(EntityType type) {
    return switch (type) {
      case PERSON -> 1;
      case ORG -> 3;
      default -> 5;
    };
  }

  /** Whether a token goes on with the name of the one before. */
  static boolean isInside(int tag) {
    return tag > 0 && tag % 2 == 0;
  }

  /** Whether a tag may stand behind another. */
  static boolean mayFollow(int before, int tag) {
    return !isInside(tag) || before == tag || before == tag - 1;
  }
}
