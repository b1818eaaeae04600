package org.subrosa.samples;

import java.util.Locale;

/** A kind of planted value, with the canonical type name under which it is to be found. */
enum Kind {
  PERSON("PERSON"),
  EMAIL("EMAIL"),
  PHONE("PHONE"),
  SSN("SSN"),
  ITIN("TAX_ID"),
  EIN("TAX_ID"),
  CARD("CARD"),
  IBAN("IBAN"),
  ABA("BANK_ACCOUNT"),
  SWIFT("SWIFT"),
  IP("IP"),
  MAC("MAC"),
  URL("URL"),
  DATE_OF_BIRTH("DATE"),
  MRN("MRN"),
  NPI("HEALTH_ID"),
  DEA("HEALTH_ID"),
  MBI("HEALTH_ID"),
  VIN("VIN"),
  PASSPORT("PASSPORT"),
  DRIVER_LICENSE("DRIVER_LICENSE"),
  DOCKET("CASE_NO"),
  PRIVILEGE_LEGEND("OTHER"),
  JWT("SECRET"),
  PEM("SECRET"),
  AWS_KEY("SECRET"),
  GITHUB_TOKEN("SECRET"),
  PASSWORD("PASSWORD");

  private final String type;

  Kind(String type) {
    this.type = type;
  }

  /** The canonical type name, such as {@code TAX_ID}. */
  String type() {
    return type;
  }

  /** The name in the truth file, such as {@code date-of-birth}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
