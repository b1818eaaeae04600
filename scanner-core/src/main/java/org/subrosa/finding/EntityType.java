package org.subrosa.finding;

import org.subrosa.sensitive.MaskPolicy;

/** What a value is: the canonical types of findings, with the preview that each allows. */
public enum EntityType {
  PERSON(MaskPolicy.INITIAL),
  ORG(MaskPolicy.INITIAL),
  LOCATION(MaskPolicy.INITIAL),
  ADDRESS(MaskPolicy.ALL),
  DATE(MaskPolicy.ALL),
  AGE(MaskPolicy.ALL),
  EMAIL(MaskPolicy.ADDRESS),
  PHONE(MaskPolicy.LAST_TWO),
  URL(MaskPolicy.ALL),
  IP(MaskPolicy.LAST_TWO),
  MAC(MaskPolicy.LAST_TWO),
  SSN(MaskPolicy.LAST_FOUR),
  TAX_ID(MaskPolicy.LAST_FOUR),
  NATIONAL_ID(MaskPolicy.LAST_TWO),
  PASSPORT(MaskPolicy.LAST_TWO),
  DRIVER_LICENSE(MaskPolicy.LAST_TWO),
  CARD(MaskPolicy.LAST_FOUR),
  IBAN(MaskPolicy.LAST_FOUR),
  BANK_ACCOUNT(MaskPolicy.LAST_FOUR),
  SWIFT(MaskPolicy.LAST_TWO),
  CRYPTO(MaskPolicy.LAST_FOUR),
  MRN(MaskPolicy.LAST_TWO),
  HEALTH_ID(MaskPolicy.LAST_TWO),
  MEDICAL(MaskPolicy.ALL),
  CASE_NO(MaskPolicy.LAST_TWO),
  LICENSE_PLATE(MaskPolicy.LAST_TWO),
  VIN(MaskPolicy.LAST_FOUR),
  USERNAME(MaskPolicy.INITIAL),
  PASSWORD(MaskPolicy.ALL),
  SECRET(MaskPolicy.ALL),
  OTHER(MaskPolicy.ALL);

  private final MaskPolicy mask;

  EntityType(MaskPolicy mask) {
    this.mask = mask;
  }

  /** Returns how much of such a value a report may show. */
  public MaskPolicy mask() {
    return mask;
  }
}
