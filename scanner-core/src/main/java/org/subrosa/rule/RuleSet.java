package org.subrosa.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.subrosa.finding.RuleId;

/**
 * The rules of a run, sorted by id, none twice.
 *
 * @param rules the rules
 * @param digest SHA-256 over the files that they came from and those of the packs' contexts, in
 *     hexadecimal: two runs with the same digest had the same rules
 */
public record RuleSet(List<Rule> rules, String digest) {

  /**
   * Sorts and checks.
   *
   * @throws IllegalArgumentException if an id occurs twice
   */
  public RuleSet {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    Set<RuleId> seen = new HashSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.id())) {
        throw new IllegalArgumentException(
            "two rules are called " + rule.id() + "; the second stands in " + rule.origin());
      }
    }
  }

  /** Returns the rule of an id. */
  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().value().equals(id)).findFirst();
  }
}
