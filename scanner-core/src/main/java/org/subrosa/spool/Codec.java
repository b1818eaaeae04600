package org.subrosa.spool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How items are written and read back.
 *
 * @param <T> what is written
 */
public interface Codec<T> {

  /** Writes an item. */
  void write(T item, DataOutputStream out) throws IOException;

  /**
   * Reads an item.
   *
   * @throws IOException if the bytes are no item
   */
  T read(DataInputStream in) throws IOException;
}
