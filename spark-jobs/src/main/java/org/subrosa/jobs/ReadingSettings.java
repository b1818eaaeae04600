package org.subrosa.jobs;

import java.io.Serializable;
import org.subrosa.isolate.Isolation;
import org.subrosa.scan.ScanSettings;

/**
 * How documents are read: names, paths and limits, so nothing secret travels in a task.
 *
 * @param scan what is looked for
 * @param isolation how documents are kept apart from the run
 */
public record ReadingSettings(ScanSettings scan, Isolation isolation) implements Serializable {}
