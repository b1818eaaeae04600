/** Tests of the reading of pictures. */
@NullMarked
package org.subrosa.extract.ocr;

import org.jspecify.annotations.NullMarked;
