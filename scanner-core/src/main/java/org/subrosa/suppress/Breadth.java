package org.subrosa.suppress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.match.MeteredText;
import org.subrosa.match.StepLimitException;
import org.subrosa.store.PathGlob;

/**
 * Tells conditions that take out hardly anything from those that narrow an entry down, by trying
 * them on made-up values, rules and paths.
 */
final class Breadth {

  /**
   * Kinds of values. The two of a kind share no character that the kind can do without, so that an
   * expression for everything but one character has no way past both.
   */
  private static final List<List<String>> VALUES =
      List.of(
          List.of("123-12-3123", "+45 67 89 00"),
          List.of("tim@post.test", "ana@law.club"),
          List.of("Tim Post", "Ann Lawley"),
          List.of("DE1212312312", "FR4567890456"),
          List.of("https://post.test/me", "www.law.club"),
          List.of("Tm!ps123", "aNc#lw_456"));

  /** Most kinds of values that an expression may fit. */
  private static final int MOST_KINDS = 3;

  private static final List<String> RULES =
      List.of("us.ssn.1", "global.phone.2", "health.de.member.1", "own.12");
  private static final List<String> PATHS =
      List.of("tim.txt", "README", "ana/law.pdf", "2019/01/x", "d/o/g/Post 1.docx");

  private Breadth() {}

  /** Whether an expression fits values of most kinds. */
  static boolean isForAllValues(Pattern regex) {
    return VALUES.stream().filter(kind -> fitsOne(regex, kind)).count() > MOST_KINDS;
  }

  private static boolean fitsOne(Pattern regex, List<String> values) {
    return values.stream().anyMatch(value -> fits(regex, value));
  }

  private static boolean fits(Pattern regex, String value) {
    try {
      return MeteredText.test(MeteredText.matcher(regex, value), Matcher::matches);
    } catch (StepLimitException e) {
      return false;
    }
  }

  /** Whether expressions for ids of rules leave out none. */
  static boolean isForAllRules(List<PathGlob> rules) {
    return areForAll(rules, RULES);
  }

  /** Whether globs leave out no path. */
  static boolean isForAllPaths(List<PathGlob> paths) {
    return areForAll(paths, PATHS);
  }

  private static boolean areForAll(List<PathGlob> globs, List<String> names) {
    return globs.stream().anyMatch(PathGlob::isOfStarsAlone)
        || names.stream().allMatch(name -> globs.stream().anyMatch(glob -> glob.matches(name)));
  }

  /** Whether there is no type beside these. */
  static boolean isForAllTypes(Set<EntityType> types) {
    return types.containsAll(EnumSet.allOf(EntityType.class));
  }
}
