package org.subrosa.isolate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.subrosa.verify.RedactionGate;
import org.subrosa.verify.RedactionRequest;

/**
 * Takes away what a lost child had begun to write: nothing of it has been proved clean as far as
 * its parent knows, not even a copy that already had its name.
 */
final class CopyLeftovers {

  private final Path target;
  private final Path copy;
  private final boolean wasThere;

  private CopyLeftovers(RedactionRequest request) {
    this.target = request.target();
    this.copy = target.resolve(request.displayPath()).normalize();
    this.wasThere = Files.exists(copy, LinkOption.NOFOLLOW_LINKS);
  }

  /** Looks at the place of a copy before it is made. */
  static CopyLeftovers before(RedactionRequest request) {
    return new CopyLeftovers(request);
  }

  /** Removes what a child left there. */
  void remove(long process) throws IOException {
    Path folder = copy.getParent();
    if (folder == null || !folder.startsWith(target) || !Files.isDirectory(folder)) {
      return;
    }
    if (!wasThere) {
      Files.deleteIfExists(copy);
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, RedactionGate.temporaryNames(process))) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }
}
