package org.subrosa.rule;

import org.subrosa.validate.Validator;

/**
 * A check as a rule uses it.
 *
 * @param validator the check
 * @param failureRatio likelihood ratio of an invalid verdict; 0 drops the match
 */
public record ValidatorUse(Validator validator, double failureRatio) {}
