/**
 * Redacted copies in the original's format.
 *
 * <p>A {@link org.subrosa.redact.Redactor} knows one format: it walks the native document as a list
 * of text units, each of which maps back to writable places. The {@link
 * org.subrosa.redact.RedactionPlan} says what to take out of a unit, in two passes: the detected
 * spans, then every normalised recurrence of the values found. Nothing here publishes a copy; that
 * is the verifier's right (package {@code verify}).
 */
@NullMarked
package org.subrosa.redact;

import org.jspecify.annotations.NullMarked;
