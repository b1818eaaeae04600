package org.subrosa.redact;

import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;

/**
 * A value that a document holds and its copy must not.
 *
 * @param text the characters as they were read
 * @param type what it is
 * @param confidence how sure
 */
public record FoundValue(SensitiveText text, EntityType type, Confidence confidence) {}
