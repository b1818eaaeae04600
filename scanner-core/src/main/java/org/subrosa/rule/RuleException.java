package org.subrosa.rule;

import java.util.List;

/** Rule files that cannot be used: every mistake with its file, line and remedy. */
public final class RuleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Takes the mistakes, each as {@code file:line: what; remedy}. */
  public RuleException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the mistakes in the order of the files. */
  public List<String> problems() {
    return problems;
  }
}
