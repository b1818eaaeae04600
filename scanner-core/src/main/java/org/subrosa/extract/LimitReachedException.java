package org.subrosa.extract;

import org.xml.sax.SAXException;

/** Stops a parser because a limit was reached; carries the limit's name. */
final class LimitReachedException extends SAXException {

  private static final long serialVersionUID = 1L;

  private final String limit;

  LimitReachedException(String limit) {
    super(limit);
    this.limit = limit;
  }

  String limit() {
    return limit;
  }
}
