package org.subrosa.finding;

import java.io.Serializable;

/**
 * One reason for or against a finding.
 *
 * @param reason what was observed, in the words of the rule, never of the document
 * @param weight natural logarithm of the likelihood ratio; negative speaks against
 */
public record Evidence(String reason, double weight) implements Serializable {}
