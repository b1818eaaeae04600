/**
 * Redaction of data in text form: CSV and TSV, JSON and lines of JSON.
 *
 * <p>A document is decoded to one string, its cells or leaves become places of a {@link
 * org.subrosa.redact.SourceText}, and only what is replaced is written anew. The reader of the
 * outline is another parser than the one that finds the places.
 */
@NullMarked
package org.subrosa.redact.data;

import org.jspecify.annotations.NullMarked;
