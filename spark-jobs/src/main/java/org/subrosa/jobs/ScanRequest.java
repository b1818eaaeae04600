package org.subrosa.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.subrosa.finding.Confidence;
import org.subrosa.risk.SeverityBand;
import org.subrosa.store.CrawlPolicy;

/**
 * Everything that a user asks of a run.
 *
 * @param sources paths or URIs of stores
 * @param policy which documents are read
 * @param settings how documents are read
 * @param engine {@code auto}, {@code local} or {@code spark}
 * @param threads how many documents are read at once
 * @param redact whether redacted copies are made
 * @param minimumConfidence confidence from which findings are reported
 * @param asOf the moment that the report speaks of
 * @param failOn severity from which the exit code tells of exposure
 * @param allowUnexamined whether unexamined documents leave the exit code alone
 * @param privateDirectory a directory of the owner alone for files that end with the run
 * @param draft a new file for suppressions to review
 */
public record ScanRequest(
    List<String> sources,
    CrawlPolicy policy,
    ReadingSettings settings,
    String engine,
    int threads,
    boolean redact,
    Confidence minimumConfidence,
    Instant asOf,
    Optional<SeverityBand> failOn,
    boolean allowUnexamined,
    String privateDirectory,
    Optional<Path> draft) {

  /** Copies the list. */
  public ScanRequest {
    sources = List.copyOf(sources);
  }

  /** Makes a request without a draft of suppressions. */
  public ScanRequest(
      List<String> sources,
      CrawlPolicy policy,
      ReadingSettings settings,
      String engine,
      int threads,
      boolean redact,
      Confidence minimumConfidence,
      Instant asOf,
      Optional<SeverityBand> failOn,
      boolean allowUnexamined,
      String privateDirectory) {
    this(
        sources,
        policy,
        settings,
        engine,
        threads,
        redact,
        minimumConfidence,
        asOf,
        failOn,
        allowUnexamined,
        privateDirectory,
        Optional.empty());
  }
}
