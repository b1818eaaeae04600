package org.subrosa.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;

/**
 * ENISA's ease of identification (2013, section 2.2) read off the kinds of identifier that one
 * document holds together.
 */
final class IdentificationEase {

  static final double MAXIMUM = 1;
  static final double SIGNIFICANT = 0.75;
  static final double LIMITED = 0.5;
  static final double NEGLIGIBLE = 0.25;

  private static final Set<EntityType> BESIDE_A_NAME =
      EnumSet.of(EntityType.EMAIL, EntityType.PHONE, EntityType.LOCATION);

  private static final Set<EntityType> ALONE =
      EnumSet.of(
          EntityType.EMAIL,
          EntityType.PHONE,
          EntityType.USERNAME,
          EntityType.CARD,
          EntityType.IBAN,
          EntityType.BANK_ACCOUNT,
          EntityType.LICENSE_PLATE);

  /** Words by which the id of a rule says that its dates are dates of birth. */
  private static final Set<String> BIRTH = Set.of("birth", "birthdate", "birthday", "dob");

  private final Set<EntityType> types = EnumSet.noneOf(EntityType.class);
  private boolean isRosterMatch;
  private boolean hasBirthDate;

  /** Takes a finding of the document. */
  void add(Finding finding) {
    types.add(finding.type());
    isRosterMatch |= isRosterMatch(finding.rule());
    hasBirthDate |= finding.type() == EntityType.DATE && isBirthDate(finding.rule());
  }

  /** Returns 0.25 to 1 for what was taken, at least one finding. */
  double value() {
    boolean name = types.contains(EntityType.PERSON);
    if (identifiesAlone() || (name && (hasBirthDate || types.contains(EntityType.ADDRESS)))) {
      return MAXIMUM;
    }
    if (name && types.stream().anyMatch(BESIDE_A_NAME::contains)) {
      return SIGNIFICANT;
    }
    return types.stream().anyMatch(ALONE::contains) ? LIMITED : NEGLIGIBLE;
  }

  private boolean identifiesAlone() {
    return isRosterMatch || types.stream().anyMatch(PeopleEstimate::isStrong);
  }

  private static boolean isBirthDate(RuleId rule) {
    return words(rule).stream().anyMatch(BIRTH::contains);
  }

  private static boolean isRosterMatch(RuleId rule) {
    return words(rule).get(0).equals("roster");
  }

  private static List<String> words(RuleId rule) {
    return List.of(rule.value().split("[.-]", -1));
  }
}
