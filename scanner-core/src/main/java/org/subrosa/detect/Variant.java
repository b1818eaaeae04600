package org.subrosa.detect;

import org.subrosa.rule.Rule;
import org.subrosa.rule.RulePattern;

/**
 * A pattern with its rule.
 *
 * @param rule the rule
 * @param pattern one of its patterns
 * @param context the rule's context, analysed
 */
record Variant(Rule rule, RulePattern pattern, ContextMatcher context) {}
