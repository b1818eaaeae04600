/**
 * From bytes to text units.
 *
 * <p>{@link org.subrosa.extract.TikaExtractor} reads a document with Apache Tika and pushes its
 * text, unit by unit, into an {@link org.subrosa.extract.ExtractionSink}, so a document is never
 * held whole in memory. Documents inside documents are announced to the same sink and end with a
 * {@link org.subrosa.finding.Coverage} of their own. What could not be read is part of the result:
 * nothing is only logged.
 */
@NullMarked
package org.subrosa.extract;

import org.jspecify.annotations.NullMarked;
