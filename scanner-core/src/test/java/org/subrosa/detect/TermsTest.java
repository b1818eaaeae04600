package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.sensitive.RevealPermit;

final class TermsTest {

  @TempDir private Path directory = Path.of("");

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("terms"), text, charset);
  }

  private List<String> read(String text) throws IOException {
    return Terms.read(write(text, StandardCharsets.UTF_8)).terms().stream()
        .map(term -> term.type() + " " + term.text().reveal(RevealPermit.detection()))
        .toList();
  }

  private String problem(String text) throws IOException {
    Path file = write(text, StandardCharsets.UTF_8);
    String message =
        String.valueOf(assertThrows(IOException.class, () -> Terms.read(file)).getMessage());
    assertTrue(message.contains(file.toString()), message);
    return message;
  }

  @Test
  void read_oneALine_givesPersons() throws IOException {
    assertEquals(List.of("PERSON Ann Example", "PERSON Bo"), read("Ann Example\n\n  Bo  \r\n \n"));
  }

  @Test
  void read_oneALineWithCommas_keepsTheWholeLine() throws IOException {
    assertEquals(
        List.of("PERSON Example, Ann", "PERSON Example, Bo"),
        read("Example, Ann\n\"Example, Bo\"\n"));
  }

  @Test
  void read_byteOrderMark_isNoPartOfTheTerm() throws IOException {
    assertEquals(List.of("PERSON Ann"), read("\uFEFFAnn\n"));
    assertEquals(List.of("ORG Acme"), read("\uFEFFname,type\nAcme,org\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,type~Acme,ORG~\"Example, Ann\",person",
        "Type , NAME~ORG,Acme~Person,\"Example, Ann\"",
        "id,type,term~7,ORG,Acme~8,,\"Example, Ann\"",
        "type,value~ORG,Acme~,\"Example, Ann\"",
      })
  void read_csvWithHeader_takesNameAndType(String lines) throws IOException {
    assertEquals(List.of("ORG Acme", "PERSON Example, Ann"), read(lines.replace('~', '\n') + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,type~Acme,ORG~Ann,HUMAN|3|none of [PERSON",
        "name,type~,ORG|2|no term",
        "name,type~Acme,ORG~~\" \",ORG|4|no term",
        "type,name~ORG|2|no term",
        "Acme~Ann,PERSON|2|without a header",
      })
  void read_mistake_isToldWithItsLine(String lines, int line, String what) throws IOException {
    String message = problem(lines.replace('~', '\n') + "\n");
    assertTrue(message.contains(", line " + line + ": ") && message.contains(what), message);
    assertFalse(message.contains("Acme") || message.contains("Ann"), message);
  }

  @Test
  void read_quoteThatDoesNotEnd_isRefusedWithoutQuotingTheText() throws IOException {
    assertFalse(problem("\"Big\" Ann\n").contains("Ann"));
  }

  @Test
  void read_nothing_isRefused() throws IOException {
    for (String text : List.of("", "\n \n", "\uFEFF", "name,type\n")) {
      assertTrue(problem(text).contains("is empty"), text);
    }
  }

  @Test
  void read_otherEncoding_isRefusedWithTheRemedy() throws IOException {
    Path file = write("Andr\u00e9\n", StandardCharsets.ISO_8859_1);
    String message =
        String.valueOf(assertThrows(IOException.class, () -> Terms.read(file)).getMessage());
    assertTrue(message.contains("save it as UTF-8"), message);
    assertThrows(IOException.class, () -> Terms.read(write("Ann\n", StandardCharsets.UTF_16)));
  }

  @Test
  void read_noFile_isAnIoException() {
    assertThrows(NoSuchFileException.class, () -> Terms.read(directory.resolve("no-such-file")));
  }

  @Test
  void toString_terms_tellNoTerm() throws IOException {
    assertFalse(Terms.read(write("Ann\n", StandardCharsets.UTF_8)).toString().contains("Ann"));
  }
}
