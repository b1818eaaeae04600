/** Tests of one document from listing to findings. */
@NullMarked
package org.subrosa.scan;

import org.jspecify.annotations.NullMarked;
