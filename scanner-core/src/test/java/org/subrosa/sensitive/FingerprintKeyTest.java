package org.subrosa.sensitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintKeyTest {

  private final SecureRandom random = new SecureRandom();

  @TempDir private Path directory = Path.of("");

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path content(String text) throws IOException {
    Path file = directory.resolve("key");
    FingerprintKey.generate(random).write(file);
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void readOrCreate_noFile_makesOneThatItsOwnerAloneReads() throws IOException {
    Path file = directory.resolve("made").resolve("on-the-way").resolve("key");
    FingerprintKey key = FingerprintKey.readOrCreate(file, random);
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(directory.resolve("made").resolve("on-the-way")));
    assertEquals(key, FingerprintKey.readOrCreate(file, random));
    assertEquals(key, FingerprintKey.read(file));
    try (Stream<Path> files = Files.list(directory.resolve("made").resolve("on-the-way"))) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
  void read_othersHaveAnyRight_isRefusedWithTheRemedy(String mode) throws IOException {
    Path file = directory.resolve("key");
    FingerprintKey.generate(random).write(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    IOException refused = assertThrows(IOException.class, () -> FingerprintKey.read(file));
    assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"), refused.getMessage());
    assertThrows(IOException.class, () -> FingerprintKey.readOrCreate(file, random));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret-thing",
        "subrosa-fingerprint-key-1 abcdef",
        "subrosa-fingerprint-key-2"
            + " 0000000000000000000000000000000000000000000000000000000000000000",
        "\u00ff\u00fe\u0000secret-thing"
      })
  void read_otherContent_isRefusedWithoutQuotingIt(String text) throws IOException {
    Path file = content(text);
    IOException refused = assertThrows(IOException.class, () -> FingerprintKey.read(file));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("is no Subrosa key file"), message);
    assertFalse(message.contains("secret-thing"), message);
  }

  @Test
  void write_fileExists_neverOverwrites() throws IOException {
    Path file = content("precious");
    assertThrows(
        FileAlreadyExistsException.class, () -> FingerprintKey.generate(random).write(file));
    assertEquals("precious", Files.readString(file));
    assertThrows(IOException.class, () -> FingerprintKey.readOrCreate(file, random));
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void readOrCreate_danglingLink_isNotWrittenThrough() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("key"), directory.resolve("target"));
    assertThrows(NoSuchFileException.class, () -> FingerprintKey.readOrCreate(link, random));
    assertFalse(Files.exists(directory.resolve("target")));
  }

  /** A creator that is slower must never see the file of the quicker one half written. */
  @Test
  void readOrCreate_manyAtOnce_giveOneKey()
      throws IOException, InterruptedException, ExecutionException {
    int creators = 4;
    ExecutorService pool = Executors.newFixedThreadPool(creators);
    try {
      for (int round = 0; round < 200; round++) {
        Path file = directory.resolve("key-" + round);
        CyclicBarrier start = new CyclicBarrier(creators);
        List<Future<FingerprintKey>> keys = new ArrayList<>();
        for (int i = 0; i < creators; i++) {
          keys.add(
              pool.submit(
                  () -> {
                    start.await();
                    return FingerprintKey.readOrCreate(file, random);
                  }));
        }
        Set<String> exported = new TreeSet<>();
        for (Future<FingerprintKey> key : keys) {
          exported.add(HexFormat.of().formatHex(key.get().export()));
        }
        assertEquals(1, exported.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void of_otherLength_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> FingerprintKey.of(new byte[16]));
  }

  @Test
  void of_bytes_areCopiedInAndOut() {
    byte[] bytes = new byte[32];
    FingerprintKey key = FingerprintKey.of(bytes);
    bytes[0] = 1;
    key.export()[0] = 2;
    assertArrayEquals(new byte[32], key.export());
    assertNotEquals(key, FingerprintKey.of(bytes));
  }

  @Test
  void toString_key_tellsNothing() {
    FingerprintKey key = FingerprintKey.generate(random);
    assertEquals("FingerprintKey[secret]", key.toString());
  }
}
