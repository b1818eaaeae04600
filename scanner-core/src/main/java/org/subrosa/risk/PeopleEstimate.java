package org.subrosa.risk;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.subrosa.finding.EntityType;

/**
 * How many people are concerned, as an interval of distinct keyed fingerprints.
 *
 * <p>The lower end assumes that all kinds of strong identifier describe the same people: it is the
 * largest number of distinct values of one strong type, so a person with a social security number
 * and a record number is one. The upper end assumes that no two kinds do: it is the number of
 * distinct values of all strong types and of names, addresses of mail and telephone, user names,
 * accounts and plates. Both are exact counts of sets, not sketches.
 *
 * @param lower people who are there at least, given that each identifier is what its rule says
 * @param upper people who can be there at most, as far as they were found
 */
public record PeopleEstimate(long lower, long upper) implements Serializable {

  /** Nobody found. */
  public static final PeopleEstimate NONE = new PeopleEstimate(0, 0);

  private static final Set<EntityType> STRONG =
      EnumSet.of(
          EntityType.SSN,
          EntityType.TAX_ID,
          EntityType.NATIONAL_ID,
          EntityType.PASSPORT,
          EntityType.DRIVER_LICENSE,
          EntityType.MRN,
          EntityType.HEALTH_ID);

  private static final Set<EntityType> WEAK =
      EnumSet.of(
          EntityType.PERSON,
          EntityType.EMAIL,
          EntityType.PHONE,
          EntityType.USERNAME,
          EntityType.CARD,
          EntityType.IBAN,
          EntityType.BANK_ACCOUNT,
          EntityType.LICENSE_PLATE);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the interval is negative or backwards
   */
  public PeopleEstimate {
    if (lower < 0 || upper < lower) {
      throw new IllegalArgumentException(
          "an interval runs upwards from 0: " + lower + ".." + upper);
    }
  }

  /** Returns the interval for so many distinct values of each type. */
  static PeopleEstimate of(Map<EntityType, Long> distinct) {
    long lower = 0;
    long upper = 0;
    for (Map.Entry<EntityType, Long> entry : distinct.entrySet()) {
      if (isStrong(entry.getKey()) || WEAK.contains(entry.getKey())) {
        upper += entry.getValue();
        lower = isStrong(entry.getKey()) ? Math.max(lower, entry.getValue()) : lower;
      }
    }
    return new PeopleEstimate(lower, upper);
  }

  /** Returns whether one value of this type singles out one person of a whole country or clinic. */
  static boolean isStrong(EntityType type) {
    return STRONG.contains(type);
  }
}
