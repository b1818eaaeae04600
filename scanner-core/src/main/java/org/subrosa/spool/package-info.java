/**
 * More than memory holds, in order.
 *
 * <p>{@link org.subrosa.spool.ExternalSort} takes items as they come and hands them back sorted. It
 * holds a bounded number of them; what is more lies in a temporary file of the owner alone, which
 * has no name once it is open where the system allows it.
 *
 * <pre>{@code
 * try (ExternalSort<Token> sort = new ExternalSort<>(order, codec, Token::weight)) {
 *   sort.add(token);
 *   sort.forEach(next -> {});
 * }
 * }</pre>
 */
@NullMarked
package org.subrosa.spool;

import org.jspecify.annotations.NullMarked;
