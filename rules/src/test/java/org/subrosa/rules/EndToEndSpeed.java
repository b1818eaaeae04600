package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.RawPart;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.extract.raw.RawReader;
import org.subrosa.extract.raw.RawReaders;
import org.subrosa.extract.raw.RawSink;
import org.subrosa.finding.Coverage;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.text.TextUnit;
import org.xml.sax.SAXException;

/**
 * Measures the way of a document from its bytes to its findings against Tika's text extraction as
 * it comes, with recognition of pictures off in both: CPU time of one warm thread, the least of
 * many rounds, summed over the files of a kind. No part of the usual tests: it runs when it is
 * named, with {@code -Dsubrosa.files=DIRECTORY}. Ratios within one run mean something, figures
 * alone do not.
 */
@EnabledIfSystemProperty(named = "subrosa.files", matches = ".+")
final class EndToEndSpeed {

  private static final int ROUNDS = Integer.getInteger("subrosa.rounds", 15);

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Parser bare = new AutoDetectParser();
  private final TikaExtractor extractor = new TikaExtractor(ExtractionLimits.DEFAULT);
  private final DetectionEngine engine;

  EndToEndSpeed() throws IOException, RuleException {
    engine = DetectionEngine.builder().rules(new RuleLoader().load(List.of("default"))).build();
  }

  /** What each kind of work cost, in seconds. */
  private static final class Cost {
    private double bare;
    private double raw;
    private double extraction;
    private double all;

    void add(Cost other) {
      bare += other.bare;
      raw += other.raw;
      extraction += other.extraction;
      all += other.all;
    }

    void print(String kind) {
      System.out.printf(
          Locale.ROOT,
          "%-6s Tika %.4f s; second reading alone %.2f, both readings %.2f, with detection %.2f%n",
          kind,
          bare,
          raw / bare,
          extraction / bare,
          all / bare);
    }
  }

  /** A piece of work. */
  private interface Work {
    void run() throws IOException, SAXException, TikaException;
  }

  @Test
  void documentsAgainstBareExtraction() throws IOException, SAXException, TikaException {
    List<Path> files = files(Path.of(System.getProperty("subrosa.files")));
    files.removeIf(this::failsBare);
    assertFalse(files.isEmpty());
    Map<Path, Cost> costs = new TreeMap<>();
    for (Path file : files) {
      costs.put(file, new Cost());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Path file : files) {
        measure(file, costs.get(file), round == 0);
      }
    }
    Map<String, Cost> kinds = new TreeMap<>();
    Cost sum = new Cost();
    costs.forEach(
        (file, cost) -> {
          cost.print(String.valueOf(file.getFileName()));
          kinds.computeIfAbsent(kind(file), kind -> new Cost()).add(cost);
          sum.add(cost);
        });
    kinds.forEach((kind, cost) -> cost.print(kind));
    sum.print("all");
  }

  private void measure(Path file, Cost cost, boolean isFirst)
      throws IOException, SAXException, TikaException {
    String name = String.valueOf(file.getFileName());
    AtomicReference<String> type = new AtomicReference<>("");
    double all = seconds(() -> extractor.extract(file, name, new Units(engine::detect, type)));
    double extraction = seconds(() -> extractor.extract(file, name, new Units(unit -> {}, type)));
    RawReader reader =
        RawReaders.ALL.stream().filter(some -> some.reads(type.get())).findFirst().orElse(null);
    double raw = reader == null ? 0 : seconds(() -> reader.read(file, new Pieces()));
    double tika = seconds(() -> extractBare(file, name));
    cost.all = isFirst ? all : Math.min(cost.all, all);
    cost.extraction = isFirst ? extraction : Math.min(cost.extraction, extraction);
    cost.raw = isFirst ? raw : Math.min(cost.raw, raw);
    cost.bare = isFirst ? tika : Math.min(cost.bare, tika);
  }

  private double seconds(Work work) throws IOException, SAXException, TikaException {
    long start = clock.getCurrentThreadCpuTime();
    work.run();
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private void extractBare(Path file, String name) throws IOException, SAXException, TikaException {
    ParseContext context = new ParseContext();
    context.set(Parser.class, bare);
    TesseractOCRConfig none = new TesseractOCRConfig();
    none.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, none);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    context.set(PDFParserConfig.class, pdf);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (InputStream in = TikaInputStream.get(file, metadata)) {
      bare.parse(in, new BodyContentHandler(-1), metadata, context);
    }
  }

  /** What bare extraction fails at has no yardstick. */
  private boolean failsBare(Path file) {
    try {
      extractBare(file, String.valueOf(file.getFileName()));
      return false;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      System.out.println("left out: " + file.getFileName() + " " + e.getClass().getSimpleName());
      return true;
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(directory)) {
      found.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    return files;
  }

  private static String kind(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Hands units on and remembers the type of the last document, which is the outermost. */
  private record Units(Consumer<TextUnit> units, AtomicReference<String> type)
      implements ExtractionSink {
    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {}

    @Override
    public void unit(TextUnit unit) {
      units.accept(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      type.set(mediaType);
    }
  }

  /** Takes the pieces of a second reading alone. */
  private static final class Pieces implements RawSink {
    @Override
    public void text(RawPart part, String text) {}

    @Override
    public void assembled(RawPart part, String text) {}

    @Override
    public void unread(String reason) {}
  }
}
