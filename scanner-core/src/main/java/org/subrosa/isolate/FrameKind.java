package org.subrosa.isolate;

import java.util.Arrays;

/** What a frame says. */
enum FrameKind {
  /** To the child: the settings; its first frame. */
  SETTINGS('I'),
  /** To the child: read a document. */
  SCAN('S'),
  /** To the child: write a copy. */
  WRITE('W'),
  /** To the child: prove a copy that another child has written. */
  VERIFY('V'),
  /** To the child: end. */
  QUIT('Q'),
  /** To the parent: settings are loaded. */
  READY('R'),
  /** To the parent: a document begins. */
  OPENED('o'),
  /** To the parent: a picture is about to be recognised. */
  PICTURE('p'),
  /** To the parent: a finding. */
  FOUND('f'),
  /** To the parent: a document ends. */
  CLOSED('c'),
  /** To the parent: the document failed. */
  FAILED('x'),
  /** To the parent: nothing more of this document. */
  DONE('d'),
  /** To the parent: a copy is written. */
  WRITTEN('w'),
  /** To the parent: there is no copy. */
  REFUSED('n'),
  /** To the parent: what a proof ended with. */
  VERDICT('v'),
  /** To the parent: copies cannot be written at all. */
  TROUBLE('z');

  private final char code;

  FrameKind(char code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static FrameKind of(int code) throws FrameException {
    return Arrays.stream(values())
        .filter(kind -> kind.code == code)
        .findFirst()
        .orElseThrow(() -> new FrameException("unknown kind of frame"));
  }
}
