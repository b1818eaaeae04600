/** A loop that feeds changed documents to the product's own parsers. */
@NullMarked
package org.subrosa.fuzz;

import org.jspecify.annotations.NullMarked;
