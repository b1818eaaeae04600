package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs over documents that passwords open: what they find, and where the passwords do not go. */
final class LockedScanIT {

  private static final String PASSWORD = "Quagmire-7431-plinth";
  private static final String OTHER = "Vellum-2209-harrow";
  private static final String SSN = "536-22-8145";

  @TempDir private Path folder;
  private Path documents = Path.of("");
  private Path out = Path.of("");
  private Path passwords = Path.of("");

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    out = folder.resolve("report");
    passwords = Files.writeString(folder.resolve("passwords"), OTHER + "\n" + PASSWORD + "\n");
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    zip(documents.resolve("locked.zip"), PASSWORD);
    zip(documents.resolve("unknown.zip"), "nobody-has-this");
    pdf(documents.resolve("locked.pdf"));
  }

  private static void zip(Path file, String password) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes, password.toCharArray())) {
      ZipParameters parameters = new ZipParameters();
      parameters.setFileNameInZip("letter.txt");
      parameters.setEncryptFiles(true);
      parameters.setEncryptionMethod(EncryptionMethod.AES);
      zip.putNextEntry(parameters);
      zip.write(("Social security number: " + SSN).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private static void pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText("Social security number: " + SSN);
        content.endText();
      }
      document.protect(new StandardProtectionPolicy("owner", OTHER, new AccessPermission()));
      document.save(file.toFile());
    }
  }

  private Call scan(String... more) {
    List<String> fixed =
        List.of(
            "scan",
            documents.toString(),
            "--out",
            out.toString(),
            "--threads",
            "1",
            "--key-file",
            folder.resolve("key").toString());
    return Call.of(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"local, process", "spark, process", "local, none"})
  void scan_withPasswords_findsAndTellsThemToNobody(String engine, String isolation)
      throws IOException {
    Call call =
        scan(
            "--redact",
            "--passwords",
            passwords.toString(),
            "--engine",
            engine,
            "--isolation",
            isolation);

    assertEquals(6, call.code(), call.err());
    List<String> rows = Files.readAllLines(out.resolve("coverage.csv"));
    assertEquals(3, count(rows, "opened with a supplied password"), rows.toString());
    assertEquals(1, count(rows, "no supplied password fits"), rows.toString());
    List<String> findings = Files.readAllLines(out.resolve("findings.csv"));
    assertEquals(2, count(findings, "SSN"), findings.toString());
    try (Stream<Path> copies = Files.list(out.resolve("redacted"))) {
      assertEquals(List.of(), copies.toList());
    }
    assertNowhere(call, PASSWORD, OTHER, SSN);
  }

  @Test
  void scan_passwordsThatOthersCanRead_isWrongUsage() throws IOException {
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
    Call call = scan("--passwords", passwords.toString());

    assertEquals(2, call.code(), call.err());
    assertTrue(call.err().contains("chmod 600"), call.err());
    assertNowhere(call, PASSWORD, OTHER);
  }

  @Test
  void scan_passwordsThatAreNotThere_isWrongUsage() {
    Call call = scan("--passwords", folder.resolve("none").toString());

    assertEquals(2, call.code(), call.err());
    assertTrue(call.err().contains("no such file"), call.err());
  }

  private static long count(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).count();
  }

  private void assertNowhere(Call call, String... values) throws IOException {
    for (String value : values) {
      assertFalse((call.out() + call.err()).contains(value));
      if (!Files.exists(out)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(out)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertFalse(text.contains(value), file.toString());
        }
      }
    }
  }
}
