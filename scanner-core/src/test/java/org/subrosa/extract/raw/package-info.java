/** Tests of the readers of raw structures. */
@NullMarked
package org.subrosa.extract.raw;

import org.jspecify.annotations.NullMarked;
