package org.subrosa.reports;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries over the index, and what its files give away. */
final class FindingIndexTest {

  private final SampleRun sample = new SampleRun();

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private FindingIndex index;

  @BeforeEach
  void build(@TempDir Path temporary) throws IOException {
    directory = temporary.resolve("index");
    FindingIndex.build(directory, sample.report());
    index = FindingIndex.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type:SSN | 252",
        "type:ssn | 252",
        "type:bank-account | 252",
        "type:SSN path:hr/payroll/payroll-2019* | 9",
        "type:SSN AND severity:high AND confidence:high | 252",
        "severity:very-high | 90",
        "severity:very_high type:mrn | 30",
        "path:vendor/* type:EMAIL | 30",
        "path:vendor/exports/dump.zip!/customers/list.csv type:PERSON | 30",
        "path:*.ENV | 1",
        "folder:hr/payroll rule:us.ssn.1 | 252",
        "payroll type:SSN place:\"sheet 1\" | 84",
        "secrets OR github | 1",
        "test:true | 1",
        "reported:false | 39",
        "type:CARD -test:true | 42",
        "type:CARD NOT path:finance/* | 1",
        "(type:SECRET OR type:MRN) confidence:high | 31",
        "path:\"it/*\" | 2",
        "type:S?N | 252",
        "'' | 1007",
        "*:* | 1007",
      })
  void search_ofAQuery_findsThisMany(String query, int count) throws IOException {
    assertEquals(count, index.search(query, 5000).size());
  }

  @Test
  void search_hits_comeInTheOrderOfTheReportAndMasked() throws IOException {
    List<FindingIndex.Hit> hits = index.search("type:SSN", 3);
    assertEquals(3, hits.size());
    assertEquals("hr/payroll/payroll-2025.xlsx", hits.get(0).path());
    assertTrue(hits.get(0).preview().startsWith("***-**-"));
    assertEquals("high", hits.get(0).severity());
    String token = hits.get(0).fingerprint();
    assertEquals(token, index.search("fingerprint:" + token, 9).get(0).fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "typ:SSN | the fields are",
        "severity:huge | severity is one of",
        "type:SNN | type is one of",
        "\"payroll | close every quote",
        "(type:SSN | close every quote",
        "type: | close every quote",
      })
  void search_ofABadQuery_saysHowToMendIt(String query, String remedy) {
    FindingQueryException fault =
        assertThrows(FindingQueryException.class, () -> index.search(query, 10));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains(remedy), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void search_withoutALimit_isRefused(int limit) {
    assertThrows(FindingQueryException.class, () -> index.search("type:SSN", limit));
  }

  @Test
  void files_holdNoValueAndAreTheOwnersAlone() throws IOException {
    assertEquals("rwx------", mode(directory));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        assertEquals("rw-------", mode(file));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        sample.values().forEach(value -> assertFalse(bytes.contains(value), "a planted value"));
      }
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void build_again_replacesTheIndex() throws IOException {
    FindingIndex.build(directory, SampleRun.report(List.of(), List.of()));
    try (FindingIndex fresh = FindingIndex.open(directory)) {
      assertEquals(List.of(), fresh.search("", 10));
    }
  }

  @Test
  void open_ofNothing_saysWhatToDo(@TempDir Path empty) {
    for (Path place : List.of(empty, empty.resolve("missing"))) {
      IOException fault = assertThrows(IOException.class, () -> FindingIndex.open(place));
      assertTrue(String.valueOf(fault.getMessage()).contains("scan with a report first"));
    }
  }
}
