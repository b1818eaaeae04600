@NullMarked
package org.subrosa.address;

import org.jspecify.annotations.NullMarked;
