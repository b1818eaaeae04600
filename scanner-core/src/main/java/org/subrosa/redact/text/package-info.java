/**
 * Redaction of plain text and logs.
 *
 * <p>{@link org.subrosa.redact.text.DecodedText} finds the charset and proves that encoding gives
 * the same bytes again; {@link org.subrosa.redact.text.TextRedactor} then treats the whole text as
 * one place. A text in another guise (HTML, XML, YAML, mail) has its own rules of writing and is
 * not taken.
 */
@NullMarked
package org.subrosa.redact.text;

import org.jspecify.annotations.NullMarked;
