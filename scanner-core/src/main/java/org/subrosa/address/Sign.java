package org.subrosa.address;

/**
 * Something that speaks for or against an address.
 *
 * @param reason what was observed, never in the words of the document
 * @param likelihoodRatio how much more often addresses show it than chance matches do
 */
public record Sign(String reason, double likelihoodRatio) {}
