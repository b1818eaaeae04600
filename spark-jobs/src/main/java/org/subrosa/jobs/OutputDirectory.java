package org.subrosa.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes: a directory of its owner alone (0700, files 0600), locked while in use. An
 * existing directory is used only when it is a Subrosa output, recognised by its marker file; what
 * an earlier run left there is removed first.
 */
public final class OutputDirectory implements AutoCloseable {

  private static final String MARKER = ".subrosa-output";
  private static final String DIRECTORY_MODE = "rwx------";
  private static final String FILE_MODE = "rw-------";

  private final Path root;
  private final FileChannel channel;

  private OutputDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Makes or takes over the directory.
   *
   * @throws IOException if it is something else, is in use, or cannot be written
   */
  public static OutputDirectory open(Path path) throws IOException {
    Path root = path.toAbsolutePath().normalize();
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = root.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(root, mode(DIRECTORY_MODE));
      Files.createFile(root.resolve(MARKER), mode(FILE_MODE));
    }
    if (!isOutput(root)) {
      throw new RequestException(
          root + " exists and is no Subrosa output; name a new directory with --out");
    }
    FileChannel channel = FileChannel.open(root.resolve(MARKER), StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new IOException(root + " is in use by another run; wait for it or use another --out");
    }
    OutputDirectory directory = new OutputDirectory(root, channel);
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(DIRECTORY_MODE));
    directory.clear();
    return directory;
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }

  /** Returns whether a path is a directory that a run has written. */
  public static boolean isOutput(Path root) {
    return Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(root.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root) && !file.equals(root.resolve(MARKER))) {
          Files.delete(file);
        }
      }
    }
  }

  /** Returns the path of the directory. */
  public Path root() {
    return root;
  }

  /** Returns a directory inside, making it when there is none. */
  public Path directory(String name) throws IOException {
    Path directory = root.resolve(name);
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory, mode(DIRECTORY_MODE));
    }
    return directory;
  }

  /** Opens a new file for writing. */
  public OutputStream create(String name) throws IOException {
    Path file = root.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(file, mode(FILE_MODE));
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  /** Takes the rights of others from everything inside: some libraries know no mode of files. */
  public void restrict() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        String mode = Files.isDirectory(file) ? DIRECTORY_MODE : FILE_MODE;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      }
    }
  }

  /** Returns the names of everything directly inside but the marker, sorted. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals(MARKER))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
