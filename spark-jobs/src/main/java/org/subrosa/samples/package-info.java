/** The sample documents that ship with the product, for the demo and for trying rules out. */
@NullMarked
package org.subrosa.samples;

import org.jspecify.annotations.NullMarked;
