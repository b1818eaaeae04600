package org.subrosa.context;

/**
 * A meaning of a word or phrase.
 *
 * @param category what it tells of
 * @param kind what it is within the category, such as {@code condition} or {@code drug}
 * @param weight how much it tells
 */
public record ContextTerm(ContextCategory category, String kind, TermWeight weight) {}
