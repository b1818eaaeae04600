package org.subrosa.reports;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Finding;

/**
 * The facts about a run that its results depend on. There is deliberately no duration, no host and
 * no clock: two runs over the same documents with the same rules are described alike.
 *
 * @param productVersion version of this product
 * @param sources URIs of the stores that were scanned; credentials in them are dropped
 * @param packs names of the rule packs in use
 * @param rulesDigest SHA-256 over the rules in use, in hexadecimal
 * @param ruleCount number of rules in use
 * @param fingerprintKeyId names the key of the fingerprints without telling it
 * @param asOf the moment that the report speaks of, given by the caller
 * @param minimumConfidence confidence from which findings are reported
 * @param redactConfidence confidence from which values are removed from copies
 * @param options other options that change results, by name
 */
public record RunDescription(
    String productVersion,
    List<String> sources,
    List<String> packs,
    String rulesDigest,
    int ruleCount,
    String fingerprintKeyId,
    Instant asOf,
    Confidence minimumConfidence,
    Confidence redactConfidence,
    SortedMap<String, String> options) {

  /** Copies the collections, sorts sources and packs, and drops credentials. */
  public RunDescription {
    sources = sources.stream().map(PrintableText::ofUri).sorted().toList();
    packs = packs.stream().sorted().toList();
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** Returns whether a finding is sure enough to be reported, and not suppressed. */
  boolean isReported(Finding finding) {
    return isSure(finding) && !finding.isSuppressed();
  }

  private boolean isSure(Finding finding) {
    return finding.confidence().compareTo(minimumConfidence) >= 0;
  }

  /** Returns whether it is sure enough to be listed, suppressed or not. */
  boolean isListed(Finding finding) {
    return isSure(finding) || finding.confidence().compareTo(redactConfidence) >= 0;
  }
}
