/**
 * Words and sentences.
 *
 * <p>{@link org.subrosa.language.Words} analyses text through Lucene for matching (whole words,
 * folded, optionally stemmed); {@link org.subrosa.language.Segmenter} finds sentences and tokens
 * with OpenNLP's trained English models.
 */
@NullMarked
package org.subrosa.language;

import org.jspecify.annotations.NullMarked;
