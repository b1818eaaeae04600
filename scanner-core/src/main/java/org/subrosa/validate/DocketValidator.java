package org.subrosa.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Docket numbers of US federal trial courts: divisional office (which short forms leave out), year,
 * kind of case, number.
 *
 * <p>Source: Administrative Office of the US Courts, CM/ECF case numbers, <a
 * href="https://www.uscourts.gov/court-records/find-case-pacer">uscourts.gov</a>, and PACER, "Case
 * number formats", <a href="https://pacer.uscourts.gov/help/faqs">pacer.uscourts.gov</a>. The pass
 * rate is that of two random letters in the place of the kind.
 */
final class DocketValidator implements Validator {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[0-9]:)?(?:19|20)?[0-9]{2}[- ](?<kind>[a-z]{1,2})[- ](?<number>[0-9]{1,6})"
              + "(?:[- ]?\\(?[a-z]{1,5}\\)?){0,4}");
  private static final Set<String> KINDS =
      Set.of(
          "ap", "bk", "cm", "cr", "cv", "dp", "ec", "fj", "gj", "mb", "mc", "md", "mj", "ml", "mp",
          "ms", "op", "po", "pr", "pt", "rj", "sp", "sw", "tp", "wp");
  private static final int LONGEST = 40;

  @Override
  public String name() {
    return "docket";
  }

  @Override
  public Verdict check(String value) {
    if (value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    Matcher matcher = SHAPE.matcher(value.toLowerCase(Locale.ROOT));
    return matcher.matches() && KINDS.contains(matcher.group("kind"))
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.037;
  }
}
