package org.subrosa.sensitive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * The secret key of fingerprints: 32 random bytes in a file that its owner alone can read.
 *
 * <p>The key lies outside every output directory: whoever holds a report must not hold the key. Two
 * scans line up only when they used the same key.
 */
public final class FingerprintKey {

  private static final int LENGTH = 32;
  private static final String HEADER = "subrosa-fingerprint-key-1 ";

  private final byte[] bytes;

  private FingerprintKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Wraps 32 bytes.
   *
   * @throws IllegalArgumentException if there are not 32 of them
   */
  public static FingerprintKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a fingerprint key has " + LENGTH + " bytes");
    }
    return new FingerprintKey(bytes.clone());
  }

  /** Makes a new random key. */
  public static FingerprintKey generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new FingerprintKey(bytes);
  }

  /**
   * Reads the key file, or makes it (mode 0600, directories 0700) when there is none.
   *
   * @throws IOException if the file cannot be read, is no key file, or can be read by others
   */
  public static FingerprintKey readOrCreate(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        FingerprintKey key = generate(random);
        key.write(file);
        return key;
      } catch (FileAlreadyExistsException e) {
        // Another process was quicker; its key is the one to use.
      }
    }
    return read(file);
  }

  /**
   * Reads a key file.
   *
   * @throws IOException if the file cannot be read, is no key file, or can be read by others
   */
  public static FingerprintKey read(Path file) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
    if (mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
      throw new IOException(
          "key file " + file + " can be read by other users; run: chmod 600 '" + file + "'");
    }
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    if (!content.matches(HEADER + "[0-9a-f]{" + 2 * LENGTH + "}")) {
      throw new IOException(
          file + " is no Subrosa key file; make one with: subrosa keys create --key-file FILE");
    }
    return of(HexFormat.of().parseHex(content.substring(HEADER.length())));
  }

  /**
   * Writes the key to a file that must not exist yet.
   *
   * @throws FileAlreadyExistsException if it does
   */
  public void write(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      writeDraft(draft);
      publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void writeDraft(Path draft) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      String line = HEADER + HexFormat.of().formatHex(bytes) + "\n";
      ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /**
   * Gives a complete file its name, unless the name is taken: a hard link does both at once, so
   * another process sees a whole key or none. File systems without hard links get a rename.
   */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Returns a copy of the key, for the one message that carries it to a worker process. */
  public byte[] export() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FingerprintKey key && Arrays.equals(key.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Says what this is, never the key. */
  @Override
  public String toString() {
    return "FingerprintKey[secret]";
  }
}
