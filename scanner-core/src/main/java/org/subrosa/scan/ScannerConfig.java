package org.subrosa.scan;

import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.OcrSettings;

/**
 * Settings of a scanner.
 *
 * @param limits how much of a document is read
 * @param ocr whether and how text in pictures is recognised
 * @param leastConfidence findings below it are dropped
 * @param mostFindings findings that one document, without those inside it, can have
 */
public record ScannerConfig(
    ExtractionLimits limits, OcrSettings ocr, double leastConfidence, int mostFindings) {

  /** Makes settings with which pictures are not read. */
  public ScannerConfig(ExtractionLimits limits, double leastConfidence, int mostFindings) {
    this(limits, OcrSettings.OFF, leastConfidence, mostFindings);
  }

  /**
   * Default limits, findings from 0.20 on, at most five million a document. Findings take room in a
   * file and none in memory; the limit keeps a document from filling the disk.
   */
  public static final ScannerConfig DEFAULT =
      new ScannerConfig(ExtractionLimits.DEFAULT, 0.20, 5_000_000);
}
