package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.finding.Coverage;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Measures what detection costs, in CPU time of one warm thread: the patterns all at once against
 * each alone, and detection against extraction. No part of the usual tests: it runs when it is
 * named, with {@code -Dsubrosa.speed=on}. Ratios within one run mean something, figures alone do
 * not.
 */
@EnabledIfSystemProperty(named = "subrosa.speed", matches = "on")
final class DetectionSpeed {

  private static final int WARM = 12;
  private static final String[] WORDS =
      ("the report of this quarter shows that work on every site went as planned and no team asked "
              + "for more time or staff than was agreed in spring; costs remain as expected, while "
              + "the board will meet again in autumn to settle what is open")
          .split(" ", -1);

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  /** A piece of work. */
  private interface Work {
    void run() throws IOException;
  }

  private double seconds(Work work) throws IOException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < WARM; i++) {
      long start = clock.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return best;
  }

  private static String prose(int length) {
    Random random = new Random(30);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  @Test
  void patternsAtOnceAndAlone() throws IOException, RuleException {
    RuleSet rules = new RuleLoader().load(List.of("default"));
    List<SearchPattern> patterns = ShippedPatternsTest.patterns(rules);
    String text = prose(250_000);
    MultiPatternScanner atOnce = MultiPatternScanner.compile(patterns);
    MultiPatternScanner trying = MultiPatternScanner.trying(patterns);
    assertEquals(ShippedPatternsTest.all(trying, text), ShippedPatternsTest.all(atOnce, text));
    DetectionEngine engine = DetectionEngine.builder().rules(rules).build();
    TextUnit unit = TextUnit.of(SensitiveText.of(text), new Location.Body());
    print("automaton", text, seconds(() -> ShippedPatternsTest.all(atOnce, text)));
    print("by first characters", text, seconds(() -> ShippedPatternsTest.all(trying, text)));
    String part = text.substring(0, 20_000);
    print("one by one", part, seconds(() -> ShippedPatternsTest.oneByOne(patterns, part)));
    print("detection, whole", text, seconds(() -> engine.detect(unit)));
  }

  private static void print(String what, String text, double seconds) {
    System.out.printf(
        Locale.ROOT, "%-20s %8.2f MB a CPU-second%n", what, text.length() / 1e6 / seconds);
  }

  @Test
  void detectionAgainstExtraction(@TempDir Path directory) throws IOException, RuleException {
    DetectionEngine engine =
        DetectionEngine.builder().rules(new RuleLoader().load(List.of("default"))).build();
    String text = prose(300_000);
    Path docx = directory.resolve("prose.docx");
    Path xlsx = directory.resolve("table.xlsx");
    Path plain = directory.resolve("prose.txt");
    writeDocx(docx, text);
    writeXlsx(xlsx);
    Files.writeString(plain, text, StandardCharsets.UTF_8);
    TikaExtractor extractor = new TikaExtractor(ExtractionLimits.DEFAULT);
    for (Path file : List.of(plain, docx, xlsx)) {
      String name = String.valueOf(file.getFileName());
      double extraction = seconds(() -> extractor.extract(file, name, new Sink(unit -> {})));
      double all = seconds(() -> extractor.extract(file, name, new Sink(engine::detect)));
      System.out.printf(
          Locale.ROOT,
          "%-12s extraction %.3f s, with detection %.3f s: %.2f times%n",
          name,
          extraction,
          all,
          all / extraction);
    }
  }

  /** Hands units on. */
  private record Sink(java.util.function.Consumer<TextUnit> units) implements ExtractionSink {
    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {}

    @Override
    public void unit(TextUnit unit) {
      units.accept(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {}
  }

  private static void writeDocx(Path file, String text) throws IOException {
    String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    StringBuilder body = new StringBuilder("<w:document xmlns:w=\"" + space + "\"><w:body>");
    text.lines()
        .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    body.append("</w:body></w:document>");
    String type =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    try (ZipOutputStream zip = zip(file)) {
      packaged(zip, "word/document.xml", type);
      part(zip, "word/document.xml", body.toString());
    }
  }

  private static void writeXlsx(Path file) throws IOException {
    String space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + space + "\"><sheetData>");
    Random random = new Random(31);
    for (int row = 1; row <= 4_000; row++) {
      sheet.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column <= 'H'; column++) {
        String word = WORDS[random.nextInt(WORDS.length)];
        boolean isNumber = row > 1 && column > 'C';
        sheet.append("<c r=\"").append(column).append(row);
        sheet.append(isNumber ? "\"><v>" : "\" t=\"inlineStr\"><is><t>");
        sheet.append(isNumber ? Integer.toString(random.nextInt(100_000)) : word);
        sheet.append(isNumber ? "</v></c>" : "</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    try (ZipOutputStream zip = zip(file)) {
      packaged(zip, "xl/workbook.xml", type + "sheet.main+xml", "xl/w.xml", type + "worksheet+xml");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + space
              + "\" xmlns:r=\""
              + office
              + "\"><sheets>"
              + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", relation(office + "/worksheet", "w.xml"));
      part(zip, "xl/w.xml", sheet.toString());
    }
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(new BufferedOutputStream(out));
  }

  /** Writes what every package has; the first part is its main one. */
  private static void packaged(ZipOutputStream zip, String... partsAndTypes) throws IOException {
    StringBuilder types =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    for (int i = 0; i < partsAndTypes.length; i += 2) {
      types.append("<Override PartName=\"/").append(partsAndTypes[i]);
      types.append("\" ContentType=\"").append(partsAndTypes[i + 1]).append("\"/>");
    }
    part(zip, "[Content_Types].xml", types + "</Types>");
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    part(zip, "_rels/.rels", relation(office + "/officeDocument", partsAndTypes[0]));
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
