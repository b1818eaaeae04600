/** Tests of the readings of a text and of the way back from them. */
@NullMarked
package org.subrosa.text;

import org.jspecify.annotations.NullMarked;
