/**
 * Offline checks of a value's inner structure: check digits, number ranges, calendars.
 *
 * <p>A check is evidence, not proof: each {@link org.subrosa.validate.Validator} states which share
 * of random values of the right shape it lets pass, and the engine weighs it by that share.
 */
@NullMarked
package org.subrosa.validate;

import org.jspecify.annotations.NullMarked;
