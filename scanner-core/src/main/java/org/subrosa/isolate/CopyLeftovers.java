package org.subrosa.isolate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.subrosa.verify.RedactionGate;
import org.subrosa.verify.RedactionRequest;

/** Takes away what a lost child had begun to write: nothing of it has been proved clean. */
final class CopyLeftovers {

  private CopyLeftovers() {}

  static void remove(RedactionRequest request, long process) throws IOException {
    Path copy = request.target().resolve(request.displayPath()).normalize();
    Path folder = copy.getParent();
    if (folder == null || !folder.startsWith(request.target()) || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, RedactionGate.temporaryNames(process))) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }
}
