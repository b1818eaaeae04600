/**
 * What a document is before anyone has read it: where it lies, how large it is, who can open it,
 * and how places inside it are named.
 *
 * <p>Nothing here is document content. Names of places ({@link org.subrosa.document.Location}) are
 * built from kinds and numbers, never from strings that the document supplies, so a sheet called
 * after a client cannot carry that client's name into a report.
 */
@NullMarked
package org.subrosa.document;

import org.jspecify.annotations.NullMarked;
