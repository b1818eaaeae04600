package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionRules;
import org.subrosa.redact.Redactors;
import org.subrosa.text.TextUnit;
import org.subrosa.verify.ExtractingReader;
import org.subrosa.verify.LocalCopySteps;
import org.subrosa.verify.RedactionGate;
import org.subrosa.verify.RedactionRequest;

/**
 * Documents that refer to a server and to a file of this machine are read in this process, without
 * the fence around a child: the server is never asked, and nothing of the file is in the text.
 */
final class OutsideReferencesTest {

  private static final String SECRET = "planted content of a local file";
  private static final String CONTENT_TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType="
          + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private static final Map<String, String> OF_SHARE =
      Map.of("share.docx", "word", "share.html", "page", "share.svg", "drawing");

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dtd.xml",
        "include.xml",
        "drawing.svg",
        "page.html",
        "field.rtf",
        "body.eml",
        "page.mhtml",
        "word.docx",
        "text.odt",
        "form.xdp",
        "form.pdf",
        "sheet.xlsx",
        "share.docx",
        "share.html",
        "share.svg"
      })
  void extract_documentThatRefersOutside_asksNobody(String name) throws IOException {
    Path planted = Files.writeString(directory.resolve("planted"), SECRET);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/asked";
      Path file =
          Files.write(directory.resolve(name), document(name, address, planted.toUri().toString()));
      StringBuilder text = new StringBuilder();
      new TikaExtractor(ExtractionLimits.DEFAULT).extract(file, name, new Text(text));

      assertFalse(isAsked(server), text.toString());
      assertFalse(text.toString().contains(SECRET));
    }
  }

  /**
   * Markup behind a line of text has a copy, for which the original and the copy are read again.
   */
  @ParameterizedTest
  @CsvSource({
    "dtd.xml,PUBLISHED",
    "include.xml,PUBLISHED",
    "page.html,PUBLISHED",
    "form.xdp,PUBLISHED",
    "drawing.svg,QUARANTINED",
  })
  void publish_textThatRefersOutside_asksNobody(
      String name, RedactionOutcome.Disposition disposition) throws IOException {
    Path planted = Files.writeString(directory.resolve("planted"), SECRET);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/asked";
      Path original = Files.write(directory.resolve(name), utf8("Note of Ann Lee\n"));
      byte[] bytes = document(name, address, planted.toUri().toString());
      Files.write(original, bytes, StandardOpenOption.APPEND);
      Path copies = directory.resolve("copies");
      RedactionGate gate =
          new RedactionGate(
              new LocalCopySteps(
                  Redactors.installed(),
                  RedactionRules.planner("Ann Lee"),
                  new ExtractingReader(new TikaExtractor(ExtractionLimits.DEFAULT))),
              1000);
      RedactionOutcome outcome =
          gate.publish(
              new RedactionRequest(
                  original, name, "text/plain", copies, directory.resolve("notes")));
      assertFalse(isAsked(server));
      assertEquals(disposition, outcome.disposition(), outcome.reason());
      Path copy = copies.resolve(name);
      assertEquals(disposition == RedactionOutcome.Disposition.PUBLISHED, Files.exists(copy));
      String published = Files.exists(copy) ? Files.readString(copy) : "";
      assertFalse(published.contains(SECRET) || published.contains("Ann Lee"), published);
    }
  }

  /** Proves that the server would notice. */
  @Test
  void server_thatIsAsked_notices() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertTrue(client.isConnected());
      assertTrue(isAsked(server));
    }
  }

  /** A connection waits in the queue of the socket until it is taken. */
  private static boolean isAsked(ServerSocket server) throws IOException {
    server.setSoTimeout(50);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static byte[] document(String name, String http, String file) throws IOException {
    String entities =
        "<!DOCTYPE a SYSTEM \""
            + http
            + "\" [<!ENTITY % p SYSTEM \""
            + http
            + "\"> %p;"
            + "<!ENTITY f SYSTEM \""
            + file
            + "\"><!ENTITY h SYSTEM \""
            + http
            + "\">]>";
    return switch (name) {
      case "dtd.xml" -> utf8("<?xml version=\"1.0\"?>" + entities + "<a>&f;&h;</a>");
      case "include.xml" ->
          utf8(
              "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\""
                  + file
                  + "\"/><xi:include href=\""
                  + http
                  + "\"/></a>");
      case "drawing.svg" ->
          utf8(
              "<?xml version=\"1.0\"?>"
                  + entities
                  + "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                  + "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\""
                  + http
                  + "\"/><use xlink:href=\""
                  + file
                  + "#a\"/><text>&f;</text></svg>");
      case "page.html" -> utf8(page(http, file));
      case "field.rtf" ->
          utf8(
              "{\\rtf1{\\*\\template "
                  + http
                  + "}{\\field{\\*\\fldinst INCLUDEPICTURE \""
                  + http
                  + "\"}}{\\field{\\*\\fldinst INCLUDETEXT \""
                  + file
                  + "\"}}}");
      case "body.eml" ->
          utf8(
              "From: a@b.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: "
                  + "message/external-body; access-type=URL; URL=\""
                  + http
                  + "\"\r\n\r\n"
                  + "Content-Type: text/plain\r\nContent-Location: "
                  + file
                  + "\r\n\r\n");
      case "page.mhtml" ->
          utf8(
              "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
                  + "boundary=\"c\"\r\n\r\n--c\r\nContent-Type: text/html\r\nContent-Location: "
                  + http
                  + "\r\n\r\n"
                  + page(http, file)
                  + "\r\n--c--\r\n");
      case "word.docx" ->
          zip(
              Map.of(
                  "[Content_Types].xml",
                  CONTENT_TYPES,
                  "_rels/.rels",
                  relations("officeDocument", "word/document.xml", ""),
                  "word/_rels/document.xml.rels",
                  relations("attachedTemplate", http, " TargetMode=\"External\""),
                  "word/document.xml",
                  "<?xml version=\"1.0\"?>"
                      + entities
                      + "<w:document xmlns:w=\"http://schemas."
                      + "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                      + "<w:t>&f;</w:t></w:r></w:p></w:body></w:document>"));
      case "form.pdf" ->
          form(
              "<?xml version=\"1.0\"?>"
                  + entities
                  + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\">"
                  + "<template xmlns=\"http://www.xfa.org/schema/xfa-template/2.6/\">&f;&h;</template>"
                  + "</xdp:xdp>",
              http,
              file);
      case "sheet.xlsx" ->
          zip(
              Map.of(
                  "[Content_Types].xml",
                  CONTENT_TYPES
                      .replace("/word/document.xml", "/xl/workbook.xml")
                      .replace("wordprocessingml.document.main", "spreadsheetml.sheet.main"),
                  "_rels/.rels",
                  relations("officeDocument", "xl/workbook.xml", ""),
                  "xl/_rels/workbook.xml.rels",
                  relations("externalLink", http, " TargetMode=\"External\""),
                  "xl/workbook.xml",
                  "<?xml version=\"1.0\"?>"
                      + entities
                      + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                      + "<sheets><sheet name=\"&f;\" sheetId=\"1\"/></sheets></workbook>"));
      case "share.docx", "share.html", "share.svg" ->
          document(name.replace("share", OF_SHARE.get(name)), share(http), share(file));
      case "text.odt" ->
          zip(
              Map.of(
                  "mimetype",
                  "application/vnd.oasis.opendocument.text",
                  "content.xml",
                  "<?xml version=\"1.0\"?>" + entities + "<a>&f;&h;</a>"));
      default ->
          utf8(
              "<?xml version=\"1.0\"?>"
                  + entities
                  + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/"
                  + "\"><template>&f;&h;</template></xdp:xdp>");
    };
  }

  /** The same place as the share of a machine, as other systems write it. */
  private static String share(String address) {
    return address.startsWith("file:")
        ? "file://127.0.0.1/share/planted"
        : "\\\\127.0.0.1@" + URI.create(address).getPort() + "\\share\\a";
  }

  /** A form that Acrobat would show, whose parts are one stream (XFA 3.3, chapter 2). */
  private static byte[] form(String xfa, String http, String file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream bytes = stream.createOutputStream()) {
        bytes.write(utf8(xfa));
      }
      PDAcroForm form = new PDAcroForm(pdf);
      form.getCOSObject().setItem(COSName.XFA, stream);
      pdf.getDocumentCatalog().setAcroForm(form);
      PDActionURI action = new PDActionURI();
      action.setURI(http);
      pdf.getDocumentCatalog().setOpenAction(action);
      PDComplexFileSpecification other = new PDComplexFileSpecification();
      other.setFile(file);
      other.getCOSObject().setName(COSName.FS, "URL");
      pdf.getDocumentCatalog().getCOSObject().setItem(COSName.F, other.getCOSObject());
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static String page(String http, String file) {
    return "<html><head><link rel=\"stylesheet\" href=\""
        + http
        + "\"><base href=\""
        + http
        + "\"></head><body background=\""
        + http
        + "\"><img src=\""
        + http
        + "\"><iframe src=\""
        + file
        + "\"></iframe><object data=\""
        + http
        + "\"></object><script src=\""
        + http
        + "\"></script></body></html>";
  }

  private static String relations(String type, String target, String mode) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/"
        + type
        + "\" Target=\""
        + target
        + "\""
        + mode
        + "/></Relationships>";
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(utf8(part.getValue()));
      }
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps the text, of the documents inside as well. */
  private record Text(StringBuilder text) implements ExtractionSink {

    @Override
    public void begin(String name, Path bytes) {
      text.append(name).append('\n');
    }

    @Override
    public void unopened(String name, Coverage coverage) {
      text.append(name).append('\n');
    }

    @Override
    public void unit(TextUnit unit) {
      text.append(unit.text()).append('\n');
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      assertEquals(coverage.isUnexamined(), !coverage.reason().isEmpty());
    }
  }
}
