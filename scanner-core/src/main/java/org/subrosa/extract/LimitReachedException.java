package org.subrosa.extract;

import org.xml.sax.SAXException;

/** Stops a parser because a limit was reached. */
final class LimitReachedException extends SAXException {

  private static final long serialVersionUID = 1L;

  private final Limit limit;

  LimitReachedException(Limit limit) {
    super(limit.words());
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }
}
