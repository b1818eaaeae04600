/** Databases that the engine itself made, read without it. */
@NullMarked
package org.subrosa.extract.sqlite;

import org.jspecify.annotations.NullMarked;
