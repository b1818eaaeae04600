package org.subrosa.address;

import java.util.List;

/**
 * A stretch of a text that reads like an address.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param prior the probability that a number with words around it is an address
 * @param signs what speaks for it and against it
 */
public record PostalAddress(int start, int end, double prior, List<Sign> signs) {

  /** Copies the signs. */
  public PostalAddress {
    signs = List.copyOf(signs);
  }

  /** Returns a line of it, as likely as the whole. */
  PostalAddress part(int partStart, int partEnd) {
    return new PostalAddress(partStart, partEnd, prior, signs);
  }
}
