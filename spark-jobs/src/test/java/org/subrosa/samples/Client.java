package org.subrosa.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An invented client. All texts but the address are marked values.
 *
 * @param address the street and the town on one line
 */
record Client(
    String name,
    LocalDate born,
    String ssn,
    String phone,
    String email,
    String address,
    String mrn) {

  /** The same client, born in the year. */
  Client bornIn(int year) {
    return new Client(name, born.withYear(year), ssn, phone, email, address, mrn);
  }

  /** The date of birth in a form such as {@code MM/dd/yyyy}. */
  String born(String form) {
    String date = born.format(DateTimeFormatter.ofPattern(form, Locale.US));
    return Mark.of(Kind.DATE_OF_BIRTH, date);
  }

  /** The name as family name, comma, given name. */
  String nameReversed() {
    String plain = Mark.plain(name);
    int space = plain.lastIndexOf(' ');
    return Mark.of(Kind.PERSON, plain.substring(space + 1) + ", " + plain.substring(0, space));
  }
}
