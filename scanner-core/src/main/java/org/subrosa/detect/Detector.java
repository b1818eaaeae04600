package org.subrosa.detect;

/** Proposes detections in one reading of a unit. Stateless and safe for use by many threads. */
interface Detector {

  /** Hands over every detection of the reading, in any order, with offsets of the unit. */
  void detect(Reading reading, DetectionSink out);
}
