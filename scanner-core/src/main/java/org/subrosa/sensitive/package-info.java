/**
 * Values that cannot print.
 *
 * <p>Everything that was read from a document travels as {@link
 * org.subrosa.sensitive.SensitiveText}: its {@code toString} says how long it is and nothing else,
 * it is no {@code CharSequence} and it cannot be serialized. Code that must see the characters asks
 * with a {@link org.subrosa.sensitive.RevealPermit}, and an architecture test holds the list of
 * packages that may have one. What leaves the process instead of a value is a masked preview
 * ({@link org.subrosa.sensitive.MaskPolicy}) and a keyed {@link org.subrosa.sensitive.Fingerprint}.
 *
 * <pre>{@code
 * SensitiveText value = unit.text().slice(start, end);
 * Fingerprint token = fingerprinter.fingerprint("SSN", value);
 * String shown = MaskPolicy.LAST_FOUR.mask(value);   // ***-**-6789
 * }</pre>
 */
@NullMarked
package org.subrosa.sensitive;

import org.jspecify.annotations.NullMarked;
