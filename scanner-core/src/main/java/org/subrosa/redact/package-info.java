/**
 * Redacted copies in the original's format.
 *
 * <p>A {@link org.subrosa.redact.Redactor} knows one format: it walks the native document as a list
 * of text units, each of which maps back to writable places. The {@link
 * org.subrosa.redact.RedactionPlan} says what to take out of a unit, in two passes: the detected
 * spans, then every normalised recurrence of the values found. Nothing here publishes a copy; that
 * is the verifier's right (package {@code verify}).
 *
 * <p>For formats that are one string, {@link org.subrosa.redact.SourceText} does the walk: a
 * redactor names the {@link org.subrosa.redact.Place}s that may be written and how they read one
 * after the other; what is outside stays character by character. To add a format, write a {@code
 * Redactor} in a package of its own, give it an {@link org.subrosa.redact.Outline} that reads the
 * structure with another parser, and name it in {@code META-INF/services}.
 */
@NullMarked
package org.subrosa.redact;

import org.jspecify.annotations.NullMarked;
