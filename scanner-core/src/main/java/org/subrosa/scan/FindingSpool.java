package org.subrosa.scan;

import org.subrosa.finding.Finding;

/**
 * Takes what is found in one document of a store, and in those inside it, while it is read. Never
 * throws: trouble with a file comes to light when the findings are asked for, and is no fault of
 * the document or of the rule that found something in it. Used by one thread at a time.
 */
public interface FindingSpool {

  /** Takes a finding of the document of that number; 0 is the document of the store. */
  void add(int number, Finding finding);

  /** Forgets everything: the document is read anew, or its findings count for nothing. */
  void clear();
}
