package org.subrosa.reports;

import java.util.Locale;
import org.subrosa.document.Access;
import org.subrosa.finding.EntityType;
import org.subrosa.redact.RedactionOutcome.Disposition;
import org.subrosa.risk.SeverityBand;

/** The product's terms in the words of the people who read reports. */
final class Wording {

  private static final double STRONG = 3;
  private static final double CLEAR = 1;

  private Wording() {}

  static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "Name";
      case ORG -> "Organisation";
      case LOCATION -> "Place";
      case ADDRESS -> "Postal address";
      case DATE -> "Date";
      case AGE -> "Age";
      case EMAIL -> "E-mail address";
      case PHONE -> "Telephone number";
      case URL -> "Web address";
      case IP -> "IP address";
      case MAC -> "Hardware address";
      case SSN -> "Social security number";
      case TAX_ID -> "Tax number";
      case NATIONAL_ID -> "National identity number";
      case PASSPORT -> "Passport number";
      case DRIVER_LICENSE -> "Driver's licence";
      default -> secondHalf(type);
    };
  }

  private static String secondHalf(EntityType type) {
    return switch (type) {
      case CARD -> "Payment card";
      case IBAN -> "IBAN";
      case BANK_ACCOUNT -> "Bank account";
      case SWIFT -> "Bank code (BIC)";
      case CRYPTO -> "Crypto wallet";
      case MRN -> "Medical record number";
      case HEALTH_ID -> "Health insurance number";
      case MEDICAL -> "Health information";
      case CASE_NO -> "Case number";
      case LICENSE_PLATE -> "Licence plate";
      case VIN -> "Vehicle number (VIN)";
      case USERNAME -> "User name";
      case PASSWORD -> "Password";
      case SECRET -> "Key or secret";
      default -> "Other identifier";
    };
  }

  static String band(SeverityBand band) {
    return switch (band) {
      case NONE -> "none";
      case LOW -> "low";
      case MEDIUM -> "medium";
      case HIGH -> "high";
      case VERY_HIGH -> "very high";
    };
  }

  static String access(Access access) {
    return switch (access) {
      case OWNER -> "owner only";
      case GROUP -> "a named group";
      case EVERYONE -> "everyone in the organisation";
      case PUBLIC -> "anyone on the internet";
    };
  }

  static String disposition(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT);
  }

  static String outcome(String outcome) {
    return switch (outcome) {
      case "EXAMINED" -> "Read in full";
      case "PARTIAL" -> "Read in part";
      case "ENCRYPTED" -> "Locked by a password";
      case "UNSUPPORTED" -> "Format not supported";
      case "PARSE_ERROR" -> "Damaged or unreadable";
      case "TIMEOUT" -> "Took too long";
      case "OUT_OF_MEMORY" -> "Needed too much memory";
      case "CRASH" -> "Ended the reading process";
      case "CHANGED" -> "Changed during the scan";
      case "IO_ERROR" -> "Could not be opened";
      case "SKIPPED" -> "Left out by the run's options";
      default -> outcome;
    };
  }

  /** Says how much a term of the confidence speaks for or against, in words. */
  static String strength(double weight) {
    double size = Math.abs(weight);
    String word = size >= STRONG ? "strong " : size >= CLEAR ? "" : "weak ";
    return word + (weight < 0 ? "doubt" : "support");
  }
}
