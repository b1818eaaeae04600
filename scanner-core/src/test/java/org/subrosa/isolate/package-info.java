/** Tests of child processes, with documents that do to them what documents can do. */
@NullMarked
package org.subrosa.isolate;

import org.jspecify.annotations.NullMarked;
