package org.subrosa.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;

final class FileStoreTest {

  @TempDir private Path root = Path.of("");

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    return Files.writeString(file, text);
  }

  private static List<Listed> list(Path path, CrawlPolicy policy) throws IOException {
    List<Listed> listed = new ArrayList<>();
    FileStore.open(path).list(policy, listed::add);
    return listed;
  }

  private List<String> lines() throws IOException {
    return list(root, CrawlPolicy.ALL).stream()
        .map(listed -> listed.document().path() + ": " + listed.leftOut().reason())
        .toList();
  }

  private DocumentRef only() throws IOException {
    List<Listed> listed = list(root, CrawlPolicy.ALL);
    assertEquals(1, listed.size());
    return listed.get(0).document();
  }

  @Test
  void list_folder_givesEveryFileInAFixedOrder() throws IOException {
    for (String path : List.of("b.txt", "a/z.txt", "a/b/c.txt", "A.txt", "a.txt", "é.txt", ".h")) {
      write(path, path);
    }
    Files.createDirectory(root.resolve("empty"));
    assertEquals(
        List.of(".h: ", "A.txt: ", "a.txt: ", "a/b/c.txt: ", "a/z.txt: ", "b.txt: ", "é.txt: "),
        lines());
    assertEquals(lines(), lines());
  }

  @Test
  void list_document_isDescribed() throws IOException {
    Path file = write("hr/a b.txt", "12345");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T12:00:00Z")));
    DocumentRef document = only();
    assertEquals("hr/a b.txt", document.path());
    assertEquals(5, document.size());
    assertEquals(Instant.parse("2026-01-01T12:00:00Z"), document.modified());
    assertEquals(FileStore.open(root).uri(), document.store());
    assertFalse(document.store().endsWith("/"));
    assertEquals(file.toRealPath(), Path.of(URI.create(document.handle())));
  }

  @Test
  void list_singleFileAsRoot_givesThatFileUnderItsName() throws IOException {
    Path file = write("a.txt", "text");
    List<Listed> listed = list(file, CrawlPolicy.ALL);
    assertEquals(1, listed.size());
    assertEquals("a.txt", listed.get(0).document().path());
    assertTrue(listed.get(0).isToBeRead());
    assertEquals("text", Files.readString(FileStore.open(file).fetch(listed.get(0).document())));
  }

  @Test
  void list_policy_leavesOutButLists() throws IOException {
    write("a.txt", "text");
    write("b.log", "text");
    CrawlPolicy policy =
        new CrawlPolicy(List.of(), List.of("*.log"), Long.MAX_VALUE, java.util.Optional.empty(), 1);
    List<Listed> listed = list(root, policy);
    assertTrue(listed.get(0).isToBeRead());
    assertEquals("excluded", listed.get(1).leftOut().reason());
  }

  @Test
  void list_links_areNotFollowed() throws IOException {
    Path outside = Files.createTempDirectory("outside");
    try {
      Files.writeString(outside.resolve("secret.txt"), "secret");
      write("a/a.txt", "text");
      Files.createSymbolicLink(root.resolve("a").resolve("loop"), root);
      Files.createSymbolicLink(root.resolve("dangling"), root.resolve("gone"));
      Files.createSymbolicLink(root.resolve("device"), Path.of("/dev/zero"));
      Files.createSymbolicLink(root.resolve("folder"), outside);
      Files.createSymbolicLink(root.resolve("file"), outside.resolve("secret.txt"));
      String reason = ": symbolic link: not followed";
      assertEquals(
          List.of(
              "a/a.txt: ",
              "a/loop" + reason,
              "dangling" + reason,
              "device" + reason,
              "file" + reason,
              "folder" + reason),
          lines());
    } finally {
      Files.delete(outside.resolve("secret.txt"));
      Files.delete(outside);
    }
  }

  /** Opening a pipe without a writer blocks for ever. */
  @Test
  void list_pipe_hasARowAndIsNeverOpened() throws IOException, InterruptedException {
    Path pipe = root.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
    List<Listed> listed = list(root, CrawlPolicy.ALL);
    assertEquals("no regular file", listed.get(0).leftOut().reason());
    FileStore store = FileStore.open(root);
    assertThrows(NoSuchFileException.class, () -> store.fetch(listed.get(0).document()));
  }

  @Test
  void fetch_nameThatIsNoUtf8_opensThatVeryFile() throws IOException {
    byte[] name = {'a', (byte) 0xff, (byte) 0xfe, '.', 't', 'x', 't'};
    Path file;
    try {
      file = Path.of(URI.create(root.toUri() + "a%FF%FE.txt"));
      Files.writeString(file, "odd");
    } catch (IOException | IllegalArgumentException e) {
      assumeTrue(false, "the file system takes UTF-8 names only");
      return;
    }
    DocumentRef document = only();
    assertTrue(document.handle().endsWith("/a%FF%FE.txt"), document.handle());
    FileStore store = FileStore.open(root);
    assertEquals("odd", Files.readString(store.fetch(document)));
    assertEquals(document, store.refresh(document));
    assertArrayEquals(
        name, decoded(document.handle().substring(document.handle().lastIndexOf('/') + 1)));
  }

  private static byte[] decoded(String name) {
    return java.net.URLDecoder.decode(name, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void fetch_oddNames_openThatVeryFile() throws IOException {
    for (String name : List.of("a b", "100%25", "#?&", "new\nline", "\uD83D\uDE00", "[x]{y}*")) {
      Path file = write(name, name);
      DocumentRef document = only();
      assertEquals(name, document.path());
      assertEquals(name, Files.readString(FileStore.open(root).fetch(document)));
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @CsvSource({"rw-------, OWNER", "rw-r-----, GROUP", "rw-rw-r--, EVERYONE", "rw----r--, EVERYONE"})
  void list_access_followsTheMode(String mode, Access access) throws IOException {
    Path file = write("a.txt", "text");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    assertEquals(access, only().access());
  }

  @Test
  void fetchAndRefresh_vanishedFile_areIoExceptions() throws IOException {
    Path file = write("a.txt", "text");
    DocumentRef document = only();
    FileStore store = FileStore.open(root);
    Files.delete(file);
    assertThrows(NoSuchFileException.class, () -> store.fetch(document));
    assertThrows(NoSuchFileException.class, () -> store.refresh(document));
  }

  @Test
  void fetch_fileReplacedByALinkOrFolder_isRefused() throws IOException {
    Path file = write("a.txt", "text");
    DocumentRef document = only();
    FileStore store = FileStore.open(root);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/dev/zero"));
    assertThrows(NoSuchFileException.class, () -> store.fetch(document));
    Files.delete(file);
    Files.createDirectory(file);
    assertThrows(NoSuchFileException.class, () -> store.fetch(document));
  }

  @Test
  void refresh_changedFile_showsSizeAndTime() throws IOException {
    Path file = write("a.txt", "text");
    DocumentRef document = only();
    Files.writeString(file, "longer text");
    assertEquals(11, FileStore.open(root).refresh(document).size());
  }

  @Test
  void open_nothingThere_isRefused() {
    assertThrows(NoSuchFileException.class, () -> FileStore.open(root.resolve("gone")));
  }

  @Test
  void list_readsNoDocument() throws IOException {
    Path file = write("a.txt", "text");
    FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setAttribute(file, "lastAccessTime", before);
    list(root, CrawlPolicy.ALL);
    assertEquals(before, Files.getAttribute(file, "lastAccessTime"));
    try (Stream<Path> files = Files.list(root)) {
      assertEquals(1, files.count());
    }
  }
}
