/**
 * One document from listing to findings.
 *
 * <p>{@link org.subrosa.scan.Scanner} is the per-document function that every engine runs, a thread
 * pool on a laptop or Spark on a cluster: fetch, hash, extract, detect, and return a {@link
 * org.subrosa.finding.LedgerRow} for the document and each document inside it. What is found goes
 * into a {@link org.subrosa.scan.FindingSpool} as it is found and is never collected here. It
 * returns for every document, whatever is in it: no document can fail a run.
 */
@NullMarked
package org.subrosa.scan;

import org.jspecify.annotations.NullMarked;
