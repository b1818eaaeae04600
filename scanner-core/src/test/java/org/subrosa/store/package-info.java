/** Tests of listing and fetching. */
@NullMarked
package org.subrosa.store;

import org.jspecify.annotations.NullMarked;
