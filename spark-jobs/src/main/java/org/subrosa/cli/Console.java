package org.subrosa.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard streams of a command, raw: readers and writers over them fix UTF-8 whatever the
 * machine's default.
 *
 * @param in what is read
 * @param out what other programs read
 * @param err what people read
 * @param isTerminal whether a person sees the error stream as it is written
 */
record Console(InputStream in, OutputStream out, OutputStream err, boolean isTerminal) {

  /** Returns the streams of this process; whether they are a terminal the launcher knows. */
  static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("subrosa.terminal"));
  }
}
