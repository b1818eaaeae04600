/** Documents that try to get a value past the scanner, made from the standards of their formats. */
@NullMarked
package org.subrosa.tricks;

import org.jspecify.annotations.NullMarked;
