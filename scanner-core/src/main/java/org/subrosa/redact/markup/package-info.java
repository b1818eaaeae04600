/**
 * Redaction of HTML, XML and SVG.
 *
 * <p>{@code Tokenizer} cuts markup into tokens without judging it, {@code MarkupChunks} names the
 * places of each chunk and how they read. The structure of a copy is read by other parsers: jsoup
 * for HTML, Woodstox for XML.
 */
@NullMarked
package org.subrosa.redact.markup;

import org.jspecify.annotations.NullMarked;
