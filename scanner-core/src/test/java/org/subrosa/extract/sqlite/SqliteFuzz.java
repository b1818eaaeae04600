package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.subrosa.fuzz.CountingTable;

/** The reader of databases and of their logs over any bytes. */
public final class SqliteFuzz {

  private static final Path FILE = file();
  private static final SqliteReader READER = new SqliteReader();

  private SqliteFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".sqlite");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a database. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    CountingTable.of(sink -> READER.read(FILE, sink), bytes.length);
  }

  /** Returns databases of small pages, with removed rows and long ones, and a log of each kind. */
  public static List<byte[]> seeds() throws IOException {
    Path directory = Files.createTempDirectory("seeds");
    Path file = directory.resolve("a.sqlite");
    List<byte[]> seeds = new ArrayList<>();
    try {
      seeds.add(made(file, "UTF-8", "DELETE"));
      seeds.add(made(file, "UTF-16le", "DELETE"));
      made(file, "UTF-8", "WAL");
      seeds.addAll(logs(file, "-wal"));
      seeds.addAll(logs(file, "-journal"));
    } catch (SQLException e) {
      throw new IOException("the database of the seeds cannot be made", e);
    } finally {
      for (String end : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(Path.of(file + end));
      }
      Files.deleteIfExists(directory);
    }
    return seeds;
  }

  private static byte[] made(Path file, String encoding, String mode)
      throws IOException, SQLException {
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "PRAGMA encoding='" + encoding + "'",
              "PRAGMA page_size=512",
              "PRAGMA journal_mode=" + mode,
              "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB)",
              "CREATE INDEX i ON t(b)",
              "CREATE TABLE w(a TEXT PRIMARY KEY, b) WITHOUT ROWID",
              "INSERT INTO t VALUES(1,'Ann',1.5,x'00ff'),(2,'" + "x".repeat(900) + "',2,NULL)",
              "INSERT INTO w VALUES('k','v')",
              "INSERT INTO t(b) SELECT 'name ' || a FROM t",
              "DELETE FROM t WHERE a = 2")) {
        statement.execute(sql);
      }
    }
    return Files.readAllBytes(file);
  }

  /** A log is there while the database is open only. */
  private static List<byte[]> logs(Path file, String end) throws IOException, SQLException {
    String mode = end.equals("-wal") ? "WAL" : "PERSIST";
    List<byte[]> logs = new ArrayList<>();
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA page_size=512");
      statement.execute("PRAGMA journal_mode=" + mode);
      statement.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
      statement.execute("BEGIN");
      statement.execute("INSERT INTO t VALUES(1, 'Ann Smith'), (2, 'Bo')");
      statement.execute("COMMIT");
      statement.execute("BEGIN");
      statement.execute("DELETE FROM t");
      if (end.equals("-wal")) {
        statement.execute("COMMIT");
      }
      Path log = Path.of(file + end);
      if (Files.exists(log)) {
        byte[] bytes = Files.readAllBytes(log);
        logs.add(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 14)));
      }
    }
    return logs;
  }
}
