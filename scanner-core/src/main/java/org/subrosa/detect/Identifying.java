package org.subrosa.detect;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;

/** Which values are identifiers of a person, and how surely of one. */
enum Identifying {
  /** The person's own name, number or birth: what stands beside it is likely said of the person. */
  PERSON,
  /** A way to reach somebody, or an account: leaflets and letterheads have them too. */
  CONTACT,
  NOBODY;

  private static final Set<EntityType> PERSONS =
      EnumSet.of(
          EntityType.PERSON,
          EntityType.SSN,
          EntityType.NATIONAL_ID,
          EntityType.PASSPORT,
          EntityType.DRIVER_LICENSE,
          EntityType.MRN,
          EntityType.HEALTH_ID);

  private static final Set<EntityType> CONTACTS =
      EnumSet.of(
          EntityType.EMAIL,
          EntityType.PHONE,
          EntityType.ADDRESS,
          EntityType.USERNAME,
          EntityType.TAX_ID,
          EntityType.CARD,
          EntityType.IBAN,
          EntityType.BANK_ACCOUNT,
          EntityType.LICENSE_PLATE);

  /** Words by which the id of a rule says that its dates are dates of birth. */
  private static final Set<String> BIRTH = Set.of("birth", "birthdate", "birthday", "dob");

  static Identifying of(Detection detection) {
    if (detection.confidence().probability() < Confidence.REPORTED) {
      return NOBODY;
    }
    if (PERSONS.contains(detection.type()) || isBirth(detection)) {
      return PERSON;
    }
    return CONTACTS.contains(detection.type()) ? CONTACT : NOBODY;
  }

  /** Whether it is a number or date that nobody writes of a person in a leaflet or textbook. */
  static boolean isFiled(Detection detection) {
    return detection.type() != EntityType.PERSON && of(detection) == PERSON;
  }

  private static boolean isBirth(Detection detection) {
    return detection.type() == EntityType.DATE
        && Arrays.stream(detection.rule().value().split("[.-]", -1)).anyMatch(BIRTH::contains);
  }
}
