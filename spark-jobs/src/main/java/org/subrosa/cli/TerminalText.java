package org.subrosa.cli;

/** Names of files made safe for a terminal: no control character reaches it. */
final class TerminalText {

  private TerminalText() {}

  static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
