package org.subrosa.redact;

/** What a redactor makes of a document. */
public sealed interface Redaction permits RedactedCopy, Refusal {}
