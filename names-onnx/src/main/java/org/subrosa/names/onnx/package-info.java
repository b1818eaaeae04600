/**
 * Names by transformers: models of token classification in ONNX, run by ONNX Runtime.
 *
 * <p>{@link org.subrosa.names.onnx.OnnxModels} is what the core finds. It reads a model with its
 * vocabulary and labels into a {@code TransformerTagger}, which cuts words into pieces, asks the
 * model about windows of them, and puts the labels together to names.
 */
@NullMarked
package org.subrosa.names.onnx;

import org.jspecify.annotations.NullMarked;
