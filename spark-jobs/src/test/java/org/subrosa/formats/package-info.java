/** Files of tables made by the formats' own libraries, read back as documents. */
@NullMarked
package org.subrosa.formats;

import org.jspecify.annotations.NullMarked;
