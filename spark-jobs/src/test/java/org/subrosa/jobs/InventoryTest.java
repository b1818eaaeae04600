package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.store.CrawlPolicy;

/** What sources hold. */
final class InventoryTest {

  @TempDir private Path folder;

  @Test
  void list_unknownScheme_namesIt() {
    RequestException failure =
        assertThrows(
            RequestException.class,
            () -> Inventory.list(List.of("sftp://host/share"), CrawlPolicy.ALL));

    assertTrue(String.valueOf(failure.getMessage()).contains("'sftp:'"));
  }

  @Test
  void list_missingPath_namesIt() {
    String missing = folder.resolve("gone").toString();
    NoSuchFileException failure =
        assertThrows(
            NoSuchFileException.class, () -> Inventory.list(List.of(missing), CrawlPolicy.ALL));

    assertEquals(missing, failure.getFile());
  }

  @Test
  void list_sameSourceTwice_isListedOnce() throws Exception {
    Files.writeString(folder.resolve("a b.txt"), "four");
    Inventory inventory =
        Inventory.list(
            List.of(folder.toString(), folder.toUri().toString(), folder + "/"), CrawlPolicy.ALL);

    assertEquals(1, inventory.sources().size());
    assertEquals(1, inventory.toBeRead().size());
    assertEquals(4, inventory.bytes());
  }

  @Test
  void list_whatThePolicyLeavesOut_isListedAndNotRead() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "four");
    Files.writeString(folder.resolve("b.log"), "five!");
    CrawlPolicy policy =
        new CrawlPolicy(List.of("*.txt"), List.of(), Long.MAX_VALUE, Optional.empty(), 1);
    Inventory inventory = Inventory.list(List.of(folder.toString()), policy);

    assertEquals(2, inventory.listed().size());
    assertEquals(1, inventory.toBeRead().size());
    assertEquals(4, inventory.bytes());
  }
}
