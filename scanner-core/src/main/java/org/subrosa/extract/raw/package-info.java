/**
 * The second reading of a document: what lies in its file beside the text that its parser shows.
 *
 * <p>Parsers follow a format's idea of what a reader wants to see. Values also stand in attributes,
 * change records, caches, unused parts, old revisions and behind the end of a file. Each {@link
 * org.subrosa.extract.raw.RawReader} walks the structure of one family of formats itself and hands
 * every piece of text to a {@link org.subrosa.extract.raw.RawSink}, which drops what the parser
 * already showed. Files are hostile: readers stream, keep to caps, and tell what they left unread.
 */
@NullMarked
package org.subrosa.extract.raw;

import org.jspecify.annotations.NullMarked;
