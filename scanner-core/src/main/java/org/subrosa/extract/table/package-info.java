/**
 * Files that hold tables: what reads them, and where their cells go.
 *
 * <p>A {@link org.subrosa.extract.table.TableReader} knows one family of formats and is found by
 * {@link java.util.ServiceLoader}, so that readers which need libraries of their own lie in other
 * modules. It hands columns, rows and cells to a {@link org.subrosa.extract.table.TableSink}, which
 * makes text of them with the name of its column as the label of each cell. Files are hostile:
 * readers stream, check every length before they reserve memory for it, and tell what they left
 * unread.
 */
@NullMarked
package org.subrosa.extract.table;

import org.jspecify.annotations.NullMarked;
