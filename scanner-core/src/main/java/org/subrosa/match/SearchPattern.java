package org.subrosa.match;

import java.util.regex.Pattern;

/**
 * A pattern to search for.
 *
 * @param regex the expression, with whatever boundary it needs
 * @param group name of the group that is the value, or empty for the whole match
 */
public record SearchPattern(Pattern regex, String group) {}
