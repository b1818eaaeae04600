/** Tests of detection, over small rules that the tests write themselves. */
@NullMarked
package org.subrosa.detect;

import org.jspecify.annotations.NullMarked;
