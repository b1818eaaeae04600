/**
 * SQLite databases, their write-ahead logs and rollback journals, read from the file format itself
 * (https://www.sqlite.org/fileformat2.html): rows of all tables, and what is left of removed ones
 * in free pages, free blocks and the unused space of pages.
 *
 * <p>The engine's own library is native code, which a hostile file should not meet, and shows no
 * removed rows.
 */
@NullMarked
package org.subrosa.extract.sqlite;

import org.jspecify.annotations.NullMarked;
