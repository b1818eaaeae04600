/** Tests of what is no exposure by somebody's decision. */
@NullMarked
package org.subrosa.suppress;

import org.jspecify.annotations.NullMarked;
