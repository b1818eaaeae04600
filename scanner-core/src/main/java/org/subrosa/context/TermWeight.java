package org.subrosa.context;

/** What a term of a category says where it stands. */
public enum TermWeight {
  /** It tells the category by itself: {@code psychotherapy notes}. */
  STRONG,
  /** It tells the category in company of another: {@code depression}, {@code account}. */
  WEAK,
  /** It is such company, and never a finding itself: {@code patient}, {@code session}. */
  COMPANY,
  /** As a label it tells what its value is: {@code Diagnosis}; elsewhere it is company. */
  LABEL,
  /** It tells a notice that says the same under every letter: what stands there says nothing. */
  FOOTER,
  /** It tells a text about the subject and not about a person: a leaflet, a textbook, a study. */
  REFERENCE,
  /** Directly behind a term it makes a name or a profession of it: {@code Cancer Foundation}. */
  NAME
}
