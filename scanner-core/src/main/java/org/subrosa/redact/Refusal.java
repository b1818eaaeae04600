package org.subrosa.redact;

/**
 * A document that a redactor does not take on.
 *
 * @param reason why, without any text of the document
 */
public record Refusal(String reason) implements Redaction {}
