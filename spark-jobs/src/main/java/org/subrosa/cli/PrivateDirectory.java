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

  /**
   * Takes over the directory that the launcher has made for this process, or makes one. Java fixes
   * its directory of temporary files when it starts, so only the launcher's holds all of them;
   * without it they are files of the owner alone beside this directory.
   */
  static PrivateDirectory create() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
    Path above = temporary.getParent();
    if (above != null && isOwn(temporary)) {
      removeLeftovers(above);
      return new PrivateDirectory(temporary);
    }
    return create(temporary);
  }

  private static boolean isOwn(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(PREFIX + ProcessHandle.current().pid() + "-")
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static PrivateDirectory create(Path parent) {
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

  /** Makes this the directory of temporary files for whoever asks for it from now on. */
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
