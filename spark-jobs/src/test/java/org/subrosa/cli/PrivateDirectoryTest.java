package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The directory of temporary files, and what killed runs left. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class PrivateDirectoryTest {

  private static final String PROPERTY = "java.io.tmpdir";
  private static final long NOBODYS_PID = 4_194_999;

  @TempDir private Path folder;
  private String before = "";

  @BeforeEach
  void pointThere() {
    before = System.getProperty(PROPERTY, "/tmp");
    System.setProperty(PROPERTY, folder.toString());
  }

  @AfterEach
  void pointBack() {
    System.setProperty(PROPERTY, before);
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void create_thenClose_leavesNothing() throws IOException {
    try (PrivateDirectory directory = PrivateDirectory.create()) {
      directory.becomeTemporary();
      Path made = Path.of(System.getProperty(PROPERTY, ""));
      assertEquals(List.of(made), children());
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
      Files.writeString(Files.createDirectory(made.resolve("deep")).resolve("a"), "a");
    }
    assertEquals(List.of(), children());
  }

  @Test
  void create_directoryOfTheLauncher_isTakenOver() throws IOException {
    Path made =
        Files.createDirectory(
            folder.resolve("subrosa-run-" + ProcessHandle.current().pid() + "-abc"));
    System.setProperty(PROPERTY, made.toString());
    try (PrivateDirectory directory = PrivateDirectory.create()) {
      directory.becomeTemporary();
      assertEquals(made.toString(), System.getProperty(PROPERTY));
    }
    assertFalse(Files.exists(made));
  }

  @Test
  void create_leftoverOfAKilledRun_isRemoved() throws IOException {
    Path left = Files.createDirectory(folder.resolve("subrosa-run-" + NOBODYS_PID + "-x1"));
    Files.writeString(Files.createDirectory(left.resolve("deep")).resolve("text.tmp"), "clear");
    PrivateDirectory.create().close();

    assertFalse(Files.exists(left));
  }

  @Test
  void create_directoriesOfOthers_stay() throws IOException {
    Path running =
        Files.createDirectory(
            folder.resolve("subrosa-run-" + ProcessHandle.current().pid() + "-other"));
    Path foreign = Files.createDirectory(folder.resolve("another-program"));
    Path target = Files.createDirectory(folder.resolve("target"));
    Path link =
        Files.createSymbolicLink(folder.resolve("subrosa-run-" + NOBODYS_PID + "-l"), target);
    PrivateDirectory.create().close();

    assertTrue(Files.exists(running));
    assertTrue(Files.exists(foreign));
    assertTrue(Files.exists(link) && Files.exists(target));
  }
}
