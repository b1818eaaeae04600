/**
 * One document from listing to findings.
 *
 * <p>{@link org.subrosa.scan.Scanner} is the per-document function that every engine runs, a thread
 * pool on a laptop or Spark on a cluster: fetch, hash, extract, detect, and return a {@link
 * org.subrosa.finding.DocumentScan} for the document and each document inside it. It returns for
 * every document, whatever is in it: no document can fail a run.
 */
@NullMarked
package org.subrosa.scan;

import org.jspecify.annotations.NullMarked;
