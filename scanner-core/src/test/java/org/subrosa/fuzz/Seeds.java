package org.subrosa.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.subrosa.redact.RedactorsFuzz;

/** Documents to begin with, of every format that the product's own parsers read. */
final class Seeds {

  private static final String VALUE = RedactorsFuzz.VALUE;

  private Seeds() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<byte[]> raw() throws IOException {
    return List.of(
        pdf(),
        utf8(PDF),
        book(),
        zip(),
        office(),
        utf8("{\\rtf1\\ansi{\\info{\\title a}}{\\*\\x b}\\'41\\u66?\\bin2 ab{\\v c}\\par}"),
        utf8("<html><!-- c --><script>a=\"b\"</script><p title=\"d\">e<style>f{}</style></html>"),
        utf8("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a d=\"e\"><![CDATA[f]]></a>"),
        utf8(MAIL),
        HexFormat.of().parseHex(JPEG),
        HexFormat.of().parseHex(PNG),
        HexFormat.of().parseHex(GIF),
        HexFormat.of().parseHex(TIFF));
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        content.showText(VALUE);
        content.endText();
      }
      pdf.getDocumentInformation().setTitle(VALUE);
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] book() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue(VALUE);
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment("a comment");
      ZipEntry entry = new ZipEntry("a.txt");
      entry.setComment("another");
      zip.putNextEntry(entry);
      zip.write(utf8(VALUE));
    }
    return out.toByteArray();
  }

  private static byte[] office() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(utf8(part.getValue()));
      }
    }
    return out.toByteArray();
  }

  static List<byte[]> views() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(utf8(VALUE));
    }
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(utf8(VALUE));
    }
    Base64.Encoder base64 = Base64.getEncoder();
    return List.of(
        utf8("%34%30 \\u0034\\x30\\060 `u{34} &#52;&#x30; =34=30=\n 4-\n0 a-\nb"),
        utf8("4 0 0 0 0 5 0 1 1 4_0_0_0_0_5_0_1 '4', '0', '0', '0', '5', '0', '1', '1'"),
        utf8("\"a\" + \"b\" a****b \u001B[31m a[at]b[dot]c p\u0430\u0441c \uFF14\uFF10\u0660"),
        base64.encode(utf8(VALUE + VALUE)),
        base64.encode(base64.encode(utf8(VALUE))),
        base64.encode(packed.toByteArray()),
        base64.encode(deflated.toByteArray()),
        Base64.getMimeEncoder(76, new byte[] {'\n'}).encode(utf8(VALUE.repeat(20))),
        utf8(HexFormat.ofDelimiter(" ").formatHex(utf8(VALUE))),
        utf8("0x" + HexFormat.of().formatHex(utf8(VALUE))),
        utf8("GUZTMLJSGIWTQMJUGU====== +ADUAMwA2AC0AMgAyAC0AOAAxADQANQ-"),
        utf8("see\nbegin 644 a.txt\n+-3,V+3(R+3@Q-#4`\n`\nend\n"));
  }

  static List<byte[]> redactors() {
    return List.of(
        utf8("{\"a\": \"" + VALUE + "\", \"b\": [1, 2.5e3, null, true, {\"c\": \"\\u0041\\n\"}]}"),
        utf8("{\"i\": 0, \"m\": \"a@example.org\"}\r\n{\"i\": 1}\r\n"),
        utf8("name,card\n\"Quintus Zimmermann\"," + VALUE + "\n\"a\"\"b\nc\",d\n"),
        utf8("name;card\r\na;'" + VALUE + "'\r\n"),
        utf8("a\tb\nc\t" + VALUE + "\n"),
        utf8("Pay " + VALUE + " to a@example.org now.\n"));
  }

  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
          "_rels/.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"b\" Target=\"word/document.xml\"/>"
              + "</Relationships>",
          "word/document.xml",
          "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>"
              + "</w:document>",
          "xl/sharedStrings.xml",
          "<sst><si><t>a</t></si></sst>");

  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R /Names [ (a) <62> [ 1 [ 2 ] ] ] >> endobj
      2 0 obj << /Type /Pages /Kids [ 3 0 R ] /Count 1 >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>
      endobj
      4 0 obj << /Length 44 >> stream
      BT /F 9 Tf (a\\051b) Tj [ (c) -120 <64> ] TJ ET
      endstream endobj
      5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
      xref
      0 1
      0000000000 65535 f
      trailer << /Root 1 0 R /Size 6 >>
      startxref
      0
      %%EOF
      """;

  private static final String MAIL =
      """
      From: a@b.invalid
      Subject: =?utf-8?B?YWJj?= =?utf-8?Q?d=65f?=
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="cut"

      before
      --cut
      Content-Type: text/plain
      Content-Transfer-Encoding: quoted-printable

      a=3Db=
      c
      --cut
      Content-Type: message/rfc822

      Subject: inner

      text
      --cut--
      behind
      """;

  private static final String JPEG = "ffd8fffe000d6120636f6d6d656e742e2effd9";
  private static final String PNG =
      "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
          + "0000000d7445585441757468"
          + "6f720061206e616d65000000000000000049454e44ae426082";
  private static final String GIF =
      "474946383961010001000000002c00000000010001000002024401002" + "1fe05616263646500003b";
  private static final String TIFF = "49492a000800000001000e0102000400000061626300" + "00000000";

  /** A file of a rule. */
  static final String RULE =
      """
      id: test.card.1
      title: Cards
      description: a test
      type: CARD
      severity: 3
      dpc: 2
      prior: 0.6
      references: ["https://example.org/format"]
      boundary: number
      patterns:
        - name: usual
          regex: '[45][0-9]{3}'
      examples: ["«4000» b"]
      negatives: ["d"]
      """;
}
