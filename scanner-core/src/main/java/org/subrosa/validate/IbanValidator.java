package org.subrosa.validate;

import java.util.Locale;
import org.iban4j.IbanUtil;

/**
 * International bank account numbers: country, its account structure and the check digits.
 *
 * <p>Source: ISO 13616-1:2020 with the registry of structures, <a
 * href="https://www.swift.com/standards/data-standards/iban-international-bank-account-number">
 * swift.com</a>; check digits after ISO 7064 MOD 97-10. The pass rate is that of random digits in a
 * structure of digits only.
 */
final class IbanValidator implements Validator {

  private static final int LONGEST = 34;

  @Override
  public String name() {
    return "iban";
  }

  @Override
  public Verdict check(String value) {
    String compact = Digits.withoutSeparators(value).toUpperCase(Locale.ROOT);
    boolean alphanumeric = compact.chars().allMatch(c -> Digits.isDigit(c) || Digits.isCapital(c));
    if (!alphanumeric || compact.length() > LONGEST) {
      return Verdict.INVALID;
    }
    return IbanUtil.isValid(compact) ? Verdict.VALID : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.01;
  }
}
