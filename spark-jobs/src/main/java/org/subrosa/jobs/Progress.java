package org.subrosa.jobs;

/** Hears of each document that is done. Called from many threads. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE = bytes -> {};

  /** A document of so many bytes is done. */
  void done(long bytes);
}
