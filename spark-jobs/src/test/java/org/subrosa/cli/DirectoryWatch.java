package org.subrosa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Looks into a directory and at the command line of a process again and again while that runs. What
 * lies in a private directory of mode 0700 may be clear text; anything beside it may not.
 */
final class DirectoryWatch {

  private static final long PAUSE_NANOSECONDS = 20_000_000;

  /** Listing all processes of the machine is dear; a child lives for longer than so many looks. */
  private static final int LOOKS_PER_LISTING = 10;

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private final Path directory;
  private final LeakSearch search;
  private final Set<String> trouble = new ConcurrentSkipListSet<>();
  private List<ProcessHandle> children = List.of();
  private int looks;

  DirectoryWatch(Path directory, LeakSearch search) {
    this.directory = directory;
    this.search = search;
  }

  /** Looks until the process has ended; returns what should not have been there. */
  Set<String> until(Process process) {
    while (process.isAlive()) {
      look();
      process.toHandle().info().commandLine().map(search::in).ifPresent(trouble::addAll);
      if (looks++ % LOOKS_PER_LISTING == 0) {
        children = process.descendants().toList();
      }
      children.stream()
          .flatMap(child -> child.info().commandLine().stream())
          .map(search::in)
          .forEach(trouble::addAll);
      LockSupport.parkNanos(PAUSE_NANOSECONDS);
    }
    return new TreeSet<>(trouble);
  }

  int looks() {
    return looks;
  }

  private void look() {
    try (Stream<Path> children = Files.list(directory)) {
      for (Path child : children.toList()) {
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          if (!Files.getPosixFilePermissions(child).equals(PRIVATE)) {
            trouble.add(child.getFileName() + " can be entered by others");
          }
        } else {
          trouble.add(child.getFileName() + " lies outside the private directory");
          List<String> found = search.below(child);
          trouble.addAll(found);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // It vanished between listing and looking; the next look comes at once.
      return;
    }
  }
}
