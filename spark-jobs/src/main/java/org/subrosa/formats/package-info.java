/**
 * Readers of the table formats whose libraries come with Spark: Parquet, ORC and Avro.
 *
 * <p>Each {@link org.subrosa.extract.table.TableReader} here is a thin class, so that finding them
 * loads none of those libraries; the first file of a format does. Of the libraries only what
 * decodes is used: files are opened, framed and decompressed here, where every length is checked
 * before memory is reserved for it, and without Hadoop's file systems, configuration and users. All
 * decompression is pure Java.
 */
@NullMarked
package org.subrosa.formats;

import org.jspecify.annotations.NullMarked;
