/** Tests of what may leave the process: nothing, a mask, or a keyed token. */
@NullMarked
package org.subrosa.sensitive;

import org.jspecify.annotations.NullMarked;
