/**
 * Findings that somebody has decided are no exposure: a switchboard's number, a placeholder of a
 * template, a folder of published forms.
 *
 * <p>A suppression has an owner, a reason and a day on which it ends. It takes findings out of
 * severity and counts and never out of sight: they stay in every output, with its name. See {@link
 * org.subrosa.suppress.Suppressions}.
 */
@NullMarked
package org.subrosa.suppress;

import org.jspecify.annotations.NullMarked;
