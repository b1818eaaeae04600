package org.subrosa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of the owner alone (0700) for everything temporary, removed at the end. What a killed
 * run left behind is removed by the next one.
 */
final class PrivateDirectory implements AutoCloseable {

  private static final String PREFIX = "subrosa-run-";

  private final Path path;

  private PrivateDirectory(Path path) {
    this.path = path;
  }

  static PrivateDirectory create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    removeLeftovers(parent);
    String random = new BigInteger(64, new SecureRandom()).toString(36);
    Path path = parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + random);
    try {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("no private directory can be made in " + parent, e);
    }
    return new PrivateDirectory(path);
  }

  /** Makes this the directory of all temporary files; must come before the first of them. */
  void becomeTemporary() {
    System.setProperty("java.io.tmpdir", path.toString());
  }

  private static void removeLeftovers(Path parent) {
    try (Stream<Path> siblings = Files.list(parent)) {
      siblings.filter(PrivateDirectory::isLeftover).forEach(PrivateDirectory::remove);
    } catch (IOException | UncheckedIOException e) {
      // A leftover that cannot be listed belongs to somebody else, or the next run finds it.
      return;
    }
  }

  private static boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!name.startsWith(PREFIX) || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String pid = name.substring(PREFIX.length()).replaceAll("-.*", "");
    Optional<ProcessHandle> owner =
        pid.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    return owner.isEmpty() && Files.isWritable(path);
  }

  private static boolean remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    remove(path);
  }
}
