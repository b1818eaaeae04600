package org.subrosa.store;

import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;

/**
 * Which paths of a store are meant: {@code *.docx} by the name alone at any depth, {@code hr/**} by
 * the whole path. The syntax is that of {@link java.nio.file.FileSystem#getPathMatcher}, the cost
 * grows with the length of the glob times that of the path and no faster.
 */
public final class PathGlob {

  private final String glob;
  private final GlobAutomaton automaton;

  private PathGlob(String glob) {
    FileSystems.getDefault().getPathMatcher("glob:" + glob);
    this.glob = glob;
    this.automaton = GlobAutomaton.of(glob);
  }

  /**
   * Reads a glob.
   *
   * @throws IllegalArgumentException if it is malformed; the message says how to mend it
   */
  public static PathGlob of(String glob) {
    try {
      return new PathGlob(glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + glob + "' is no glob (" + e.getDescription() + "); write one such as '*.docx'", e);
    }
  }

  /** Whether a path is meant. A glob without a slash is about the name alone. */
  public boolean matches(String path) {
    return automaton.matches(glob.contains("/") ? path : path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether it holds nothing but stars and slashes, and so leaves out no name. */
  public boolean isOfStarsAlone() {
    return glob.chars().allMatch(c -> c == '*' || c == '/');
  }
}
