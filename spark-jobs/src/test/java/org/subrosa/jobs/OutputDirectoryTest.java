package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a run writes. */
final class OutputDirectoryTest {

  @TempDir private Path folder;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void open_newPath_isTheOwnersAlone() throws IOException {
    Path root = folder.resolve("deep/report");
    try (OutputDirectory output = OutputDirectory.open(root)) {
      try (OutputStream out = output.create("a.txt")) {
        out.write('a');
      }
      assertEquals("rwx------", mode(root));
      assertEquals("rwx------", mode(output.directory("findings")));
      assertEquals("rw-------", mode(root.resolve("a.txt")));
      assertEquals(List.of("a.txt", "findings"), output.names());
      assertTrue(OutputDirectory.isOutput(root));
    }
  }

  @Test
  void open_outputOfAnEarlierRun_isEmptiedAndClosedToOthers() throws IOException {
    Path root = folder.resolve("report");
    OutputDirectory.open(root).close();
    Files.createDirectories(root.resolve("redacted/deep"));
    Files.writeString(root.resolve("redacted/deep/old.txt"), "old");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (OutputDirectory output = OutputDirectory.open(root)) {
      assertEquals(List.of(), output.names());
      assertEquals("rwx------", mode(root));
    }
  }

  @Test
  void open_somethingElse_isLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThrows(RequestException.class, () -> OutputDirectory.open(folder));
    assertThrows(RequestException.class, () -> OutputDirectory.open(mine));
    assertEquals("mine", Files.readString(mine));
    assertFalse(OutputDirectory.isOutput(folder));
  }

  @Test
  void open_linkToAnOutput_isRefused() throws IOException {
    OutputDirectory.open(folder.resolve("report")).close();
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("report"));

    assertThrows(RequestException.class, () -> OutputDirectory.open(link));
  }

  @Test
  void open_linksInside_areNotFollowedWhenEmptied() throws IOException {
    Path root = folder.resolve("report");
    OutputDirectory.open(root).close();
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path mine = Files.writeString(outside.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(root.resolve("way-out"), outside);

    OutputDirectory.open(root).close();

    assertTrue(Files.exists(mine));
    assertFalse(Files.exists(root.resolve("way-out")));
  }

  @Test
  void open_inUse_saysSoAndKeepsWhatIsThere() throws IOException {
    Path root = folder.resolve("report");
    try (OutputDirectory output = OutputDirectory.open(root)) {
      output.create("a.txt").close();
      IOException failure = assertThrows(IOException.class, () -> OutputDirectory.open(root));

      assertTrue(String.valueOf(failure.getMessage()).contains("in use"));
      assertEquals(List.of("a.txt"), output.names());
    }
    OutputDirectory.open(root).close();
  }

  @Test
  void restrict_filesOfOthers_areClosed() throws IOException {
    Path root = folder.resolve("report");
    try (OutputDirectory output = OutputDirectory.open(root)) {
      Path file = Files.writeString(output.directory("index").resolve("segment"), "x");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      output.restrict();

      assertEquals("rw-------", mode(file));
      assertEquals("rwx------", mode(root.resolve("index")));
    }
  }
}
