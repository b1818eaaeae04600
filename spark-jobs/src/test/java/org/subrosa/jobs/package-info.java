/** Tests of runs over whole stores, on both engines. */
@NullMarked
package org.subrosa.jobs;

import org.jspecify.annotations.NullMarked;
