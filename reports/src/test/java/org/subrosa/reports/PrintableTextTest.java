package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.risk.PeopleEstimate;

/** Names and numbers as they are printed. */
final class PrintableTextTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:p@db/x?password=abc&ssl=1, jdbc:postgresql://db/x?password=***&ssl=1",
    "s3a://AKIA:secret@bucket/a, s3a://bucket/a",
    "https://h/c?sig=abc%3D, https://h/c?sig=***",
    "file:///srv/a@b, file:///srv/a@b",
  })
  void ofUri_withCredentials_dropsThem(String uri, String expected) {
    assertEquals(expected, PrintableText.ofUri(uri));
  }

  @Test
  void of_ordinaryNames_staysAsItIs() {
    String names = "Größe/نامه\u200Cها/株式会社/👩\u200D🚀.txt";
    assertEquals(names, PrintableText.of(names));
  }

  @Test
  void figures_areAlikeEverywhere() {
    assertEquals("1,234,567", Figures.count(1_234_567));
    assertEquals("1 byte", Figures.bytes(1));
    assertEquals("1.5 MB", Figures.bytes(1_500_000));
    assertEquals("up to 9", Figures.people(new PeopleEstimate(0, 9)));
    assertEquals("3 to 9", Figures.people(new PeopleEstimate(3, 9)));
    assertEquals("3", Figures.people(new PeopleEstimate(3, 3)));
    assertEquals("10", Figures.rounded(10).toPlainString());
    assertEquals("0.1235", Figures.rounded(0.123456).toPlainString());
    assertEquals("0.0", Figures.percent(0, 0));
  }
}
