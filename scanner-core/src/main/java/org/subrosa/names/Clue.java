package org.subrosa.names;

/**
 * A reason to believe that a stretch is a name, or not.
 *
 * @param reason what was seen, without any characters of the document
 * @param likelihoodRatio how many times likelier it is beside a name than elsewhere, above 0
 */
public record Clue(String reason, double likelihoodRatio) {}
