/** Tests of the product as a whole. */
@NullMarked
package org.subrosa;

import org.jspecify.annotations.NullMarked;
