package org.subrosa.extract.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.extract.Extraction;
import org.subrosa.finding.Coverage;

class SqliteReaderTest {

  private static final Location DELETED = new Location.Hidden(RawPart.DELETED);

  @TempDir Path directory;

  @Test
  void read_rows_areLabelledWithTheirColumnAndPlaced() throws Exception {
    Path file =
        database(
            "CREATE TABLE people(id INTEGER PRIMARY KEY, \"full name\" TEXT, ssn INTEGER, w REAL)",
            "INSERT INTO people VALUES(17,'Ann Smith',123456789,1.5),(18,'Bo',NULL,2)");

    Extraction read = Extraction.of(file);

    assertTrue(read.cells().contains("table 2, row 1, column 1: id = 17"), () -> "" + read.cells());
    assertTrue(read.cells().contains("table 2, row 1, column 2: full name = Ann Smith"));
    assertTrue(read.cells().contains("table 2, row 1, column 3: ssn = 123456789"));
    assertTrue(read.cells().contains("table 2, row 1, column 4: w = 1.5"));
    assertTrue(read.cells().contains("table 2, row 2, column 2: full name = Bo"));
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_numbersHeldAsFloatingPoint_areWrittenAsPeopleDo() throws Exception {
    Path file =
        database(
            "CREATE TABLE t(card, small, far, none)",
            "INSERT INTO t VALUES(4111111111111111.0, 0.25, 1e300, 536228145.0)");

    List<String> cells = Extraction.of(file).cells();

    assertTrue(
        cells.contains("table 2, row 1, column 1: card = 4111111111111111"), cells::toString);
    assertTrue(cells.contains("table 2, row 1, column 2: small = 0.25"), cells::toString);
    assertTrue(cells.contains("table 2, row 1, column 3: far = 1.0E300"), cells::toString);
    assertTrue(cells.contains("table 2, row 1, column 4: none = 536228145"), cells::toString);
  }

  @Test
  void read_columnThatIsComputed_shiftsNoLabel() throws Exception {
    Path file =
        database(
            "CREATE TABLE t(a TEXT, b TEXT GENERATED ALWAYS AS (a || 'x') VIRTUAL,"
                + " c TEXT AS (a) STORED, ssn INTEGER)",
            "INSERT INTO t(a, ssn) VALUES('ann', 536228145)");

    List<String> cells = Extraction.of(file).cells();

    assertTrue(cells.contains("table 2, row 1, column 1: a = ann"), cells::toString);
    assertTrue(cells.contains("table 2, row 1, column 2: c = ann"), cells::toString);
    assertTrue(cells.contains("table 2, row 1, column 3: ssn = 536228145"), cells::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
  void read_everyEncodingAndPageSize_findsLongAndManyRows(String encoding) throws Exception {
    String tail = "end of it: ÄÖ€ 4111";
    Path file =
        database(
            "PRAGMA encoding='" + encoding + "'",
            "PRAGMA page_size=512",
            "CREATE TABLE t(a TEXT, b TEXT)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000)"
                + " INSERT INTO t SELECT 'key' || i, 'value ' || (i * 7) FROM n",
            "INSERT INTO t VALUES('long', '" + "x".repeat(20_000) + tail + "')",
            "CREATE INDEX t_a ON t(a)");

    Extraction read = Extraction.of(file);

    assertTrue(read.text().contains(tail));
    for (int i = 1; i <= 3000; i++) {
      assertTrue(read.text().contains("key" + i + "\tvalue " + (i * 7) + "\t"), "row " + i);
    }
    assertEquals(
        3001 * 2,
        read.cells().stream()
            .filter(cell -> cell.contains("e 2, row") && !cell.contains("row 0"))
            .count());
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_tableWithoutRowid_hasItsKeyFirst() throws Exception {
    Path file =
        database(
            "CREATE TABLE t(note TEXT, code TEXT, /* x, y */ d DEFAULT (1+2), PRIMARY KEY(code)) WITHOUT ROWID",
            "INSERT INTO t VALUES('the note','the code',5)");

    Extraction read = Extraction.of(file);

    assertTrue(
        read.cells().contains("table 2, row 1, column 1: code = the code"),
        () -> "" + read.cells());
    assertTrue(read.cells().contains("table 2, row 1, column 2: note = the note"));
  }

  @Test
  void read_removedRows_areStillSeen() throws Exception {
    Path file =
        database(
            "PRAGMA secure_delete=OFF",
            "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, mail TEXT)",
            "INSERT INTO t VALUES(1,'kept row','a@example.org'),(2,'gone one','gone@example.org'),"
                + "(3,'gone two','two@example.org'),(4,'last row','b@example.org')",
            "DELETE FROM t WHERE id=2",
            "CREATE TABLE u(name TEXT, mail TEXT)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500)"
                + " INSERT INTO u SELECT 'dropped' || i, 'user' || i || '@example.net' FROM n",
            "DROP TABLE u");

    Extraction read = Extraction.of(file);

    String deleted = read.textAt(DELETED);
    assertTrue(deleted.contains("gone one\tgone@example.org"), deleted);
    assertFalse(deleted.contains("kept row"), deleted);
    for (int i = 1; i <= 500; i++) {
      assertTrue(deleted.contains("dropped" + i + "\tuser" + i + "@example.net"), "row " + i);
    }
  }

  @Test
  void read_binaryCells_areTextOrDocuments() throws Exception {
    Path file = directory.resolve("b.sqlite");
    try (Connection connection = connect(file)) {
      execute(connection, "CREATE TABLE t(a BLOB)");
      insert(connection, "plain bytes 4711".getBytes(StandardCharsets.UTF_8));
      insert(connection, "wide bytes 4712".getBytes(StandardCharsets.UTF_16LE));
      insert(connection, zip("in.txt", "zipped words 4713"));
      byte[] noise = new byte[4000];
      new Random(1).nextBytes(noise);
      noise[0] = (byte) 0xC7;
      insert(connection, noise);
    }

    Extraction read = Extraction.of(file);

    assertTrue(read.cells().contains("table 2, row 1, column 1: a = plain bytes 4711"));
    assertTrue(read.cells().contains("table 2, row 2, column 1: a = wide bytes 4712"));
    assertTrue(read.text().contains("zipped words 4713"));
    assertTrue(read.names().contains("in.txt"));
    assertEquals(new Coverage.Partial("cells with bytes of an unknown kind"), read.coverage());
  }

  @Test
  void read_writeAheadLog_isADocumentOfItsOwn() throws Exception {
    Path file = directory.resolve("w.sqlite");
    Path log = directory.resolve("copied.bin");
    try (Connection connection = connect(file)) {
      execute(connection, "PRAGMA journal_mode=WAL");
      execute(connection, "CREATE TABLE t(name TEXT, mail TEXT)");
      execute(connection, "INSERT INTO t VALUES('only in the log','log@example.org')");
      Files.copy(directory.resolve("w.sqlite-wal"), log);
    }

    Extraction read = Extraction.of(log);

    assertTrue(read.text().contains("only in the log\tlog@example.org"), read::text);
    assertEquals(List.of("application/x-sqlite3-wal"), read.types());
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_rollbackJournal_isADocumentOfItsOwn() throws Exception {
    Path file = directory.resolve("j.sqlite");
    Path log = directory.resolve("copied.bin");
    try (Connection connection = connect(file)) {
      execute(connection, "CREATE TABLE t(name TEXT, mail TEXT)");
      execute(connection, "INSERT INTO t VALUES('before the change','old@example.org')");
      execute(connection, "PRAGMA cache_size=1");
      connection.setAutoCommit(false);
      execute(connection, "UPDATE t SET name='new', mail=NULL");
      execute(
          connection,
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000)"
              + " INSERT INTO t SELECT 'filler', i FROM n");
      Files.copy(directory.resolve("j.sqlite-journal"), log);
      connection.rollback();
    }

    Extraction read = Extraction.of(log);

    assertTrue(read.text().contains("before the change\told@example.org"), read::text);
    assertEquals(List.of("application/x-sqlite3-journal"), read.types());
  }

  @Test
  void read_textThatBeginsLikeADatabase_isText() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "SQLite format 3 is described here\n");

    Extraction read = Extraction.of(file);

    assertEquals(List.of("text/plain"), read.types());
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_tornDatabase_isNotExamined() throws Exception {
    byte[] whole = Files.readAllBytes(filled());
    for (int length : new int[] {40, 100, 600, 4096, 5000, whole.length - 4096, whole.length - 9}) {
      Path file = directory.resolve("torn.sqlite");
      Files.write(file, java.util.Arrays.copyOf(whole, length));

      Coverage coverage = Extraction.of(file).coverage();

      assertTrue(coverage.isUnexamined(), length + " bytes: " + coverage);
    }
  }

  @Test
  void read_damagedDatabases_comeToAnEnd() throws Exception {
    byte[] whole = Files.readAllBytes(filled());
    Random random = new Random(42);
    Path file = directory.resolve("damaged.sqlite");
    for (int round = 0; round < 60; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 20; i++) {
        int at = 16 + random.nextInt(round % 2 == 0 ? 200 : damaged.length - 16);
        damaged[at] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
      }
      Files.write(file, damaged);
      Assertions.assertTimeout(
          Duration.ofSeconds(60), () -> assertNotCrashed(Extraction.of(file).coverage()));
    }
  }

  private static void assertNotCrashed(Coverage coverage) {
    if (coverage instanceof Coverage.ParseError error) {
      assertEquals("TableFormatException", error.reason());
    } else {
      assertFalse(coverage instanceof Coverage.OutOfMemory, coverage::toString);
    }
  }

  @Test
  void read_pagesThatPointInACircle_comeToAnEnd() throws Exception {
    byte[] bytes = Files.readAllBytes(filled());
    int pageSize = 4096;
    for (int page = 1; page < bytes.length / pageSize; page++) {
      if (bytes[page * pageSize] == 5) {
        bytes[page * pageSize + 11] = (byte) (page + 1);
      }
    }
    Path file = Files.write(directory.resolve("circle.sqlite"), bytes);

    assertInstanceOf(Coverage.Partial.class, Extraction.of(file).coverage());
  }

  private Path filled() throws SQLException {
    return database(
        "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, mail TEXT)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<900)"
            + " INSERT INTO t SELECT i, 'name' || i, 'user' || i || '@example.net' FROM n",
        "CREATE INDEX t_mail ON t(mail)",
        "DELETE FROM t WHERE id > 800");
  }

  @Test
  void read_bytesThatTheFormatDoesNotUse_areText() throws Exception {
    Path file = database("PRAGMA page_size=512", "CREATE TABLE t(a)", "DROP TABLE t");
    byte[] bytes = Files.readAllBytes(file);
    bytes[20] = 32;
    bytes[105] = 480 >> 8;
    bytes[106] = (byte) 480;
    put(bytes, 480, "reserved 536-22-8145");
    put(bytes, 72, "head 219-09-9999");
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 512);
    put(longer, bytes.length + 100, "behind 457-55-5462");
    Files.write(file, longer);

    Extraction read = Extraction.of(file);

    String hidden = read.textAt(DELETED);
    for (String expected :
        List.of("reserved 536-22-8145", "head 219-09-9999", "behind 457-55-5462")) {
      assertTrue(hidden.contains(expected), () -> expected + " in " + hidden);
    }
    assertEquals(new Coverage.Examined(), read.coverage());
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      assertEquals("ok", result.getString(1));
    }
  }

  /** The last page of a long row is not full where the local part is the least (section 1.6). */
  @Test
  void read_restOfALongRowThatWasThereBefore_isText() throws Exception {
    String end = "the old end 536-22-8145";
    Path file =
        database(
            "PRAGMA page_size=512",
            "PRAGMA secure_delete=OFF",
            "CREATE TABLE t(a TEXT)",
            "INSERT INTO t VALUES('"
                + ("x".repeat(796) + end + "x".repeat(1_327 - 796 - 2 * end.length()) + end)
                + "')",
            "DELETE FROM t",
            "INSERT INTO t VALUES('" + "y".repeat(984) + "')");

    assertTrue(Extraction.of(file).textAt(DELETED).contains(end));
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, at, ascii.length);
  }

  private Path database(String... statements) throws SQLException {
    Path file = directory.resolve("made.sqlite");
    try (Connection connection = connect(file)) {
      for (String statement : statements) {
        execute(connection, statement);
      }
    }
    return file;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void insert(Connection connection, byte[] bytes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES(?)")) {
      insert.setBytes(1, bytes);
      insert.executeUpdate();
    }
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
