/** Tests with models that are made here. */
@NullMarked
package org.subrosa.names.onnx;

import org.jspecify.annotations.NullMarked;
