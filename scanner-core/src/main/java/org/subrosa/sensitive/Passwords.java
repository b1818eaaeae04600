package org.subrosa.sensitive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/**
 * Passwords that the user supplies to open documents with. They cannot print, as {@link
 * SensitiveText} cannot.
 */
public final class Passwords {

  /** None. */
  public static final Passwords NONE = new Passwords(List.of());

  private static final long MOST_BYTES = 1 << 20;
  private static final int MOST = 1_000;

  private final List<SensitiveText> list;

  private Passwords(List<SensitiveText> list) {
    this.list = list;
  }

  /**
   * Reads a file of passwords: UTF-8, one a line, blanks at its ends included; empty lines are
   * passed over.
   *
   * @throws IOException if the file cannot be read, can be read by others, or is no such file; the
   *     message quotes nothing of it
   */
  public static Passwords read(Path file) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
    if (mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
      throw new IOException(
          file + " holds passwords and can be read by other users; run: chmod 600 '" + file + "'");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file that can be read twice; write them to one");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is too large for a file of passwords");
    }
    List<SensitiveText> list =
        decoded(file).lines().filter(line -> !line.isBlank()).map(SensitiveText::of).toList();
    if (list.size() > MOST) {
      throw new IOException(file + " holds more than " + MOST + " passwords");
    }
    return new Passwords(list);
  }

  private static String decoded(Path file) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; passwords stand in it one a line");
    }
  }

  /** Returns them in the order of the file. */
  public List<SensitiveText> list() {
    return list;
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Says how many there are, never one of them. */
  @Override
  public String toString() {
    return "Passwords[" + list.size() + "]";
  }
}
