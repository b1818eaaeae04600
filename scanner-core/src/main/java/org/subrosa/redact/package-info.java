/**
 * Redacted copies in the original's format.
 *
 * <p>A {@link org.subrosa.redact.Redactor} knows one format: it walks a document and hands every
 * text of it to a {@link org.subrosa.redact.Pass}, as chunks ({@link
 * org.subrosa.redact.SourceText}) that name the {@link org.subrosa.redact.Place}s that may be
 * written and how they read one after the other; what is outside stays character by character. It
 * is run twice: the first run learns what has to go, the second writes. What has to go is what the
 * detectors claim ({@link org.subrosa.redact.RedactionPlanner}) and every recurrence, however
 * written, of the values so found anywhere in the document ({@link org.subrosa.redact.ValueIndex}).
 * Nothing here publishes a copy; that is the right of package {@code verify}.
 *
 * <p>To add a format, write a {@code Redactor} in a package of its own, let its {@code
 * hasStructure} read the format with another parser, and name it in {@code META-INF/services}.
 */
@NullMarked
package org.subrosa.redact;

import org.jspecify.annotations.NullMarked;
