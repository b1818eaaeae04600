package org.subrosa.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * A document of a store that has been listed and not yet read.
 *
 * @param store URI of the store's root, such as {@code file:///srv/share}
 * @param path path below the root with {@code /} between names, for people
 * @param handle what the store opens it by: a URI that keeps every byte of its name
 * @param size size in bytes as listed
 * @param modified time of the last change as listed
 * @param access who can read it
 */
public record DocumentRef(
    String store, String path, String handle, long size, Instant modified, Access access)
    implements Serializable {}
