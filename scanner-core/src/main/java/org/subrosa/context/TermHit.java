package org.subrosa.context;

/**
 * A term in a text.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param term what it means
 */
public record TermHit(int start, int end, ContextTerm term) {}
