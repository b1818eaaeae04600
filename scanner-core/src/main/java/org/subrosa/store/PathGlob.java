package org.subrosa.store;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/**
 * Which paths of a store are meant: {@code *.docx} by the name alone at any depth, {@code hr/**} by
 * the whole path. The syntax is that of {@link java.nio.file.FileSystem#getPathMatcher}.
 */
public final class PathGlob {

  private final boolean isWhole;
  private final PathMatcher matcher;

  private PathGlob(String glob) {
    this.isWhole = glob.contains("/");
    this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
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
    Path whole = matchable(path);
    Path name = whole.getFileName();
    return matcher.matches(isWhole || name == null ? whole : name);
  }

  /** Names that the locale of the machine cannot spell are matched with a mark in their place. */
  private static Path matchable(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      return Path.of(path.replaceAll("[^\\x01-\\x7E]", "?"));
    }
  }
}
