package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.sensitive.RevealPermit;

/** Heads of tables that a text draws, and lines with bars that are none. */
class DrawnTablesTest {

  private static List<String> labels(String text) {
    return DrawnTables.labels(text).stream()
        .map(
            label ->
                label.text().reveal(RevealPermit.detection())
                    + "="
                    + text.substring(label.start(), label.end()).strip())
        .toList();
  }

  @Test
  void labels_markdown() {
    assertEquals(
        List.of("Name=Ann", "NPI=1245319599", "Name=Bo", "NPI="),
        labels("Our list:\n\n| Name | NPI |\n|:---|---:|\n| Ann | 1245319599 |\n| Bo |  |\n\nEnd"));
  }

  @Test
  void labels_console() {
    assertEquals(
        List.of("id=1", "card no=4111"),
        labels("+----+---------+\r\n| id | card no |\r\n+----+---------+\r\n| 1  | 4111    |\r\n"));
    assertEquals(
        List.of("name=ann", "zip=12345"),
        labels(" name | zip\n------+-----\n ann | 12345\n(1 row)"));
  }

  @Test
  void labels_tabs() {
    assertEquals(List.of("Name=Ann", "Tel.=42"), labels("Name\tTel.\nAnn\t42\nEnd"));
  }

  @Test
  void labels_twoTables_haveTheirOwnHeads() {
    assertEquals(List.of("a=1", "b=2", "c=3", "d=4", "e=5"), labels("a|b\n1|2\n\nc|d|e\n3|4|5\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MRN: 12 | Name\nMRN: 13 | Name\n",
        "2026-01-02 | 42 | a\nINFO | b | c\nx | y | z\n",
        "a | b\nonly text\n1 | 2 | 3\n",
        "a || b\n",
        "|||||\n|||||\n"
      })
  void labels_otherBars_none(String text) {
    assertEquals(List.of(), labels(text));
  }

  @Test
  void labels_blankCellsAtTheEnds_keepTheirColumns() {
    assertEquals(
        List.of("id=1", "npi=11", "id=", "npi=12", "id=3", "npi="),
        labels(" id | npi\n----+-----\n  1 | 11\n    | 12\n  3 | \n"));
  }

  @Test
  void labels_oneOddRow_isPassedOver() {
    assertEquals(
        List.of("a=1", "b=2", "a=5", "b=6"), labels("|a|b|\n|-|-|\n|1|2|\n|3|4|9|\n|5|6|\n"));
    assertEquals(List.of("a=1", "b=2"), labels("|a|b|\n|1|2|\n|3|4|9|\n|3|4|9|\n|5|6|\n"));
    assertEquals(List.of("a=x \\| y", "b=2"), labels("|a|b|\n|x \\| y|2|\n"));
  }

  @Test
  void labels_ruledBelowAnotherHead_isAnotherTable() {
    assertEquals(
        List.of("Name=Ann", "SSN=53", "Order=21", "Amount=22"),
        labels("Name | SSN\nAnn | 53\nOrder | Amount\n---|---\n21 | 22\n"));
  }

  @Test
  void labels_layout_tellsRuledTablesFromLines() {
    assertEquals(Label.Layout.LOOSE, DrawnTables.labels("a | b\n1 | 2\n").get(0).layout());
    assertEquals(Label.Layout.LOOSE, DrawnTables.labels("a\tb\n1\t2\n").get(0).layout());
    assertEquals(Label.Layout.RULED, DrawnTables.labels("a | b\n--|--\n1 | 2\n").get(0).layout());
    assertEquals(Label.Layout.RULED, DrawnTables.labels("|a|b|\n|1|2|\n").get(0).layout());
  }

  @Test
  void read_partByPart_keepsTheHead() {
    String rows = "|1|2|\n".repeat(5);
    DrawnTables.Part first = DrawnTables.read("|a|b|\n|-|-|\n" + rows, null, 12);
    assertEquals(10, first.labels().size());
    DrawnTables.Part second = DrawnTables.read(rows + "end\n", first.open(), 34);
    assertEquals(10, second.labels().size());
    assertEquals(Label.Layout.RULED, second.labels().get(0).layout());
    assertTrue(DrawnTables.read(rows, second.open(), 30).labels().isEmpty());
  }

  @Test
  void labels_manyLinesAndBars_takeLinearTime() {
    String text =
        "a|b\n" + "no bars in this line\n".repeat(200_000) + "1|2\n" + "|".repeat(500_000);
    assertTrue(labels(text).isEmpty());
  }
}
