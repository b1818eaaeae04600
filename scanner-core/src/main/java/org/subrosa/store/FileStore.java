package org.subrosa.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;

/**
 * A folder or a single file of the local machine or a mounted share.
 *
 * <p>Links are never followed and only regular files are opened: a loop ends, a FIFO does not
 * block, a device is not read. Each of them has its row.
 */
public final class FileStore implements DocumentStore {

  private final Path root;

  private FileStore(Path root) {
    this.root = root;
  }

  /**
   * Opens a store.
   *
   * @throws IOException if there is nothing at the path
   */
  public static FileStore open(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(path.toString(), null, "no such file or folder");
    }
    return new FileStore(path.toRealPath());
  }

  @Override
  public String uri() {
    return withoutSlash(root.toUri().toString());
  }

  private static String withoutSlash(String uri) {
    return uri.endsWith("/") && uri.length() > "file:///".length()
        ? uri.substring(0, uri.length() - 1)
        : uri;
  }

  @Override
  public void list(CrawlPolicy policy, Consumer<Listed> out) throws IOException {
    List<Listed> found = new ArrayList<>();
    Files.walkFileTree(root, new Visitor(policy, found));
    found.sort(Comparator.comparing(listed -> listed.document().path()));
    found.forEach(out);
  }

  @Override
  public Path fetch(DocumentRef document) throws IOException {
    Path file = Path.of(URI.create(document.handle()));
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException("no longer a regular file");
    }
    return file;
  }

  @Override
  public DocumentRef refresh(DocumentRef document) throws IOException {
    Path file = Path.of(URI.create(document.handle()));
    return reference(
        file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  private DocumentRef reference(Path file, BasicFileAttributes attributes) {
    String relative = root.relativize(file).toString();
    Path name = file.getFileName();
    return new DocumentRef(
        uri(),
        relative.isEmpty() && name != null ? name.toString() : relative,
        file.toUri().toString(),
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        access(file));
  }

  private static Access access(Path file) {
    try {
      Set<PosixFilePermission> mode =
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .permissions();
      return mode.contains(PosixFilePermission.OTHERS_READ)
          ? Access.EVERYONE
          : mode.contains(PosixFilePermission.GROUP_READ) ? Access.GROUP : Access.OWNER;
    } catch (IOException | UnsupportedOperationException e) {
      return Access.GROUP;
    }
  }

  /** Collects what lies below the root. */
  private final class Visitor extends SimpleFileVisitor<Path> {

    private final CrawlPolicy policy;
    private final List<Listed> found;

    Visitor(CrawlPolicy policy, List<Listed> found) {
      this.policy = policy;
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      DocumentRef document = reference(file, attributes);
      found.add(new Listed(document, leftOut(document, attributes)));
      return FileVisitResult.CONTINUE;
    }

    private Coverage leftOut(DocumentRef document, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        return new Coverage.Skipped("symbolic link: not followed");
      }
      if (!attributes.isRegularFile()) {
        return new Coverage.Skipped("no regular file");
      }
      return policy.decide(document);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      found.add(
          new Listed(
              new DocumentRef(
                  uri(),
                  root.relativize(file).toString(),
                  file.toUri().toString(),
                  0,
                  Instant.EPOCH,
                  Access.GROUP),
              new Coverage.IoError(
                  failure instanceof AccessDeniedException
                      ? "permission denied"
                      : failure.getClass().getSimpleName())));
      return FileVisitResult.CONTINUE;
    }

    /** A folder whose listing broke off has a row as well: what it still held was not seen. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }
  }
}
