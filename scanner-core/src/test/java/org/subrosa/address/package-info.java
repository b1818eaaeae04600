/** Tests of the grammar of addresses. */
@NullMarked
package org.subrosa.address;

import org.jspecify.annotations.NullMarked;
