package org.subrosa.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.subrosa.extract.table.TableReader;

/** The installed readers of tables, by media type. */
final class TableReaders {

  /** As many bytes as the longest beginning of a format. */
  static final int LONGEST_MAGIC = 16;

  private final Map<String, TableReader> readers = new HashMap<>();
  private final Map<String, byte[]> beginnings = new LinkedHashMap<>();

  /** Finds them where this class was found, whatever loader the thread has. */
  TableReaders() {
    ServiceLoader.load(TableReader.class, TableReader.class.getClassLoader())
        .forEach(
            reader -> {
              beginnings.putAll(reader.formats());
              reader.formats().keySet().forEach(type -> readers.put(type, reader));
            });
  }

  Set<String> types() {
    return readers.keySet();
  }

  Optional<TableReader> of(String mediaType) {
    return Optional.ofNullable(readers.get(mediaType));
  }

  /** Returns the type of a file that begins with given bytes. */
  Optional<String> typeOf(byte[] head) {
    return beginnings.entrySet().stream()
        .filter(entry -> startsWith(head, entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
