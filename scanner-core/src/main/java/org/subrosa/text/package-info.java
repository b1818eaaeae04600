/**
 * Text as detectors see it.
 *
 * <p>A {@link org.subrosa.text.TextUnit} is a stretch of a document's text in one place, with the
 * labels (column headers, form labels) of its parts. {@link org.subrosa.text.Views} reads a unit in
 * several ways: normalised (full-width digits, soft hyphens, zero-width characters), with escapes,
 * entities, base64 and hexadecimal decoded, and with values in pieces put together. Each {@link
 * org.subrosa.text.View} carries an {@link org.subrosa.text.OffsetMap} that leads every character
 * back to the unit, so whatever is found can be pointed at, and taken out, where it really stands.
 */
@NullMarked
package org.subrosa.text;

import org.jspecify.annotations.NullMarked;
