package org.subrosa.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes documents of many formats with canaries in their text, names, parts and properties. */
final class CanaryDocuments {

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private final Path root;
  private final Canaries canaries;
  private int number;

  CanaryDocuments(Path root, Canaries canaries) {
    this.root = root;
    this.canaries = canaries;
  }

  /** Writes a document of every format again and again until so many values are planted. */
  void write(int values) throws IOException {
    while (canaries.planted().size() < values) {
      number++;
      text();
      tables();
      office();
      pdf();
      mail();
      archive();
      damaged();
    }
    names();
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve("round" + number).resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private String value(Canaries.Kind kind) {
    return canaries.next(kind).value();
  }

  private void text() throws IOException {
    Files.write(file("notes.txt"), canaries.lines(1), UTF_8);
    Files.write(
        file("wide.txt"),
        ("\uFEFF" + String.join("\r\n", canaries.lines(1))).getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(
        file("page.html"),
        "<html><head><title>"
            + canaries.next(Canaries.Kind.SSN).line()
            + "</title><meta name=\"author\" content=\""
            + value(Canaries.Kind.NAME)
            + "\"></head><body><p>"
            + String.join("</p><p>", canaries.lines(1))
            + "</p></body></html>",
        UTF_8);
  }

  private void tables() throws IOException {
    List<String> header = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder json = new StringBuilder("{\"clients\": [{");
    for (Canaries.Kind kind : Canaries.Kind.values()) {
      header.add(kind.label);
      cells.add(value(kind));
      json.append('"').append(kind.label).append("\": \"").append(value(kind)).append("\", ");
    }
    header.add(value(Canaries.Kind.NAME));
    cells.add("yes");
    Files.writeString(
        file("clients.csv"), String.join(",", header) + "\n" + String.join(",", cells) + "\n");
    Files.writeString(file("clients.json"), json + "\"open\": true}]}\n");
  }

  private void office() throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file("letter.docx"))) {
      canaries.lines(1).forEach(line -> word.createParagraph().createRun().setText(line));
      word.getProperties().getCoreProperties().setCreator(value(Canaries.Kind.NAME));
      word.getProperties()
          .getCustomProperties()
          .addProperty(
              "Owner " + value(Canaries.Kind.NAME), canaries.next(Canaries.Kind.SSN).line());
      word.write(out);
    }
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file("ledger.xlsx"))) {
      Sheet sheet = book.createSheet(value(Canaries.Kind.NAME));
      book.createSheet("SSN " + value(Canaries.Kind.SSN));
      Row header = sheet.createRow(0);
      Row row = sheet.createRow(1);
      int column = 0;
      for (Canaries.Kind kind : Canaries.Kind.values()) {
        header.createCell(column).setCellValue(kind.label);
        row.createCell(column++).setCellValue(value(kind));
      }
      header.createCell(column).setCellValue(value(Canaries.Kind.NAME));
      book.write(out);
    }
  }

  private void pdf() throws IOException {
    try (PDDocument pdf = pdf(canaries.lines(1))) {
      PDDocumentInformation properties = pdf.getDocumentInformation();
      properties.setAuthor(value(Canaries.Kind.NAME));
      properties.setTitle(canaries.next(Canaries.Kind.SSN).line());
      properties.setCustomMetadataValue("Matter", canaries.next(Canaries.Kind.IBAN).line());
      pdf.save(file("statement.pdf").toFile());
    }
    try (PDDocument pdf = pdf(canaries.lines(1))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(file("locked.pdf").toFile());
    }
  }

  /** Makes a document of one page. */
  static PDDocument pdf(List<String> lines) throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
      content.setLeading(12);
      content.beginText();
      content.newLineAtOffset(40, 740);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return pdf;
  }

  private void mail() throws IOException {
    String attachment =
        Base64.getMimeEncoder()
            .encodeToString(String.join("\n", canaries.lines(1)).getBytes(UTF_8));
    Files.writeString(
        file("mail.eml"),
        String.join(
            "\r\n",
            "From: " + value(Canaries.Kind.NAME) + " <" + value(Canaries.Kind.EMAIL) + ">",
            "To: <" + value(Canaries.Kind.EMAIL) + ">",
            "Subject: " + canaries.next(Canaries.Kind.SSN).line(),
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"cut\"",
            "",
            "--cut",
            "Content-Type: text/plain; charset=utf-8",
            "",
            String.join("\r\n", canaries.lines(1)),
            "--cut",
            "Content-Type: text/plain; name=\"" + value(Canaries.Kind.NAME) + ".txt\"",
            "Content-Disposition: attachment; filename=\"SSN "
                + value(Canaries.Kind.SSN)
                + ".txt\"",
            "Content-Transfer-Encoding: base64",
            "",
            attachment,
            "--cut--",
            ""));
  }

  private void archive() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file("export.zip")))) {
      for (String name :
          List.of(
              value(Canaries.Kind.NAME) + ".txt",
              value(Canaries.Kind.NAME).replace(' ', '_') + "_letter.txt",
              "SSN_" + value(Canaries.Kind.SSN) + "_scan.txt",
              value(Canaries.Kind.EMAIL) + "/note.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(canaries.next(Canaries.Kind.CARD).line().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** Documents at which parsers fail: their messages like to quote what they choke on. */
  private void damaged() throws IOException {
    byte[] whole = Files.readAllBytes(file("letter.docx"));
    Files.write(file("torn.docx"), Arrays.copyOf(whole, whole.length * 2 / 3));
    Files.writeString(
        file("broken.json"), "{\"a\": \"" + canaries.next(Canaries.Kind.SSN).line() + "\" \"b");
    Files.writeString(
        file("broken.xml"),
        "<?xml version=\"1.0\"?><a><"
            + value(Canaries.Kind.PASSWORD)
            + "></a>"
            + canaries.next(Canaries.Kind.CARD).line());
    Files.writeString(
        file("broken.pdf"), "%PDF-1.7\n1 0 obj\n<< /Title (" + value(Canaries.Kind.NAME) + ")\n");
    Files.writeString(
        file("broken.rtf"), "{\\rtf1 {" + canaries.next(Canaries.Kind.SSN).line() + "\\bin99 ");
  }

  /** Values in the names of files and folders, as people write them. */
  private void names() throws IOException {
    number++;
    String spaced = value(Canaries.Kind.NAME);
    for (String name :
        List.of(
            spaced + ".txt",
            value(Canaries.Kind.NAME).replace(' ', '_') + "_intake.txt",
            value(Canaries.Kind.NAME).replace(' ', '-') + ".txt",
            value(Canaries.Kind.NAME).replace(" ", "") + ".txt",
            "SSN " + value(Canaries.Kind.SSN) + ".txt",
            "SSN_" + value(Canaries.Kind.SSN) + "_card.pdf",
            value(Canaries.Kind.SSN) + ".txt",
            value(Canaries.Kind.EMAIL) + ".txt",
            "mail_" + value(Canaries.Kind.EMAIL) + "_.txt",
            "call " + value(Canaries.Kind.PHONE) + ".txt",
            value(Canaries.Kind.IBAN) + ".csv",
            "iban_" + value(Canaries.Kind.IBAN) + "_old.csv",
            "card " + value(Canaries.Kind.CARD) + ".txt",
            "card_" + value(Canaries.Kind.CARD) + ".docx",
            value(Canaries.Kind.AWS_KEY) + ".txt",
            value(Canaries.Kind.NAME) + "/" + value(Canaries.Kind.SSN) + "/nothing.txt",
            value(Canaries.Kind.NAME) + "/empty.pdf")) {
      Files.writeString(file(name), "Nothing in here.\n");
    }
    Path link = file(value(Canaries.Kind.NAME) + " link.txt");
    Files.createSymbolicLink(link, file(spaced + ".txt"));
  }

  /** The names as the user's own terms. */
  void terms(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("name,type"));
    canaries.planted().stream()
        .filter(canary -> canary.kind() == Canaries.Kind.NAME)
        .forEach(canary -> lines.add(canary.value() + ",PERSON"));
    Files.write(file, lines, UTF_8);
  }
}
