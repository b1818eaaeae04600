package org.subrosa.reports;

import org.subrosa.finding.Finding;

/**
 * A finding of the report.
 *
 * @param finding what was found
 * @param reported whether it is sure enough to be reported by this run
 */
public record FindingRow(Finding finding, boolean reported) {}
