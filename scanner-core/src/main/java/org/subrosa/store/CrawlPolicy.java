package org.subrosa.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;

/**
 * Which of the listed documents are read.
 *
 * @param include globs of paths to read; empty means all
 * @param exclude globs of paths to leave out
 * @param largest largest size in bytes
 * @param modifiedSince only documents changed at or after this moment
 * @param sample share of documents to read, in (0, 1], chosen by a hash of the path: the same
 *     documents every time
 */
public record CrawlPolicy(
    List<String> include,
    List<String> exclude,
    long largest,
    Optional<Instant> modifiedSince,
    double sample) {

  /** Everything. */
  public static final CrawlPolicy ALL =
      new CrawlPolicy(List.of(), List.of(), Long.MAX_VALUE, Optional.empty(), 1);

  private static final int BUCKETS = 1_000_000;

  /**
   * Copies the lists and checks the globs.
   *
   * @throws IllegalArgumentException if a glob is malformed or a number out of range
   */
  public CrawlPolicy {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    include.forEach(PathGlob::of);
    exclude.forEach(PathGlob::of);
    if (!(sample > 0 && sample <= 1)) {
      throw new IllegalArgumentException("a sample is a share above 0 and up to 1: " + sample);
    }
  }

  /** Returns why a document is left out; {@link Coverage.Examined} when it is to be read. */
  public Coverage decide(DocumentRef document) {
    String path = document.path();
    if (!include.isEmpty()
        && include.stream().map(PathGlob::of).noneMatch(glob -> glob.matches(path))) {
      return new Coverage.Skipped("not included");
    }
    if (exclude.stream().map(PathGlob::of).anyMatch(glob -> glob.matches(path))) {
      return new Coverage.Skipped("excluded");
    }
    if (document.size() > largest) {
      return new Coverage.Skipped("larger than the size limit");
    }
    if (modifiedSince.isPresent() && document.modified().isBefore(modifiedSince.get())) {
      return new Coverage.Skipped("not modified since the given time");
    }
    if (sample < 1 && Math.floorMod(document.path().hashCode() * 31, BUCKETS) >= sample * BUCKETS) {
      return new Coverage.Skipped("not in the sample");
    }
    return new Coverage.Examined();
  }
}
