package org.subrosa.context;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;

/**
 * A kind of sensitive context: what its terms do to the identifiers of persons beside them.
 *
 * @param id stable name, dotted lower-case words, such as {@code health}
 * @param title name for people
 * @param processingContext ENISA's data processing context, 1 simple to 4 sensitive, which
 *     identifiers beside it take on
 * @param raise what it adds to the severity of identifiers beside it, 1 to 4
 * @param type type of a term that is a finding of its own; empty where terms only raise
 * @param severity harm of exposure of such a finding, 1 to 5
 * @param isLegend whether terms count by their position alone, as legends at the top of a document
 *     do, and then for all of it
 * @param regulations short names of the laws that protect such data
 * @param rules expressions for ids of rules whose findings say what a strong term says
 */
public record ContextCategory(
    String id,
    String title,
    int processingContext,
    int raise,
    Optional<EntityType> type,
    int severity,
    boolean isLegend,
    List<String> regulations,
    List<Pattern> rules) {

  /** Copies the lists. */
  public ContextCategory {
    regulations = List.copyOf(regulations);
    rules = List.copyOf(rules);
  }

  /** Returns whether findings of a rule say what a strong term says. */
  public boolean isToldBy(RuleId rule) {
    return rules.stream().anyMatch(one -> one.matcher(rule.value()).matches());
  }

  /** Returns the id under which findings of terms of a kind go. */
  public RuleId rule(String kind) {
    return new RuleId("context." + id + "." + kind + ".1");
  }
}
