package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParserOptions;
import org.apache.tika.renderer.CompositeRenderer;
import org.jspecify.annotations.Nullable;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.extract.ocr.PictureReader;
import org.subrosa.extract.raw.RawSink;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.SensitiveText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents with every parser of Tika's standard package except those that start other
 * programs. Safe for use by many threads.
 */
public final class TikaExtractor {

  private static final String OCR = "org.apache.tika.parser.ocr.TesseractOCRParser";

  /** Rows of their own; what is beyond shows in the coverage of the container. */
  private static final int MOST_UNOPENED = 1_000;

  /** Few bytes may become so many characters in any case. */
  private static final long FREE_CHARACTERS = 16L << 20;

  private static final int DEEPEST_MARKUP = 1_000;

  /** What a parser may have read ahead of the text that it gave. */
  private static final long READ_AHEAD = 1L << 16;

  private final AutoDetectParser parser;
  private final ExtractionLimits limits;
  private final OcrSettings ocr;
  private final PictureReader pictures;
  private final Passwords passwords;
  private final Unlocking unlocking;

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
    this.passwords = passwords;
    this.limits = limits;
    this.ocr = ocr;
    this.pictures = new PictureReader(ocr);
    EncodingDetector charsets = new WideText();
    Parser text = new PlainTextParser(charsets);
    TableReaders tables = new TableReaders();
    Parser standard =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            new ServiceLoader(),
            programs(),
            charsets,
            new CompositeRenderer(new ServiceLoader()));
    this.parser =
        new AutoDetectParser(
            new TableDetector(tables, new DefaultDetector()),
            standard,
            new LongMarkupParser(standard, text),
            text,
            new MailboxParser(),
            new FoldedTextParser(),
            new ZipArchiveParser(),
            new ZstandardParser(),
            new TableParser(tables));
    this.unlocking = new Unlocking(passwords, parser);
    parser.setAutoDetectParserConfig(guard(limits));
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
    Run run = new Run(sink, new Allowance(limits, deadline, Files.size(file)));
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      run.document(in, Unpacked.whole(file), metadata);
    }
  }

  /** A part of the reading of one document. */
  private interface Step {
    void take() throws IOException, SAXException, TikaException;
  }

  /** The reading of one document of a store. */
  private final class Run implements EmbeddedDocumentExtractor, UnopenedDocuments {

    private final ExtractionSink sink;
    private final Allowance allowance;
    private final Unpacking unpacking;
    private final PictureBudget pictureBudget;
    private @Nullable RawSecondReading current;
    private LastDocuments inside = new LastDocuments();
    private boolean isNextUnlocked;
    private int unlockedEntries;
    private int unopened;
    private int depth;

    Run(ExtractionSink sink, Allowance allowance) {
      this.sink = sink;
      this.allowance = allowance;
      this.unpacking = new Unpacking(allowance, limits);
      this.pictureBudget = new PictureBudget(ocr.pictures(), sink::picture);
    }

    /** Reads one document to its end, whatever happens, and says how far it came. */
    void document(TikaInputStream in, Unpacked bytes, Metadata metadata) {
      RawSecondReading outer = current;
      LastDocuments outside = inside;
      int outerUnlocked = unlockedEntries;
      boolean wasUnlocked = isNextUnlocked;
      unlockedEntries = 0;
      isNextUnlocked = false;
      LastPieces last = new LastPieces(limits.of(Limit.TAIL));
      RawSecondReading second = new RawSecondReading(metadata, allowance, outer, last, sink::unit);
      UnitContentHandler handler = new UnitContentHandler(second::unit, allowance);
      TableUnits tables =
          new TableUnits(second, allowance, new TableDocuments(parser.getDetector(), this));
      Coverage coverage;
      OpenedFile toClose = OpenedFile.asItLies(bytes.file());
      try (LastDocuments here = new LastDocuments()) {
        current = second;
        inside = here;
        Optional<Coverage> first = attempt(() -> parse(in, metadata, handler, tables));
        OpenedFile opened = opened(first, bytes.file());
        toClose = opened;
        Path file = opened.bytes();
        Optional<SensitiveText> password = opened.password();
        Optional<Coverage> failure = unlocked(first, opened, metadata, handler);
        Optional<Coverage> shown = attempt(() -> parsePicturesInText(file, metadata, handler));
        Optional<Coverage> appended = attempt(() -> parseAppended(file, metadata, handler));
        Optional<Coverage> later =
            attempt(
                () -> {
                  handler.finish();
                  PropertyUnits.of(metadata, second::unit);
                });
        Tail tail = new Tail(bytes, in.getPosition(), metadata);
        Optional<Coverage> end = attempt(() -> tail.read(handler));
        Optional<Coverage> raw = attempt(() -> readAgain(second, file, password, tables));
        PictureText recognised = new PictureText(pictures, pictureBudget, allowance, sink::unit);
        Optional<Coverage> recognition = attempt(() -> recognised.read(file, password, metadata));
        coverage =
            failure
                .filter(Coverage.OutOfMemory.class::isInstance)
                .or(() -> tail.cut(handler, second))
                .or(() -> failure)
                .or(() -> later)
                .or(() -> appended)
                .or(() -> shown)
                .or(() -> end)
                .or(() -> passedOver(file, metadata))
                .or(() -> raw)
                .or(() -> recognition)
                .orElseGet(() -> second.limit(recognised.cover(Coverages.of(metadata))));
      } catch (IOException e) {
        coverage = Coverages.of(e);
      } finally {
        current = outer;
        inside = outside;
        toClose.end();
      }
      wasUnlocked |= toClose.isUnlocked() || unlockedEntries > 0;
      unlockedEntries = outerUnlocked;
      if (coverage instanceof Coverage.Partial && isThumbnail(metadata)) {
        coverage = new Coverage.Skipped("thumbnail: shows what the document around it says");
      }
      sink.end(MediaTypes.of(metadata), wasUnlocked ? Unlocking.noted(coverage) : coverage);
    }

    private boolean isToBeUnlocked(Optional<Coverage> first) {
      return unlocking.isPossible() && first.orElse(null) instanceof Coverage.Encrypted;
    }

    private OpenedFile opened(Optional<Coverage> first, Path file) throws IOException {
      return isToBeUnlocked(first) ? unlocking.open(file) : OpenedFile.asItLies(file);
    }

    private Optional<Coverage> unlocked(
        Optional<Coverage> first, OpenedFile opened, Metadata metadata, ContentHandler handler) {
      if (!isToBeUnlocked(first)) {
        return first;
      }
      return opened.isUnlocked()
          ? attempt(() -> parseUnlocked(opened, metadata, handler))
          : Optional.of(Unlocking.NONE_FITS);
    }

    /** Parses a document anew, of whose text the first attempt showed nothing. */
    private void parseUnlocked(OpenedFile opened, Metadata metadata, ContentHandler handler)
        throws IOException, SAXException, TikaException {
      metadata.remove(Metadata.CONTENT_TYPE);
      ParseContext context = context();
      try (TikaInputStream in = TikaInputStream.get(opened.bytes())) {
        Unlocking.with(
            opened.password().orElseThrow(),
            context,
            () -> parser.parse(in, handler, metadata, context));
      }
    }

    /** The end of a document of which a limit cut out the middle. */
    private final class Tail {

      private final Unpacked bytes;
      private final long position;
      private final Metadata metadata;
      private final LastDocuments here = inside;
      private boolean isRead;

      /**
       * Prepares its reading.
       *
       * @param position how far the parser came
       */
      Tail(Unpacked bytes, long position, Metadata metadata) {
        this.bytes = bytes;
        this.position = position;
        this.metadata = metadata;
      }

      void read(UnitContentHandler handler) throws IOException, SAXException {
        boolean isTextCut = handler.cutBy().isPresent() || bytes.cut().isPresent();
        if (!(isTextCut || here.limit().isPresent()) || !allowance.beginTail()) {
          return;
        }
        try {
          for (LastDocuments.Kept kept : here.take()) {
            open(kept.bytes(), kept.metadata());
            isRead = true;
          }
          if (isTextCut && TextTail.isFor(MediaTypes.of(metadata))) {
            UnitContentHandler end = handler.forTail();
            try {
              text(end);
            } finally {
              end.finish();
            }
          }
        } finally {
          allowance.endTail();
        }
      }

      private void text(UnitContentHandler end) throws IOException, SAXException {
        long length = limits.of(Limit.TAIL);
        Path file = bytes.tail().orElse(bytes.file());
        boolean isApart = bytes.tail().isPresent();
        if (isApart || bytes.cut().isEmpty()) {
          long from = isApart ? 0 : Math.max(Files.size(file) - length, position - READ_AHEAD);
          isRead = length > 0;
          TextTail.read(file, Math.max(0, from), TextTail.charset(metadata, bytes.file()), end);
        }
      }

      Optional<Coverage> cut(UnitContentHandler handler, RawSecondReading second) {
        isRead |= second.cutBy().isPresent();
        return handler
            .cutBy()
            .or(bytes::cut)
            .or(here::limit)
            .or(second::cutBy)
            .map(limit -> Coverages.cut(limit, isRead));
      }
    }

    private static boolean isThumbnail(Metadata metadata) {
      return TikaCoreProperties.EmbeddedResourceType.THUMBNAIL
          .toString()
          .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    }

    private void parse(
        TikaInputStream in, Metadata metadata, ContentHandler handler, TableUnits tables)
        throws IOException, SAXException, TikaException {
      ParseContext context = context();
      context.set(TableUnits.class, tables);
      parser.parse(in, handler, metadata, context);
    }

    /** Where the reader of a format of tables came to the end, nothing is left for a second one. */
    private static void readAgain(
        RawSecondReading second, Path file, Optional<SensitiveText> password, TableUnits tables)
        throws IOException {
      if (!tables.isComplete()) {
        second.read(file, password);
      }
    }

    /** Opens what an archive behind another document holds. */
    private void parseAppended(Path file, Metadata metadata, ContentHandler handler)
        throws IOException, SAXException, TikaException {
      if (!MediaTypes.of(metadata).equals("application/zip") && AppendedArchive.isIn(file)) {
        try (TikaInputStream in = TikaInputStream.get(file)) {
          new ZipArchiveParser().parse(in, handler, new Metadata(), context());
        }
      }
    }

    /** Opens the pictures that lie among text in base64. HTML's are opened by its parser. */
    private void parsePicturesInText(Path file, Metadata metadata, ContentHandler handler)
        throws IOException {
      if (PicturesInText.mayBeIn(MediaTypes.of(metadata))) {
        PicturesInText.find(
            file,
            picture -> {
              try (InputStream in = Files.newInputStream(picture)) {
                parseEmbedded(in, handler, new Metadata(), true);
              }
            });
      }
    }

    private ParseContext context() {
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, this);
      context.set(UnopenedDocuments.class, this);
      context.set(RawSink.class, current);
      context.set(Passwords.class, passwords);
      context.set(OfficeParserConfig.class, OfficeSettings.everything());
      context.set(HtmlMapper.class, new WholeHtml());
      context.set(CompressorParserOptions.class, everything -> true);
      context.set(PDFParserConfig.class, pdf());
      return context;
    }

    /** What else lies in a PDF file is for the second reading, which does not count on it. */
    private static PDFParserConfig pdf() {
      PDFParserConfig config = new PDFParserConfig();
      config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
      config.setExtractIncrementalUpdateInfo(false);
      return config;
    }

    private Optional<Coverage> passedOver(Path file, Metadata metadata) {
      try {
        return Unread.in(file, metadata, unlockedEntries);
      } catch (IOException | RuntimeException e) {
        return Optional.of(Coverages.of(e));
      }
    }

    /** Takes a step; whatever becomes of it, the document comes to its {@code end}. */
    private static Optional<Coverage> attempt(Step step) {
      try {
        step.take();
        return Optional.empty();
      } catch (IOException | SAXException | TikaException | RuntimeException e) {
        return Optional.of(Coverages.of(e));
      } catch (StackOverflowError e) {
        return Optional.of(new Coverage.ParseError(Coverage.TOO_DEEP));
      } catch (OutOfMemoryError e) {
        return Optional.of(new Coverage.OutOfMemory("heap"));
      } catch (LinkageError e) {
        return Optional.of(new Coverage.ParseError(e.getClass().getSimpleName()));
      }
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException {
      if (depth >= limits.of(Limit.DEPTH)) {
        leftOut(metadata, Limit.DEPTH);
        return;
      }
      Optional<Limit> limit = allowance.takeEmbedded();
      if (limit.isEmpty()) {
        // A file of its own: parsers close their stream, and that would delete the stream's file.
        try (TemporaryResources files = new TemporaryResources()) {
          open(unpacking.unpack(stream, files), metadata);
        }
      } else if (allowance.isTail() || !unpacking.mayPass()) {
        leftOut(metadata, limit.get());
      } else {
        inside.leftOut(limit.get());
        inside
            .keep(stream, metadata, unpacking)
            .ifPresent(oldest -> leftOut(oldest.metadata(), limit.get()));
      }
    }

    private void leftOut(Metadata metadata, Limit limit) {
      inside.leftOut(limit);
      unopened(name(metadata), Coverages.limited(limit));
    }

    private void open(Unpacked bytes, Metadata metadata) throws IOException {
      try (TikaInputStream in = TikaInputStream.get(bytes.file())) {
        if (allowance.hasNoImageLeft() && isImage(in, metadata)) {
          leftOut(metadata, Limit.IMAGES);
          return;
        }
        depth++;
        sink.begin(name(metadata), bytes.file());
        document(in, bytes, metadata);
        depth--;
      }
      if (MediaTypes.of(metadata).startsWith("image/")) {
        allowance.countImage();
      }
    }

    private boolean isImage(TikaInputStream in, Metadata metadata) throws IOException {
      return parser.getDetector().detect(in, metadata).getType().equals("image");
    }

    @Override
    public void unopened(String name, Coverage coverage) {
      if (++unopened <= MOST_UNOPENED) {
        sink.unopened(name, coverage);
      }
    }

    @Override
    public void nextIsUnlocked() {
      isNextUnlocked = true;
      unlockedEntries++;
    }

    private static String name(Metadata metadata) {
      String path = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      return name != null ? name : path != null ? path : "";
    }
  }

  /** Returns the media types that some parser here reads, for {@code subrosa doctor}. */
  public List<String> mediaTypes() {
    return parser.getSupportedTypes(new ParseContext()).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
