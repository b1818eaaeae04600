package org.subrosa.suppress;

import java.io.IOException;
import java.util.List;

/** A file of suppressions that cannot be used: every mistake with its file, line and remedy. */
public final class SuppressionException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  SuppressionException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the mistakes in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
