/**
 * Finding all matches of many patterns in one text.
 *
 * <p>This package knows nothing of what a pattern means. {@link
 * org.subrosa.match.MultiPatternScanner} is the seam: callers compile a list of patterns once and
 * scan many texts from many threads; how the patterns are run is this package's own matter.
 */
@NullMarked
package org.subrosa.match;

import org.jspecify.annotations.NullMarked;
