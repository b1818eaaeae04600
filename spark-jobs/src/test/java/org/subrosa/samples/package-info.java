/**
 * The sample documents: a deterministic generator that invents the papers of four organisations,
 * plants identifiers in them and writes down where. It shares no pattern, word list or checksum
 * routine with the product, so that the truth it writes is independent of what is measured by it.
 */
@NullMarked
package org.subrosa.samples;

import org.jspecify.annotations.NullMarked;
