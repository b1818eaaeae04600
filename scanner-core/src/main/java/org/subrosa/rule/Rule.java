package org.subrosa.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;

/**
 * A detector as data.
 *
 * @param id stable name
 * @param name name for people
 * @param type what its matches are
 * @param severity harm of exposure, 1 to 5
 * @param processingContext ENISA's data processing context, 1 to 4
 * @param hipaaIdentifier letter in 45 CFR 164.514(b)(2)(i), or empty
 * @param regulations short names of the laws that name such values
 * @param references pages of the standard, law or vendor that define the format
 * @param prior probability that a match of unknown origin is of the type, before any evidence
 * @param patterns ways of writing, at least one
 * @param validators checks, in order
 * @param vetoes patterns that, when they match the whole value, drop it: placeholders and the like
 * @param testValues patterns that, when they match the whole value, mark it as a published
 *     demonstration value
 * @param context words that speak for a match
 * @param examples texts in which the rule must find exactly the marked spans
 * @param negatives texts in which it must report nothing
 * @param origin file that it came from, for messages
 */
public record Rule(
    RuleId id,
    String name,
    EntityType type,
    int severity,
    int processingContext,
    String hipaaIdentifier,
    List<String> regulations,
    List<String> references,
    double prior,
    List<RulePattern> patterns,
    List<ValidatorUse> validators,
    List<Pattern> vetoes,
    List<Pattern> testValues,
    ContextTerms context,
    List<MarkedExample> examples,
    List<String> negatives,
    String origin) {

  /** Copies the lists. */
  public Rule {
    regulations = List.copyOf(regulations);
    references = List.copyOf(references);
    patterns = List.copyOf(patterns);
    validators = List.copyOf(validators);
    vetoes = List.copyOf(vetoes);
    testValues = List.copyOf(testValues);
    examples = List.copyOf(examples);
    negatives = List.copyOf(negatives);
  }
}
