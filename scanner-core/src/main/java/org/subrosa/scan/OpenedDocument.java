package org.subrosa.scan;

import org.subrosa.document.ContentId;

/**
 * A document whose reading begins, as results show it.
 *
 * @param number its number among all that one document of a store holds; 0 is that document itself
 * @param depth 0 for that document, 1 and more for one inside a container
 * @param path path in the store, values in names replaced
 * @param bytes size
 * @param content identity of the bytes
 */
public record OpenedDocument(int number, int depth, String path, long bytes, ContentId content) {}
