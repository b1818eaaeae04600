package org.subrosa.sensitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordsTest {

  @TempDir private Path folder;

  private Path file(String mode, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("passwords"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void read_lines_keepsBlanksAndSignsOfThem() throws IOException {
    Path file = file("rw-------", "#1 \n\n  \r\n\u00e4 b\r\n".getBytes(StandardCharsets.UTF_8));

    Passwords passwords = Passwords.read(file);

    assertEquals(
        List.of("#1 ", "\u00e4 b"),
        passwords.list().stream().map(one -> one.reveal(RevealPermit.reading())).toList());
    assertEquals("Passwords[2]", passwords.toString());
  }

  @Test
  void read_fileThatOthersCanRead_refusesAndNamesTheRemedy() throws IOException {
    Path file = file("rw-r-----", "hushed".getBytes(StandardCharsets.UTF_8));

    IOException refusal = assertThrows(IOException.class, () -> Passwords.read(file));

    assertTrue(String.valueOf(refusal.getMessage()).contains("chmod 600"));
    assertFalse(String.valueOf(refusal.getMessage()).contains("hushed"));
  }

  @Test
  void read_otherCharset_refusesWithoutQuoting() throws IOException {
    Path file = file("rw-------", "hushed\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));

    IOException refusal = assertThrows(IOException.class, () -> Passwords.read(file));

    assertFalse(String.valueOf(refusal.getMessage()).contains("hushed"));
  }
}
