package org.subrosa.extract;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document as a file.
 *
 * @param file its bytes, from the first one on
 * @param tail its last bytes, when a limit cut out what lies between
 * @param cut the limit that left bytes out
 */
record Unpacked(Path file, Optional<Path> tail, Optional<Limit> cut) {

  static Unpacked whole(Path file) {
    return new Unpacked(file, Optional.empty(), Optional.empty());
  }
}
