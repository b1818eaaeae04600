package org.subrosa.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The place of one copy: a path that stays below its directory, written by way of a temporary file.
 */
final class CopyFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final RedactionRequest request;
  private final Path path;
  private final Path note;

  private CopyFile(RedactionRequest request, Path path, Path note) {
    this.request = request;
    this.path = path;
    this.note = note;
  }

  /**
   * Finds the place of a request's copy.
   *
   * @throws IOException if the display path is absolute, leads upwards, or would overwrite the
   *     original
   */
  static CopyFile of(RedactionRequest request) throws IOException {
    String name = request.displayPath();
    Path path = below(request.target(), name);
    Path note = below(request.quarantine(), name + ".reason.json");
    if (Files.exists(path)
        && Files.exists(request.original())
        && Files.isSameFile(path, request.original())) {
      throw new IOException("the copy would replace its original; choose another directory");
    }
    return new CopyFile(request, path, note);
  }

  private static Path below(Path directory, String name) throws IOException {
    IOException bad =
        new IOException("a copy's path must stay below its directory; check the display path");
    try {
      Path relative = Path.of(name);
      Path root = directory.toAbsolutePath().normalize();
      Path path = root.resolve(relative).normalize();
      boolean upwards = name.indexOf('\\') >= 0 || List.of(name.split("/", -1)).contains("..");
      if (name.isEmpty()
          || upwards
          || relative.isAbsolute()
          || !path.startsWith(root)
          || path.equals(root)) {
        throw bad;
      }
      return path;
    } catch (InvalidPathException e) {
      bad.initCause(new IOException("not a path: " + e.getClass().getSimpleName()));
      throw bad;
    }
  }

  /** Makes an empty temporary file, for its owner only, in the target's directory. */
  Path temporary() throws IOException {
    return temporary(request.target(), path);
  }

  /** Brings the temporary file to the disk and gives it its name in one step. */
  void publish(Path temporary) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    move(temporary, path);
  }

  /** Leaves a note instead of a copy. */
  void writeNote(String reason, List<String> routes) throws IOException {
    ObjectNode content = JSON.createObjectNode();
    content.put("path", request.displayPath());
    content.put("reason", reason);
    routes.forEach(content.putArray("routes")::add);
    Path temporary = temporary(request.quarantine(), note);
    try {
      Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
      move(temporary, note);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path temporary(Path root, Path target) throws IOException {
    Path directory = parent(target);
    try {
      Files.createDirectories(directory, owner("rwx------"));
      if (!directory.toRealPath().startsWith(root.toRealPath())) {
        throw new IOException("a link leads out of the directory of copies");
      }
      return Files.createTempFile(directory, ".subrosa-", suffix(target), owner("rw-------"));
    } catch (IOException e) {
      throw new IOException("cannot write into " + directory + "; check space and permissions", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException("cannot write into " + parent(to) + "; check permissions", e);
    }
  }

  private static FileAttribute<?>[] owner(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /** Keeps the extension, by which a second reader may choose its parser. */
  private static String suffix(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
  }
}
