/** Tests of the package. */
@NullMarked
package org.subrosa.spool;

import org.jspecify.annotations.NullMarked;
