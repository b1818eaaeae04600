/**
 * Rules as data: one YAML file a detector, loaded strictly.
 *
 * <p>{@link org.subrosa.rule.RuleLoader} reads the files and reports every mistake with file, line
 * and remedy; {@link org.subrosa.rule.RuleSet} is the immutable result. Nothing in a rule file can
 * name a class, run code or reach a file.
 */
@NullMarked
package org.subrosa.rule;

import org.jspecify.annotations.NullMarked;
