/** The benchmark of detection, which the profile {@code bench} runs. */
@NullMarked
package org.subrosa.bench;

import org.jspecify.annotations.NullMarked;
