/**
 * What a scan says about a document: {@link org.subrosa.finding.Finding} for each value found and
 * {@link org.subrosa.finding.Coverage} for what was and was not read, a document's own in a {@link
 * org.subrosa.finding.LedgerRow}. A {@link org.subrosa.finding.ScannedDocument} has both, in a file
 * when they are many, or held as a {@link org.subrosa.finding.DocumentScan}.
 *
 * <p>All types here are plain serializable records without any clear value: they cross process and
 * network borders, end in files and are shown to people.
 */
@NullMarked
package org.subrosa.finding;

import org.jspecify.annotations.NullMarked;
