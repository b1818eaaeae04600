package org.subrosa.verify;

import java.util.List;
import org.subrosa.text.TextUnit;

/**
 * One way to read a copy, with what it shows.
 *
 * @param name name of the way
 * @param units the text
 * @param rescanned whether the rules are run over it; in the name of the copy, and in bytes read in
 *     a charset that is not theirs, only the removed values are searched
 */
record Route(String name, List<TextUnit> units, boolean rescanned) {}
