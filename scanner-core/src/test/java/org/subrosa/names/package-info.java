/** Tests of the tagger, and its trainer. */
@NullMarked
package org.subrosa.names;

import org.jspecify.annotations.NullMarked;
