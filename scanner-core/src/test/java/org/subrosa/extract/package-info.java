/** Tests of extraction on small documents made in the tests. */
@NullMarked
package org.subrosa.extract;

import org.jspecify.annotations.NullMarked;
