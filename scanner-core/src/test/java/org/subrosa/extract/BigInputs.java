package org.subrosa.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

/**
 * Reads inputs of gigabytes in the little memory that the tests have. Takes minutes and, in the
 * directory of temporary files, 5 GB; it runs by name only ({@code -Dtest=BigInputs}). Sizes are
 * set in MiB with {@code -Dsubrosa.big.csv} and {@code -Dsubrosa.big.mbox}.
 */
class BigInputs {

  private static final int ROWS = 300_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void delimitedText_isReadToItsEnd() throws IOException {
    Path file = folder.resolve("big.csv");
    long bytes = Integer.getInteger("subrosa.big.csv", 2_000) * (1L << 20);
    long rows = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("id,name,city,note\n".getBytes(UTF_8));
      for (long written = 0; written < bytes; rows++) {
        String mark = rows == 0 ? "the head" : "";
        byte[] row =
            (rows + ",Ann Example,Oslo,\"left, at the door\"" + mark + "\n").getBytes(UTF_8);
        out.write(row);
        boolean isMiddle = written < bytes / 2 && written + row.length >= bytes / 2;
        written += row.length;
        if (isMiddle) {
          out.write("0,the middle,,\n".getBytes(UTF_8));
        }
      }
      out.write("0,the end,,\n".getBytes(UTF_8));
    }

    Count count = read(file);

    assertEquals(new Coverage.Examined(), count.coverage);
    assertEquals(Set.of("the head", "the middle", "the end"), count.marks);
    assertEquals(Files.size(file), count.characters);
  }

  @Test
  void mailbox_isReadToItsEnd() throws IOException {
    Path file = folder.resolve("big.mbox");
    long bytes = Integer.getInteger("subrosa.big.mbox", 5_000) * (1L << 20);
    int mails = 0;
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long written = 0; written < bytes; mails++) {
        String mark = mails == 0 ? "the head" : written > bytes - 60_000 ? "the end" : "";
        byte[] mail = mail(mails, mark, random);
        out.write(mail);
        written += mail.length;
      }
    }

    Count count = read(file);

    assertEquals(new Coverage.Examined(), count.coverage);
    assertTrue(count.marks.contains("the head") && count.marks.contains("the end"));
    // A mail has an attachment.
    assertEquals(2 * mails, count.documents);
  }

  private static byte[] mail(int number, String mark, Random random) {
    byte[] padding = new byte[30_000];
    random.nextBytes(padding);
    String letters = Base64.getMimeEncoder().encodeToString(padding);
    String attachment = "attached to " + number + "\n" + letters + "\n" + mark + "\n";
    return ("From ann@example.org Fri Jul  8 12:08:34 2011\n"
            + "From: Ann <ann@example.org>\nTo: bo@example.org\nSubject: news "
            + number
            + "\n"
            + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
            + "--b\nContent-Type: text/plain\n\nDear Bo,\nsee below.\n"
            + "--b\nContent-Type: text/plain; name=\"a.txt\"\n"
            + "Content-Disposition: attachment; filename=\"a.txt\"\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(attachment.getBytes(UTF_8))
            + "\n--b--\n\n")
        .getBytes(UTF_8);
  }

  @Test
  void workbook_isReadToItsEnd() throws IOException {
    Path file = folder.resolve("big.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
        OutputStream out = Files.newOutputStream(file)) {
      SXSSFSheet sheet = book.createSheet();
      for (int i = 0; i < ROWS; i++) {
        SXSSFRow row = sheet.createRow(i);
        for (int column = 0; column < 11; column++) {
          row.createCell(column)
              .setCellValue(column < 6 ? "text " + i + " " + column : "kind " + i % 9);
        }
        String mark = i == 0 ? "the head" : i == ROWS / 2 ? "the middle" : "";
        row.createCell(11).setCellValue(i == ROWS - 1 ? "the end" : mark);
      }
      book.write(out);
    }

    Count count = read(file);

    assertEquals(Set.of("the head", "the middle", "the end"), count.marks);
    assertEquals(new Coverage.Examined(), count.coverage);
  }

  private static Count read(Path file) throws IOException {
    Count count = new Count();
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    new TikaExtractor(ExtractionLimits.DEFAULT)
        .extract(file, String.valueOf(file.getFileName()), count);
    count.seconds = (process.getProcessCpuTime() - before) / 1e9;
    Files.writeString(
        Path.of("target", file.getFileName() + ".txt"),
        String.format(
            java.util.Locale.ROOT,
            "bytes %d, documents %d, characters %d, cpu-seconds %.1f, heap used at most %d MiB%n",
            Files.size(file),
            count.documents,
            count.characters,
            count.seconds,
            count.heap >> 20));
    return count;
  }

  /** Counts what it is told and looks for marks. */
  private static final class Count implements ExtractionSink {
    final Set<String> marks = new TreeSet<>();
    long characters;
    int documents;
    long heap;
    double seconds;
    Coverage coverage = new Coverage.NotReached("");

    @Override
    public void begin(String name, Path bytes) {
      documents++;
    }

    @Override
    public void unopened(String name, Coverage why) {
      coverage = why;
    }

    @Override
    public void unit(TextUnit unit) {
      String text = unit.text().reveal(RevealPermit.detection());
      characters += text.length() - unit.overlap();
      for (String mark : Set.of("the head", "the middle", "the end")) {
        if (text.contains(mark)) {
          marks.add(mark);
        }
      }
      Runtime runtime = Runtime.getRuntime();
      heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
    }

    @Override
    public void end(String mediaType, Coverage reached) {
      coverage = reached;
    }
  }
}
