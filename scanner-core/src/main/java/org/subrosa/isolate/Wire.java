package org.subrosa.isolate;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.document.Span;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.names.NameChoice;
import org.subrosa.scan.OpenedDocument;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.suppress.SuppressionChoice;
import org.subrosa.suppress.Suppressions;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

/**
 * How the product's records are written into frames and read back. Reading checks every field; what
 * the records themselves refuse is refused here too.
 */
final class Wire {

  private static final int MOST_PATH = 1 << 16;
  private static final int MOST_WORDS = 1 << 10;
  private static final int MOST_LIST = 1 << 10;
  private static final double MOST_WEIGHT = 1_000;

  private static final Map<String, Function<String, Coverage>> COVERAGES =
      Map.of(
          "EXAMINED", Coverage.Examined::new,
          "PARTIAL", Coverage.Partial::new,
          "ENCRYPTED", Coverage.Encrypted::new,
          "UNSUPPORTED", Coverage.Unsupported::new,
          "PARSE_ERROR", Coverage.ParseError::new,
          "OUT_OF_MEMORY", Coverage.OutOfMemory::new,
          "CRASH", Coverage.Crash::new,
          "IO_ERROR", Coverage.IoError::new,
          "SKIPPED", Coverage.Skipped::new);

  private Wire() {}

  /**
   * A document to be read.
   *
   * @param cpuSeconds CPU time after which the child is ended
   */
  record ScanOrder(DocumentRef document, Path file, ShownName name, long cpuSeconds) {}

  static void put(ScanSettings settings, FrameWriter out) {
    out.texts(settings.packs())
        .text(settings.termsFile())
        .text(settings.keyFile())
        .real(settings.redactConfidence());
    Map<Limit, Long> limits = settings.limits().set();
    out.number(limits.size());
    limits.forEach((limit, number) -> out.text(limit.name()).big(number));
    out.text(settings.ocr().program())
        .text(settings.ocr().languages())
        .number(settings.ocr().seconds())
        .number(settings.ocr().pictures())
        .number(settings.ocr().megapixels())
        .text(settings.passwordsFile())
        .text(settings.suppressions().file())
        .text(settings.suppressions().digest())
        .text(settings.suppressions().day().toString())
        .texts(settings.suppressions().ids().stream().sorted().toList())
        .texts(settings.names().fields());
  }

  static ScanSettings settings(FrameReader in) throws FrameException {
    return checked(
        () -> {
          ScanSettings settings =
              new ScanSettings(
                  in.texts(MOST_LIST, MOST_PATH),
                  in.text(MOST_PATH),
                  in.text(MOST_PATH),
                  in.real(0, 1),
                  limits(in),
                  ocr(in),
                  in.text(MOST_PATH),
                  suppressions(in),
                  NameChoice.ofFields(in.texts(MOST_LIST, MOST_PATH)));
          in.end();
          return settings;
        });
  }

  private static SuppressionChoice suppressions(FrameReader in) throws FrameException {
    return new SuppressionChoice(
        in.text(MOST_PATH),
        in.text(MOST_WORDS),
        LocalDate.parse(in.text(MOST_WORDS)),
        Set.copyOf(in.texts(Suppressions.MOST_ENTRIES, Suppressions.LONGEST_ID)));
  }

  private static OcrSettings ocr(FrameReader in) throws FrameException {
    return new OcrSettings(
        in.text(MOST_PATH),
        in.text(MOST_PATH),
        in.number(1, OcrSettings.MOST),
        in.number(1, OcrSettings.MOST),
        in.number(1, OcrSettings.MOST));
  }

  private static ExtractionLimits limits(FrameReader in) throws FrameException {
    ExtractionLimits limits = ExtractionLimits.DEFAULT;
    for (int left = in.number(0, Limit.values().length); left > 0; left--) {
      limits = limits.with(Limit.valueOf(in.text(MOST_WORDS)), in.big());
    }
    return limits;
  }

  static void put(ScanOrder order, FrameWriter out) {
    DocumentRef document = order.document();
    out.text(document.store())
        .text(document.path())
        .text(document.handle())
        .big(document.size())
        .big(document.modified().toEpochMilli())
        .text(document.access().name())
        .text(order.file().toUri().toString())
        .text(order.name().store())
        .text(order.name().path())
        .big(order.cpuSeconds());
  }

  static ScanOrder order(FrameReader in) throws FrameException {
    return checked(
        () -> {
          DocumentRef document =
              new DocumentRef(
                  in.text(MOST_PATH),
                  in.text(MOST_PATH),
                  in.text(MOST_PATH),
                  in.big(),
                  Instant.ofEpochMilli(in.big()),
                  Access.valueOf(in.text(MOST_WORDS)));
          Path file = file(in);
          ShownName name = new ShownName(in.text(MOST_PATH), in.text(MOST_PATH));
          long cpuSeconds = in.big();
          in.end();
          return new ScanOrder(document, file, name, cpuSeconds);
        });
  }

  static void put(CopySteps.WriteOrder order, FrameWriter out) {
    put(order.source(), out);
    out.text(order.mediaType());
    put(order.copy(), out);
    put(order.values(), out);
  }

  static CopySteps.WriteOrder writeOrder(FrameReader in) throws FrameException {
    return checked(
        () -> {
          Path source = file(in);
          String mediaType = in.text(MOST_WORDS);
          CopySteps.WriteOrder order =
              new CopySteps.WriteOrder(source, mediaType, file(in), file(in));
          in.end();
          return order;
        });
  }

  static void put(CopySteps.VerifyOrder order, FrameWriter out) {
    put(order.original(), out);
    put(order.copy(), out);
    out.text(order.name()).text(order.format());
    put(order.values(), out);
    out.big(order.writer());
  }

  static CopySteps.VerifyOrder verifyOrder(FrameReader in) throws FrameException {
    return checked(
        () -> {
          Path original = file(in);
          Path copy = file(in);
          String name = in.text(MOST_PATH);
          CopySteps.VerifyOrder order =
              new CopySteps.VerifyOrder(
                  original, copy, name, in.text(MOST_WORDS), file(in), in.big());
          in.end();
          return order;
        });
  }

  private static void put(Path file, FrameWriter out) {
    out.text(file.toUri().toString());
  }

  static void put(CopySteps.Written written, FrameWriter out) {
    out.text(written.format()).number(written.removed().size());
    written.removed().forEach((type, count) -> out.text(type.name()).number(count));
  }

  /**
   * Reads what was written.
   *
   * @param writer number of the process that says so
   */
  static CopySteps.Written written(FrameReader in, long writer) throws FrameException {
    return checked(
        () -> {
          String format = words(in);
          Map<EntityType, Integer> removed = new TreeMap<>();
          for (int left = in.number(0, MOST_LIST); left > 0; left--) {
            removed.put(EntityType.valueOf(in.text(MOST_WORDS)), in.number(0, Integer.MAX_VALUE));
          }
          in.end();
          return new CopySteps.Written(format, removed, writer);
        });
  }

  static void put(CopySteps.Refused refused, FrameWriter out) {
    out.text(refused.reason());
  }

  static CopySteps.Refused refused(FrameReader in) throws FrameException {
    CopySteps.Refused refused = new CopySteps.Refused(words(in));
    in.end();
    return refused;
  }

  static void put(Verdict verdict, FrameWriter out) {
    if (verdict instanceof Verdict.Clean clean) {
      out.text("clean").texts(clean.routes());
    } else if (verdict instanceof Verdict.Residue residue) {
      out.text("residue").text(residue.route()).text(residue.type().name());
    } else {
      out.text("unverifiable").text(((Verdict.Unverifiable) verdict).reason());
    }
  }

  static Verdict verdict(FrameReader in) throws FrameException {
    return checked(
        () -> {
          Verdict verdict =
              switch (in.text(MOST_WORDS)) {
                case "clean" -> new Verdict.Clean(routes(in));
                case "residue" ->
                    new Verdict.Residue(words(in), EntityType.valueOf(in.text(MOST_WORDS)));
                case "unverifiable" -> new Verdict.Unverifiable(words(in));
                default -> throw new FrameException("unknown verdict");
              };
          in.end();
          return verdict;
        });
  }

  private static List<String> routes(FrameReader in) throws FrameException {
    List<String> routes = new ArrayList<>();
    for (int left = in.number(0, MOST_LIST); left > 0; left--) {
      routes.add(words(in));
    }
    return routes;
  }

  static void put(OpenedDocument document, FrameWriter out) {
    out.number(document.number())
        .number(document.depth())
        .text(document.path())
        .big(document.bytes())
        .text(document.content().hex());
  }

  static OpenedDocument opened(FrameReader in) throws FrameException {
    OpenedDocument document =
        new OpenedDocument(
            in.number(0, Integer.MAX_VALUE),
            in.number(0, MOST_LIST),
            in.text(MOST_PATH),
            in.big(),
            contentId(in));
    in.end();
    return document;
  }

  private static ContentId contentId(FrameReader in) throws FrameException {
    String hex = in.text(MOST_WORDS);
    if (!hex.matches("(?:[0-9a-f]{32}|[0-9a-f]{64})?")) {
      throw new FrameException("no identity of content");
    }
    return new ContentId(hex);
  }

  static void put(Coverage coverage, FrameWriter out) {
    out.text(coverage.outcome()).text(coverage.reason());
  }

  static Coverage coverage(FrameReader in) throws FrameException {
    Function<String, Coverage> outcome = COVERAGES.get(in.text(MOST_WORDS));
    String reason = words(in);
    if (outcome == null) {
      throw new FrameException("unknown outcome");
    }
    return outcome.apply(reason);
  }

  static String mediaType(FrameReader in) throws FrameException {
    return words(in);
  }

  /** Words of the product: printable, of one line. */
  private static String words(FrameReader in) throws FrameException {
    String words = in.text(MOST_WORDS);
    if (words.codePoints().anyMatch(Character::isISOControl)) {
      throw new FrameException("words hold control characters");
    }
    return words;
  }

  static void put(Finding finding, FrameWriter out) {
    out.text(finding.key().hex())
        .text(finding.rule().value())
        .text(finding.type().name())
        .real(finding.confidence().probability())
        .number(finding.severity())
        .number(finding.processingContext());
    put(finding.location(), out);
    out.number(finding.span().start())
        .number(finding.span().end())
        .text(finding.preview())
        .text(finding.fingerprint().hex())
        .flag(finding.testValue())
        .number(finding.evidence().size());
    finding.evidence().forEach(evidence -> out.text(evidence.reason()).real(evidence.weight()));
    out.texts(finding.alternatives().stream().map(RuleId::value).toList())
        .text(finding.suppression());
  }

  static Finding finding(FrameReader in) throws FrameException {
    return checked(
        () -> {
          Finding finding =
              new Finding(
                  new Fingerprint(in.text(MOST_WORDS)),
                  new RuleId(in.text(MOST_WORDS)),
                  EntityType.valueOf(in.text(MOST_WORDS)),
                  new Confidence(in.real(0, 1)),
                  in.number(1, 5),
                  in.number(1, 4),
                  location(in),
                  new Span(in.number(0, Integer.MAX_VALUE), in.number(0, Integer.MAX_VALUE)),
                  in.text(MOST_PATH),
                  new Fingerprint(in.text(MOST_WORDS)),
                  in.flag(),
                  evidence(in),
                  alternatives(in),
                  words(in));
          in.end();
          return finding;
        });
  }

  private static List<Evidence> evidence(FrameReader in) throws FrameException {
    int count = in.number(0, MOST_LIST);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      evidence.add(new Evidence(words(in), in.real(-MOST_WEIGHT, MOST_WEIGHT)));
    }
    return evidence;
  }

  private static List<RuleId> alternatives(FrameReader in) throws FrameException {
    List<RuleId> rules = new ArrayList<>();
    for (String rule : in.texts(MOST_LIST, MOST_WORDS)) {
      rules.add(new RuleId(rule));
    }
    return rules;
  }

  private static void put(Location location, FrameWriter out) {
    if (location instanceof Location.Page page) {
      out.text("page").number(page.number());
    } else if (location instanceof Location.Sheet sheet) {
      out.text("sheet").number(sheet.number());
    } else if (location instanceof Location.Slide slide) {
      out.text("slide").number(slide.number());
    } else if (location instanceof Location.Cell cell) {
      out.text("cell").number(cell.table()).number(cell.row()).number(cell.column());
    } else if (location instanceof Location.Property property) {
      out.text("property").text(property.name());
    } else if (location instanceof Location.Stretch stretch) {
      out.text("stretch").number(stretch.number());
    } else if (location instanceof Location.Tail) {
      out.text("tail");
    } else if (location instanceof Location.Hidden hidden) {
      out.text("hidden").text(hidden.part().name());
    } else if (location instanceof Location.PictureText picture) {
      out.text("picture").number(picture.page()).flag(picture.isUnsure());
    } else {
      out.text(location instanceof Location.FileName ? "name" : "body");
    }
  }

  private static Location location(FrameReader in) throws FrameException {
    return switch (in.text(MOST_WORDS)) {
      case "page" -> new Location.Page(in.number(0, Integer.MAX_VALUE));
      case "sheet" -> new Location.Sheet(in.number(0, Integer.MAX_VALUE));
      case "slide" -> new Location.Slide(in.number(0, Integer.MAX_VALUE));
      case "cell" -> new Location.Cell(count(in), count(in), count(in));
      case "property" -> new Location.Property(words(in));
      case "hidden" -> new Location.Hidden(RawPart.valueOf(in.text(MOST_WORDS)));
      case "picture" -> new Location.PictureText(in.number(0, Integer.MAX_VALUE), in.flag());
      case "stretch" -> new Location.Stretch(in.number(0, Integer.MAX_VALUE));
      case "tail" -> new Location.Tail();
      case "name" -> new Location.FileName();
      case "body" -> new Location.Body();
      default -> throw new FrameException("unknown place");
    };
  }

  private static int count(FrameReader in) throws FrameException {
    return in.number(0, Integer.MAX_VALUE);
  }

  /** Names of other schemes would ask for a file system, which may not be there. */
  private static Path file(FrameReader in) throws FrameException {
    URI name = URI.create(in.text(MOST_PATH));
    if (!"file".equalsIgnoreCase(name.getScheme())) {
      throw new FrameException("a file that is none of this machine");
    }
    return Path.of(name);
  }

  /** Turns what the records refuse into what frames refuse. */
  private static <T> T checked(Reading<T> reading) throws FrameException {
    try {
      return reading.read();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new FrameException("a field is out of range");
    }
  }

  private interface Reading<T> {
    T read() throws FrameException;
  }
}
