package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Access;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;

/** Rows and cells of the two tables. */
final class CsvReportsTest {

  private static List<CsvRecord> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\",\"y\")"
      })
  void write_cellThatStartsAFormula_isText(String name) {
    DocumentScan scan =
        new SampleRun().scan(name, Access.OWNER, new Coverage.Examined(), List.of());
    String csv =
        SampleRun.write(ReportWriters.coverageCsv(), SampleRun.report(List.of(scan), List.of()));
    String cell = read(csv).get(1).getField(1);
    assertTrue(cell.startsWith("'"), cell);
    assertFalse(cell.contains("\r") || cell.contains("\n") || cell.contains("\t"), cell);
  }

  @Test
  void coverage_ofAKnownDocument_isThisRow() {
    SampleRun sample = new SampleRun();
    DocumentScan scan =
        new DocumentScan(
            "file:///srv",
            "a, \"b\".zip!/c.pdf",
            1,
            "application/pdf",
            12,
            sample.scans().get(0).content(),
            Access.EVERYONE,
            new Coverage.Encrypted("PDF password"),
            0,
            List.of());
    String csv =
        SampleRun.write(ReportWriters.coverageCsv(), SampleRun.report(List.of(scan), List.of()));
    assertEquals(
        "store,path,depth,media_type,bytes,content_id,access,outcome,reason,characters,findings\r\n"
            + "file:///srv,\"a, \"\"b\"\".zip!/c.pdf\",1,application/pdf,12,"
            + scan.content().hex()
            + ",everyone,ENCRYPTED,PDF password,0,0\r\n",
        csv);
  }

  @Test
  void coverage_hasARowForEachDocument() {
    SampleRun sample = new SampleRun();
    String csv = SampleRun.write(ReportWriters.coverageCsv(), sample.report());
    assertEquals(sample.scans().size() + 1, read(csv).size());
  }

  @Test
  void findings_hasARowForEachFindingAndSaysWhichAreReported() {
    BreachRiskReport report = new SampleRun().report();
    List<CsvRecord> rows = read(SampleRun.write(ReportWriters.findingsCsv(), report));
    int column = rows.get(0).getFields().indexOf("reported");
    long reported = rows.stream().filter(row -> row.getField(column).equals("true")).count();
    assertEquals(report.summary().reportedFindings(), reported);
    assertEquals(
        report.summary().reportedFindings() + report.summary().possibleFindings(), rows.size() - 1);
  }
}
