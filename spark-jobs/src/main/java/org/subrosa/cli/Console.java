package org.subrosa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** The standard streams, raw: writers over them fix UTF-8 whatever the machine's default. */
final class Console {

  static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);
  static final OutputStream ERR = new FileOutputStream(FileDescriptor.err);

  /** Whether a person sees the error stream; the launcher knows. */
  static final boolean IS_TERMINAL = Boolean.getBoolean("subrosa.terminal");

  private Console() {}
}
