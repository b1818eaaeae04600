package org.subrosa.extract.pst;

import java.io.IOException;

/** A store is of a version, or enciphered in a way, that is not read. */
public final class VersionException extends IOException {

  private static final long serialVersionUID = 1L;

  VersionException() {
    super("a mail store of another version");
  }
}
