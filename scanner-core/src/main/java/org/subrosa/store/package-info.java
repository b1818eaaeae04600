/**
 * Where documents lie.
 *
 * <p>A {@link org.subrosa.store.DocumentStore} lists what it holds under a {@link
 * org.subrosa.store.CrawlPolicy} and fetches one document at a time. Listing reads no document.
 * Everything that is listed is handed over, also what the policy leaves out and what cannot be
 * read, so that the ledger adds up.
 */
@NullMarked
package org.subrosa.store;

import org.jspecify.annotations.NullMarked;
