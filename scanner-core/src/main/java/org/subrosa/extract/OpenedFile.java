package org.subrosa.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.io.TemporaryResources;
import org.subrosa.sensitive.SensitiveText;

/**
 * A document as it is read: as it lies there, or opened with a password.
 *
 * @param bytes where to read it: its own file, or one that holds it deciphered until this is ended
 * @param password what it was opened with, if that was needed
 */
record OpenedFile(Path bytes, Optional<SensitiveText> password, TemporaryResources files) {

  /** A document that needs no password, or that none opens. */
  static OpenedFile asItLies(Path file) {
    return new OpenedFile(file, Optional.empty(), new TemporaryResources());
  }

  boolean isUnlocked() {
    return password.isPresent();
  }

  /** Removes what was deciphered. */
  void end() {
    try {
      files.close();
    } catch (IOException e) {
      // It lies in a private directory, which goes as a whole.
      return;
    }
  }
}
