/** Tests over all packages of the core. */
@NullMarked
package org.subrosa;

import org.jspecify.annotations.NullMarked;
