package org.subrosa.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.redact.data.TableRedactor;

class TableRedactorTest {

  private static final RedactionPlanner PLANNER =
      RedactionRules.planner("Ulrike Griffith", "Theodora Featherstone");

  private static byte[] redact(byte[] original) throws IOException {
    return Copies.copy(new TableRedactor(), original, PLANNER);
  }

  private static String redact(String original) throws IOException {
    return Copies.copy(new TableRedactor(), original, PLANNER);
  }

  @Test
  void redact_nastyCells_keepTheRestByteForByte() throws IOException {
    String original =
        """
        first,last,note,card
        Ulrike,Griffith,"said ""hi"", GB18 TEST 6503
        6954 4488 11",4242 4215 0587 5102
        X,Y,"a ""b"" c",4242421386754368
        Z,W,=HYPERLINK("mailto:a.b@example.org"),none
        "Ulrike Griffith",,text,1
        """;
    String expected =
        """
        first,last,note,card
        [PERSON],[PERSON],"said ""hi"", [IBAN]
        ",[CARD]
        X,Y,"a ""b"" c",[CARD]
        Z,W,=HYPERLINK("mailto:[EMAIL]"),none
        "[PERSON]",,text,1
        """;
    assertEquals(expected, redact(original));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,',',false",
    "windows-1252,;,false",
    "UTF-16LE,TAB,true",
    "UTF-16BE,|,true",
    "UTF-8,TAB,true",
    "UTF-16LE,;,false"
  })
  void redact_anyDialect_keepsIt(String charset, String delimiter, boolean marked)
      throws IOException {
    String d = delimiter.equals("TAB") ? "\t" : delimiter;
    String text =
        (marked ? "\uFEFF" : "")
            + String.join("\r\n", "Theodora Featherstone" + d + "mail", "José" + d + "é@x", "")
            + "Zoë"
            + d
            + "a.b@example.net"
            + "\r\n";
    byte[] copy = redact(text.getBytes(Charset.forName(charset)));
    String expected =
        text.replace("Theodora Featherstone", "[PERSON]").replace("a.b@example.net", "[EMAIL]");
    assertArrayEquals(expected.getBytes(Charset.forName(charset)), copy);
  }

  @Test
  void redact_doubledQuotesInsideAValue_keepTheQuoting() throws IOException {
    String original = "a,b\n\"x \"\"Ulrike\"\" \"\"Griffith\"\" y\",1\n";
    String copy = redact(original + "Ulrike Griffith,2\n");
    assertEquals("a,b\n\"x \"\"[PERSON]\"\" y\",1\n[PERSON],2\n", copy);
  }

  @Test
  void redact_unclosedQuote_isRefused() throws IOException {
    byte[] broken = "a,b\n\"x,1\n".getBytes(UTF_8);
    assertThrows(RefusedException.class, () -> redact(broken));
  }

  @Test
  void redact_randomTables_neverLeakAndKeepTheirShape() throws Exception {
    Random random = new Random(42);
    for (int run = 0; run < 60; run++) {
      RandomTable table = RandomTable.of(random);
      byte[] original = table.text().getBytes(UTF_8);
      byte[] copy = redact(original);
      String text = new String(copy, UTF_8);
      table.values().forEach(value -> assertTrue(!text.contains(value), "run " + table.number()));
      assertEquals(table.expected(), text);
      TableRedactor redactor = new TableRedactor();
      assertTrue(redactor.hasStructure(Content.of(original), Content.of(copy)));
      byte[] longer = (text + "x,y\n").getBytes(UTF_8);
      assertFalse(redactor.hasStructure(Content.of(original), Content.of(longer)));
    }
  }
}
