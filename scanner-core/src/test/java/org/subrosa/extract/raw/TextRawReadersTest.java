package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

/** The readers of pages, mails, drawings and unknown files. */
final class TextRawReadersTest {

  @TempDir private Path directory = Path.of("");

  private Pieces read(RawReader reader, String content, Charset charset) throws IOException {
    Pieces pieces = new Pieces();
    reader.read(Files.write(directory.resolve("a"), content.getBytes(charset)), pieces);
    return pieces;
  }

  private Pieces read(RawReader reader, String content) throws IOException {
    return read(reader, content, StandardCharsets.UTF_8);
  }

  @Test
  void all_readEachTypeAtMostOnce() {
    for (String type : List.of("text/html", "message/rfc822", "image/svg+xml", "application/zip")) {
      assertEquals(1, RawReaders.ALL.stream().filter(reader -> reader.reads(type)).count(), type);
    }
  }

  @Test
  void html_scriptAndStyle_areReadToTheirEndTags() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      Pieces pieces =
          read(
              new HtmlRawReader(),
              "<p>text</p><SCRIPT type='x'>if (a<b) {'Ann'}</SCRIPT ><style>b{}</style><i>no</i>",
              charset);

      assertTrue(pieces.toString().contains("if (a<b) {'Ann'}"), pieces::toString);
      assertTrue(pieces.toString().contains("b{}"), pieces::toString);
      assertFalse(pieces.toString().contains("text"));
      assertFalse(pieces.toString().contains("no<"));
    }
  }

  @Test
  void html_whatShowsOtherwiseThanItIsWritten_isReadAsItShows() throws IOException {
    Pieces pieces =
        read(
            new HtmlRawReader(),
            "<p>a 536-2<span style='display : none'>x</span>2-8145</p><p>not new</p>"
                + "<p>b 536-2<b hidden>7</b>2-8146</p><p>c <bdo dir=rtl>7418-22-635</bdo></p>"
                + "<p>d <i style='unicode-bidi:bidi-override;direction:rtl'>8418-22-635</i></p>");

    assertTrue(pieces.of(RawPart.PART).contains("a 536-22-8145"), pieces::toString);
    assertTrue(pieces.of(RawPart.PART).contains("b 536-22-8146"), pieces::toString);
    assertTrue(pieces.of(RawPart.PART).contains("c 536-22-8147"), pieces::toString);
    assertTrue(pieces.of(RawPart.PART).contains("d 536-22-8148"), pieces::toString);
    for (String shown :
        List.of(
            "5<b>3</b>6",
            "5<span style='font-size:0.9em'>3</span>6",
            "a <b hidden>x</b> b",
            "<bdo dir=ltr>abc</bdo>")) {
      assertEquals(List.of(), read(new HtmlRawReader(), shown).of(RawPart.PART), shown);
    }
  }

  @Test
  void html_largePage_isReadBlockByBlock() throws IOException {
    String page = "<p>words</p>".repeat(100_000);
    Pieces pieces = read(new HtmlRawReader(), page + "<p>5<b hidden>x</b>36</p>" + page);

    assertTrue(pieces.of(RawPart.PART).contains("536"));
  }

  @Test
  void mail_allPlaces_areRead() throws IOException {
    String wide =
        Base64.getEncoder().encodeToString("wide Zoë".getBytes(StandardCharsets.UTF_16LE));
    String attached = Base64.getEncoder().encodeToString(new byte[300]);

    Pieces pieces =
        read(
            new MailRawReader(),
            "Message-ID: <ann@example.org>\r\nSubject: one\r\n two\r\n"
                + "Content-Type: multipart/mixed; boundary=\"b 1\"\r\n\r\nbefore\r\n--b 1\r\n"
                + "Content-Type: text/plain; charset=utf-16le\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + wide
                + "\r\n--b 1\r\nContent-Type: text/html\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<title>Ann =4D=\r\niller</title>\r\n--b 1\r\n"
                + "Content-Type: image/png\r\n\r\n"
                + attached
                + "\r\n--b 1--\r\nbehind\r\n");

    assertEquals(List.of("wide Zoë", "Ann Miller"), pieces.of(RawPart.PART));
    assertEquals(List.of("before", "behind"), pieces.of(RawPart.TRAILING));
    assertTrue(pieces.of(RawPart.METADATA).contains("Subject: one two"));
    assertTrue(pieces.of(RawPart.METADATA).contains("Message-ID: <ann example.org>"));
    assertFalse(pieces.toString().contains("AAAA"));
  }

  @Test
  void mail_manyOpenedParts_endsWithoutHarm() throws IOException {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append("\n");
    }

    assertEquals(List.of(), read(new MailRawReader(), mail.toString()).unread);
  }

  @Test
  void svg_thatIsNoXml_isReadForItsLetters() throws IOException {
    Pieces pieces =
        read(
            new MarkupRawReader(),
            "<svg xmlns='http://www.w3.org/2000/svg'><:b/><text>536-22-8145</text></svg>");

    assertTrue(pieces.of(RawPart.BINARY).toString().contains("536-22-8145"));
    assertEquals(List.of("no well-formed XML"), pieces.unread);
  }

  @Test
  void svg_textSplitOverElements_isJoined() throws IOException {
    Pieces pieces =
        read(
            new MarkupRawReader(),
            "<svg xmlns='http://www.w3.org/2000/svg'><text x='1'>53<tspan>6-22</tspan>"
                + "<tspan dx='2'>-8145</tspan></text></svg>");

    assertEquals(List.of("536-22-8145"), pieces.of(RawPart.PART));
  }

  @Test
  void letters_ofAnUnknownFile_areRead() throws IOException {
    Pieces pieces = read(new LettersRawReader(), "\0\1\2row of Ann Miller\0\3\4ab\0");

    assertEquals(List.of("row of Ann Miller"), pieces.of(RawPart.BINARY));
  }

  /** The parser of the JDK lacks the words for this failure, and fails at that. */
  @Test
  void markup_brokenDeclaration_isToldAndThrowsNothing() throws IOException {
    Pieces pieces = read(new MarkupRawReader(), "<!DOCTYPE a [<!ENT\0\0>]><a/>");

    assertEquals(List.of("no well-formed XML"), pieces.unread);
  }
}
