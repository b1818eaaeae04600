/** Tests of words, sentences and tokens. */
@NullMarked
package org.subrosa.language;

import org.jspecify.annotations.NullMarked;
