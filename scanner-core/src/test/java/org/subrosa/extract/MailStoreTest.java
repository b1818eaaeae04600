package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;

/** Stores that Outlook wrote; the documents are those of Tika's own tests. */
final class MailStoreTest {

  private static final Path DOCUMENTS = Path.of("target", "tika", "test-documents");
  private static final Coverage EXAMINED = new Coverage.Examined();

  /** Where the header has the kind of file, and the offset of the node tree (2.2.2.6). */
  private static final int VERSION = 10;

  private static final int CIPHER = 0x201;
  private static final int NODE_TREE = 0xE0;

  @TempDir private Path folder;

  private Extraction changed(int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve("testPST_variousBodyTypes.pst"));
    bytes[at] = (byte) value;
    return Extraction.of(Files.write(folder.resolve("a.pst"), bytes));
  }

  @Test
  void extract_store_opensEachItemAsAMail() throws IOException {
    Extraction store = Extraction.of(DOCUMENTS.resolve("testPST.pst"));

    // Seven mails, one of which has another attached that has a document attached.
    assertEquals(8, Collections.frequency(store.types(), "message/rfc822"));
    assertEquals(Collections.nCopies(9, EXAMINED), store.inner());
    assertEquals(EXAMINED, store.coverage());
    for (String piece :
        List.of(
            "the PreviousMapFeatureGenerator remebers the last outcome", // a body
            "Introducing Couchbase Server 2.5", // a subject
            "users@opennlp.apache.org", // a recipient
            "Received-SPF", // a field that the mail came with
            "Début du fichier de données Outlook", // a folder
            "Éléments supprimés")) {
      assertTrue(store.text().contains(piece), piece);
    }
  }

  @Test
  void extract_bodies_areReadInWhateverFormTheyAre() throws IOException {
    Extraction store = Extraction.of(DOCUMENTS.resolve("testPST_variousBodyTypes.pst"));

    assertEquals(Collections.nCopies(4, EXAMINED), store.inner());
    assertEquals(EXAMINED, store.coverage());
    assertEquals(4, Collections.frequency(store.types(), "message/rfc822"));
    assertTrue(store.text().contains("original email"), store.text());
  }

  /** OST files of 2013 and later have other pages; one cipher is not read; the rest is no store. */
  @ParameterizedTest
  @CsvSource({VERSION + ", 36", CIPHER + ", 2", VERSION + ", 18"})
  void extract_versionThatIsNotRead_isUnsupported(int at, int value) throws IOException {
    assertEquals(
        new Coverage.Unsupported("no reader for this version of the format"),
        changed(at, value).coverage());
  }

  @Test
  void extract_storeWithoutItsTree_isNotCalledExamined() throws IOException {
    Coverage coverage = changed(NODE_TREE + 2, 0x7F).coverage();

    assertTrue(coverage.isUnexamined(), coverage.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 20_000, 100_000, 200_000, 260_000})
  void extract_tornStore_isNotCalledExamined(int length) throws IOException {
    byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve("testPST_variousBodyTypes.pst"));
    Path file = Files.write(folder.resolve("a.pst"), Arrays.copyOf(bytes, length));

    Coverage coverage = Extraction.of(file).coverage();

    assertTrue(coverage.isUnexamined(), coverage.toString());
  }

  /** An item of a store, or a storage of a compound file, has no stream of bytes of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"testMSG_att_msg.msg", "testWORD_embeded.doc"})
  void extract_documentThatIsAStorageOfAnother_isRead(String name) throws IOException {
    Extraction outer = Extraction.of(DOCUMENTS.resolve(name));

    assertFalse(
        outer.inner().contains(new Coverage.Skipped("empty: nothing to read")),
        outer.inner().toString());
    boolean isMail = name.endsWith("msg");
    assertTrue(
        outer.types().contains(isMail ? "application/vnd.ms-outlook" : "application/vnd.ms-excel"),
        outer.types().toString());
    String inside = isMail ? "Test Attachment" : "Sheet1";
    assertTrue(outer.text().contains(inside), outer.text());
  }
}
