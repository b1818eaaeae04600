package org.subrosa.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.subrosa.finding.RuleId;
import org.subrosa.rule.Rule;

/**
 * How many of the values of a text that are written alike pass the check, and how many fail. Of
 * random numbers some pass any check digit: one that passes among many that fail is likely to be
 * such a one. Equal values count once.
 */
final class Company {

  /**
   * Least ratio. A list of other numbers must not hide a value from those who make copies, which
   * are rid of what is half as likely as what is reported.
   */
  private static final double LEAST = 0.25;

  /** What is counted before anything is seen (Jeffreys' prior of a share). */
  private static final double BEFORE = 0.5;

  private final Map<Kind, Seen> all = new HashMap<>();

  /** Values of a rule, those in groups apart from those in one piece. */
  private record Kind(RuleId rule, boolean isWhole) {

    static Kind of(Rule rule, String value) {
      return new Kind(rule.id(), value.chars().allMatch(Character::isLetterOrDigit));
    }
  }

  private static final class Seen {
    private final Set<Integer> passed = new HashSet<>();
    private final Set<Integer> failed = new HashSet<>();
  }

  /** Takes note of a value. */
  void add(Rule rule, String value, Checks checks) {
    if (checks != Checks.NONE) {
      Seen seen = all.computeIfAbsent(Kind.of(rule, value), unused -> new Seen());
      (checks.isPassed() ? seen.passed : seen.failed).add(value.hashCode());
    }
  }

  /** Returns how much the others of its kind speak against a value that passed. */
  double ratio(Rule rule, String value) {
    Seen seen = all.get(Kind.of(rule, value));
    if (seen == null) {
      return 1;
    }
    double ratio = (BEFORE + seen.passed.size() - 1) / (BEFORE + seen.failed.size());
    return Math.max(LEAST, Math.min(1, ratio));
  }
}
