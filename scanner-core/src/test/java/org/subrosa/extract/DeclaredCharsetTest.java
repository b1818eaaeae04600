package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text whose charset a declaration names, truly or not. */
final class DeclaredCharsetTest {

  private static final String VALUE = "The number 536-22-8145 is mine";

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {"IBM037", "IBM1047", "UTF-7", "UTF-16", "UTF-16LE", "UTF-32", "x-MacSymbol"})
  void extract_asciiThatDeclaresAnotherCharset_isRead(String charset) throws IOException {
    String http = "<meta http-equiv='Content-Type' content='text/html; charset=" + charset + "'>";
    for (String head : new String[] {"<meta charset=\"" + charset + "\">", http}) {
      read("page.html", "<html><head>" + head + "</head><body>" + VALUE + "</body></html>");
      read("far.html", "<html><!-- " + "-".repeat(6000) + " -->" + head + "<p>" + VALUE + "</p>");
      read("notes.txt", head + "\n" + VALUE + "\n");
      read("table.csv", "name,what\n" + head + "," + VALUE + "\n");
      read("card.vcf", "BEGIN:VCARD\nFN:" + VALUE + "\nNOTE:" + head + "\nEND:VCARD\n");
    }
  }

  /** A control character makes statistics take letters of ASCII for Arabic ones of EBCDIC. */
  @ParameterizedTest
  @ValueSource(strings = {"page.html", "notes.txt", "table.csv"})
  void extract_asciiWithControlCharacters_isRead(String name) throws IOException {
    read(name, "<html><body>" + VALUE + " &nbsp;\u0007</body></html>");
    read(name, VALUE + " nbs\u0007 nbs\u0010 nbs\u0001");
    read(name, "<p>&nbsp;\u0007</p>\n".repeat(30) + VALUE);
  }

  private void read(String name, String text) throws IOException {
    String read = Extraction.of(Files.writeString(directory.resolve(name), text)).text();
    assertTrue(read.contains(VALUE), () -> name + ": " + read);
  }

  @Test
  void extract_trueDeclaration_isBelieved() throws IOException {
    String city = "\u041c\u043e\u0441\u043a\u0432\u0430";
    for (String charset : new String[] {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"}) {
      String page = "<html><head><meta charset='" + charset + "'></head><body>" + city;
      byte[] bytes = page.getBytes(Charset.forName(charset));
      Path file = Files.write(directory.resolve("page.html"), bytes);
      assertTrue(Extraction.of(file).text().contains(city), charset);
    }
  }
}
