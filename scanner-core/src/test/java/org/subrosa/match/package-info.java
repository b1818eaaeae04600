/** Tests of the search for many patterns, against one pattern at a time. */
@NullMarked
package org.subrosa.match;

import org.jspecify.annotations.NullMarked;
