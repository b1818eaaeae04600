/**
 * Postal addresses by a grammar of their own.
 *
 * <p>{@link org.subrosa.address.AddressGrammar} looks around the numbers of a text for a house
 * number with its street, a post office box or a postcode, reads on to city, region, postcode and
 * country, and says of each address what speaks for it and against it, as likelihood ratios. It
 * reads a bounded stretch for each number, so that its time grows with the text and no faster.
 */
@NullMarked
package org.subrosa.address;

import org.jspecify.annotations.NullMarked;
