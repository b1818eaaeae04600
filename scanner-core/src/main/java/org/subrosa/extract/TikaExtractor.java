package org.subrosa.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.renderer.CompositeRenderer;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.extract.ocr.PictureReader;
import org.subrosa.sensitive.Passwords;

/**
 * Reads documents with every parser of Tika's standard package except those that start other
 * programs. Safe for use by many threads.
 */
public final class TikaExtractor {

  private static final String OCR = "org.apache.tika.parser.ocr.TesseractOCRParser";

  /** Few bytes may become so many characters in any case. */
  private static final long FREE_CHARACTERS = 16L << 20;

  private static final int DEEPEST_MARKUP = 1_000;

  private final Readers readers;

  /** Makes an extractor that keeps to limits and reads no text in pictures. */
  public TikaExtractor(ExtractionLimits limits) {
    this(limits, OcrSettings.OFF, Passwords.NONE);
  }

  /**
   * Makes an extractor that keeps to limits.
   *
   * @param ocr whether and how text in pictures is recognised
   * @param passwords tried on documents that need one
   */
  public TikaExtractor(ExtractionLimits limits, OcrSettings ocr, Passwords passwords) {
    EncodingDetector charsets = new WideText();
    Parser text = new PlainTextParser(charsets);
    TableReaders tables = new TableReaders();
    DefaultParser standard =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            new ServiceLoader(),
            programs(),
            charsets,
            new CompositeRenderer(new ServiceLoader()));
    List<Parser> parsers = new ArrayList<>(standard.getAllComponentParsers());
    parsers.addAll(
        List.of(
            new LongMarkupParser(standard, text),
            text,
            new PdfPagesParser(),
            new JpegFileParser(),
            new MailboxParser(),
            new MailStoreParser(),
            new FoldedTextParser(),
            new ZipArchiveParser(),
            new SevenZipParser(),
            new RarArchiveParser(),
            new ZstandardParser(),
            new TableParser(tables)));
    Detector detector =
        new TableDetector(tables, new PictureDetector(new PackageDetector(new DefaultDetector())));
    ParserTable parser = new ParserTable(detector, parsers);
    parser.setAutoDetectParserConfig(guard(limits));
    this.readers =
        new Readers(
            parser,
            limits,
            passwords,
            new Unlocking(passwords, parser),
            new PictureReader(ocr),
            ocr.pictures());
    ZipSecureFile.setMinInflateRatio(1.0 / Math.max(1, limits.of(Limit.RATIO)));
  }

  /** Tika's own guard over the text that a parser makes of however few bytes. */
  private static AutoDetectParserConfig guard(ExtractionLimits limits) {
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setOutputThreshold(FREE_CHARACTERS);
    config.setMaximumCompressionRatio(Math.max(1, limits.of(Limit.RATIO)));
    config.setMaximumDepth(DEEPEST_MARKUP);
    return config;
  }

  /** Parsers that run a program of the machine whenever it happens to be installed. */
  private static List<Class<? extends Parser>> programs() {
    try {
      return List.of(CompositeExternalParser.class, Class.forName(OCR).asSubclass(Parser.class));
    } catch (ClassNotFoundException e) {
      return List.of(CompositeExternalParser.class);
    }
  }

  /**
   * Reads a document and everything inside it. The document itself is not announced with {@code
   * begin}; its {@code end} is the last call.
   *
   * @param file its bytes
   * @param name its name, a hint at the type where the content leaves a doubt
   * @throws IOException if the file cannot be opened
   */
  public void extract(Path file, String name, ExtractionSink sink) throws IOException {
    extract(file, name, Deadline.NONE, sink);
  }

  /** Reads as {@link #extract(Path, String, ExtractionSink)} does, up to a deadline. */
  public void extract(Path file, String name, Deadline deadline, ExtractionSink sink)
      throws IOException {
    ExtractionLimits limits = readers.limits();
    DocumentTree tree =
        new DocumentTree(readers, sink, new Allowance(limits, deadline, Files.size(file)));
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      tree.read(in, Unpacked.whole(file), metadata);
    }
  }

  /** Returns the media types that some parser here reads, for {@code subrosa doctor}. */
  public List<String> mediaTypes() {
    return readers.parser().getSupportedTypes(new ParseContext()).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
