/**
 * Mail stores of Outlook ([MS-PST]), opened item by item.
 *
 * <p>Every item that the node tree of a store lists is handed over as a mail of RFC 5322 and 2045,
 * in a file of its own: also those that stand in no folder any more. A store has no such form of
 * them, so it is made from their properties, bodies and attachments.
 */
@NullMarked
package org.subrosa.extract.pst;

import org.jspecify.annotations.NullMarked;
