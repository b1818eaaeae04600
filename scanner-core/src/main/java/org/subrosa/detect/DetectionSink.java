package org.subrosa.detect;

import org.subrosa.finding.RuleId;

/** Receives what a detector has to say about one reading. */
interface DetectionSink {

  /** Takes a claim, with offsets of the unit. */
  void found(Detection detection);

  /** Takes note that a rule was given up in this reading; what it would have found is not known. */
  void givenUp(RuleId rule);

  /**
   * Takes note that names were not searched in this reading, as no model knows its language.
   *
   * @param code ISO 639 code
   */
  void unknownLanguage(String code);
}
