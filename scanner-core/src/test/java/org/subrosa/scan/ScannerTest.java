package org.subrosa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.TestRules;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.names.NameFinder;
import org.subrosa.names.ShippedModel;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.store.CrawlPolicy;
import org.subrosa.store.DocumentStore;
import org.subrosa.store.FileStore;
import org.subrosa.store.Listed;

final class ScannerTest {

  private static final String SSN = "536-22-8145";
  private static final String OTHER = "219-44-1234";
  private static final long FIXED_TIME = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

  @TempDir private Path rules = Path.of("");
  @TempDir private Path root = Path.of("");

  private TestRules written = new TestRules(Path.of(""));

  @BeforeEach
  void write() {
    written =
        new TestRules(rules)
            .add("test.ssn.1", "SSN", 5, "[0-9]{3}-[0-9]{2}-[0-9]{4}")
            .add("test.folder.1", "CASE_NO", 2, "C[0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{4}-end");
  }

  private Scanner scanner(ScannerConfig config) {
    FingerprintKey key = FingerprintKey.of(new byte[32]);
    return new Scanner(written.engine(), new Fingerprinter(key), config);
  }

  private static List<Listed> list(DocumentStore store) throws IOException {
    List<Listed> listed = new ArrayList<>();
    store.list(CrawlPolicy.ALL, listed::add);
    return listed;
  }

  private List<DocumentScan> scanAll(ScannerConfig config) throws IOException {
    Scanner scanner = scanner(config);
    FileStore store = FileStore.open(root);
    List<DocumentScan> scans = new ArrayList<>();
    for (Listed listed : list(store)) {
      scans.addAll(scanner.scan(store, listed));
    }
    return scans;
  }

  private List<DocumentScan> scanAll() throws IOException {
    return scanAll(ScannerConfig.DEFAULT);
  }

  private DocumentScan scanOnly(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
    List<DocumentScan> scans = scanAll();
    assertEquals(1, scans.size());
    return scans.get(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTime(FIXED_TIME);
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** HMAC-SHA-256 over the domain, a zero and the digest in hexadecimal; its first 16 bytes. */
  private static String contentId(byte[] bytes) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    mac.update(utf8("content\u0000" + HexFormat.of().formatHex(digest)));
    return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
  }

  private static List<String> outcomes(List<DocumentScan> scans) {
    return scans.stream()
        .map(scan -> scan.depth() + " " + scan.path() + " " + scan.coverage().outcome())
        .toList();
  }

  @Test
  void scan_textWithAValue_findingPointsAtItInCodePoints() throws IOException {
    String text = "\uD83D\uDE00 Ann\uD83D\uDE00: " + SSN + " and " + OTHER + "\n";
    DocumentScan scan = scanOnly("a.txt", text);
    assertEquals("EXAMINED", scan.coverage().outcome());
    assertEquals("text/plain", scan.mediaType());
    assertEquals(utf8(text).length, scan.bytes());
    assertEquals(2, scan.findings().size());
    Finding finding = scan.findings().get(0);
    int[] points = text.codePoints().toArray();
    assertEquals(
        SSN,
        new String(points, finding.span().start(), finding.span().end() - finding.span().start()));
    assertEquals("***-**-8145", finding.preview());
    assertFalse(scan.toString().contains("536-22") || scan.toString().contains("219-44"));
  }

  @Test
  void scan_longText_findingsPointAtTheValuesWithoutLossOrDouble() throws IOException {
    StringBuilder text = new StringBuilder("\uD83D\uDE00\n");
    for (int i = 1_000; i < 9_000; i++) {
      text.append("person é ").append(i % 900 + 100).append("-22-").append(i);
      text.append(" lives in some place far away from here and there so they say\n");
    }
    DocumentScan scan = scanOnly("a.txt", text.toString());
    int[] points = text.toString().codePoints().toArray();
    assertEquals(8_000, scan.findings().size());
    for (int i = 0; i < 8_000; i++) {
      int start = scan.findings().get(i).span().start();
      assertEquals("-22-" + (1_000 + i), new String(points, start + 3, 8));
    }
  }

  @Test
  void scan_encodedValue_hasTheFingerprintOfTheValueItself() throws IOException {
    String blob = Base64.getEncoder().encodeToString(utf8("ssn " + SSN));
    DocumentScan scan = scanOnly("a.txt", "plain " + SSN + "\ncoded " + blob + "\n");
    assertEquals(2, scan.findings().size());
    assertEquals(scan.findings().get(0).fingerprint(), scan.findings().get(1).fingerprint());
    assertEquals(24, scan.findings().get(1).span().start());
    assertEquals(24 + blob.length(), scan.findings().get(1).span().end());
  }

  @Test
  void scan_containers_giveARowEachInOrderWithDepthAndDigest()
      throws IOException, GeneralSecurityException {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("d.txt", utf8("deep " + SSN));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("b.txt", utf8("plain"));
    outer.put("c.zip", zip(inner));
    outer.put("e.txt", utf8("last " + OTHER));
    Files.write(root.resolve("a.zip"), zip(outer));

    List<DocumentScan> scans = scanAll();

    assertEquals(
        List.of(
            "0 a.zip EXAMINED",
            "1 a.zip!/b.txt EXAMINED",
            "1 a.zip!/c.zip EXAMINED",
            "2 a.zip!/c.zip!/d.txt EXAMINED",
            "1 a.zip!/e.txt EXAMINED"),
        outcomes(scans));
    assertEquals(
        List.of(
            contentId(zip(outer)),
            contentId(utf8("plain")),
            contentId(zip(inner)),
            contentId(utf8("deep " + SSN)),
            contentId(utf8("last " + OTHER))),
        scans.stream().map(scan -> scan.content().hex()).toList());
    assertEquals(
        List.of(0, 0, 0, 1, 1), scans.stream().map(scan -> scan.findings().size()).toList());
  }

  @Test
  void scan_valueInNames_isFoundAndReplacedInEveryPath() throws IOException {
    Path folder = Files.createDirectory(root.resolve("case " + OTHER));
    Files.write(
        folder.resolve("ann " + SSN + ".zip"),
        zip(Map.of("x/" + OTHER.replace("-", "\u00ad-") + ".txt", utf8("nothing"))));
    List<DocumentScan> scans = scanAll();
    assertEquals(2, scans.size());
    for (DocumentScan scan : scans) {
      assertFalse(scan.path().contains("-22") || scan.path().contains("-44"), scan.path());
      assertTrue(scan.path().matches("case \\[SSN-.{8}]/ann \\[SSN-.{8}]\\.zip.*"), scan.path());
      assertTrue(scan.findings().stream().allMatch(f -> f.location() instanceof Location.FileName));
    }
    assertEquals(2, scans.get(0).findings().size());
    assertEquals(1, scans.get(1).findings().size());
    assertNotEquals(
        scans.get(0).findings().get(0).fingerprint(), scans.get(0).findings().get(1).fingerprint());
  }

  @Test
  void scan_valueInsideALongerOneInAName_leavesNothingOfEither() throws IOException {
    DocumentScan scan = scanOnly("C123-" + SSN + "-end.txt", "nothing");
    assertTrue(scan.path().matches("\\[(SSN|CASE_NO)-[0-9a-f]{8}]\\.txt"), scan.path());
  }

  @Test
  void scan_claimsThatCrossInAName_leaveNothingOfEither() throws IOException {
    written.add("test.tail.1", "OTHER", 1, "[0-9]{4}-tail");
    DocumentScan scan = scanOnly("case " + SSN + "-tail.txt", "nothing");
    assertTrue(scan.path().matches("case \\[(SSN|OTHER)-[0-9a-f]{8}]\\.txt"), scan.path());
  }

  @Test
  void scan_emptyFile_hasARow() throws IOException {
    DocumentScan scan = scanOnly("empty.txt", "");
    assertEquals("SKIPPED", scan.coverage().outcome());
    assertEquals(0, scan.characters());
  }

  @Test
  void scan_findingsLimit_isPartialAlsoWhenExactlyReached() throws IOException {
    Files.writeString(root.resolve("a.txt"), SSN + "\n" + OTHER + "\n");
    ScannerConfig one = new ScannerConfig(ExtractionLimits.DEFAULT, 0.2, 1);
    DocumentScan scan = scanAll(one).get(0);
    assertEquals(1, scan.findings().size());
    assertEquals("limit on findings", scan.coverage().reason());

    String filler = "nothing to see in this line of text\n".repeat(10_000);
    Files.writeString(root.resolve("a.txt"), SSN + "\n" + filler + OTHER + "\n");
    DocumentScan unseen = scanAll(one).get(0);
    assertEquals("PARTIAL", unseen.coverage().outcome());
  }

  @Test
  void scan_leastConfidence_dropsWhatIsLess() throws IOException {
    Files.writeString(root.resolve("a.txt"), SSN + "\n");
    ScannerConfig strict = new ScannerConfig(ExtractionLimits.DEFAULT, 0.7, 10);
    assertEquals(List.of(), scanAll(strict).get(0).findings());
  }

  /** A store in which something happens to a document at the moment it is fetched. */
  private record Meddling(FileStore store, Consumer<Path> meddle) implements DocumentStore {

    @Override
    public String uri() {
      return store.uri();
    }

    @Override
    public void list(CrawlPolicy policy, Consumer<Listed> out) throws IOException {
      store.list(policy, out);
    }

    @Override
    public Path fetch(DocumentRef document) throws IOException {
      Path file = store.fetch(document);
      meddle.accept(file);
      return file;
    }

    @Override
    public DocumentRef refresh(DocumentRef document) throws IOException {
      return store.refresh(document);
    }
  }

  private static void overwrite(Path file) {
    try {
      Files.writeString(file, "another text altogether");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void scan_changedAfterListing_isChangedWithoutFindings() throws IOException {
    Path file = Files.writeString(root.resolve("a.txt"), SSN);
    FileStore store = FileStore.open(root);
    Listed listed = list(store).get(0);
    overwrite(file);
    DocumentScan scan = scanner(ScannerConfig.DEFAULT).scan(store, listed).get(0);
    assertEquals("changed after it was listed", scan.coverage().reason());
    assertEquals(List.of(), scan.findings());
    assertEquals("", scan.content().hex());
  }

  @Test
  void scan_changedWhileRead_isChangedWithoutFindings() throws IOException {
    Files.writeString(root.resolve("a.txt"), SSN);
    Meddling store = new Meddling(FileStore.open(root), ScannerTest::overwrite);
    DocumentScan scan = scanner(ScannerConfig.DEFAULT).scan(store, list(store).get(0)).get(0);
    assertEquals("changed while it was read", scan.coverage().reason());
    assertEquals(List.of(), scan.findings());
  }

  @Test
  void scan_vanished_isAnIoError() throws IOException {
    Path file = Files.writeString(root.resolve("a.txt"), SSN);
    FileStore store = FileStore.open(root);
    Listed listed = list(store).get(0);
    Files.delete(file);
    DocumentScan scan = scanner(ScannerConfig.DEFAULT).scan(store, listed).get(0);
    assertEquals("IO_ERROR", scan.coverage().outcome());
    assertEquals("NoSuchFileException", scan.coverage().reason());
  }

  @Test
  void scan_storeThatFails_isACrashRowWithoutItsMessage() throws IOException {
    Files.writeString(root.resolve("a.txt"), SSN);
    Meddling store =
        new Meddling(
            FileStore.open(root),
            file -> {
              throw new IllegalStateException("cannot read " + SSN);
            });
    DocumentScan scan = scanner(ScannerConfig.DEFAULT).scan(store, list(store).get(0)).get(0);
    assertEquals("CRASH", scan.coverage().outcome());
    assertEquals("IllegalStateException", scan.coverage().reason());
  }

  @Test
  void scan_leftOutOrNotReached_hasItsRowAlone() throws IOException {
    Files.createSymbolicLink(root.resolve("link " + SSN), root.resolve("gone"));
    FileStore store = FileStore.open(root);
    Listed listed = list(store).get(0);
    Scanner scanner = scanner(ScannerConfig.DEFAULT);
    DocumentScan scan = scanner.scan(store, listed).get(0);
    assertEquals("SKIPPED", scan.coverage().outcome());
    assertTrue(scan.path().matches("link \\[SSN-.{8}]"), scan.path());
    assertEquals("NOT_REACHED", scanner.notReached(listed).get(0).coverage().outcome());
  }

  /** Alternation in a loop recurses once a character in java.util.regex. */
  @Test
  void scan_ruleThatOverflowsTheStack_isAnOutcomeAndKeepsTheLedger() throws IOException {
    written.add("test.deep.1", "OTHER", 2, "(a|b)+(c)\\2");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("1.txt", utf8("first " + SSN));
    entries.put("2.txt", utf8("ab".repeat(500_000)));
    entries.put("3.txt", utf8("last " + SSN));
    Files.write(root.resolve("a.zip"), zip(entries));
    Files.write(root.resolve("b.txt"), utf8("ab".repeat(500_000)));

    List<DocumentScan> scans = scanAll();

    assertEquals(
        List.of(
            "0 a.zip EXAMINED",
            "1 a.zip!/1.txt EXAMINED",
            "1 a.zip!/2.txt PARTIAL",
            "1 a.zip!/3.txt EXAMINED",
            "0 b.txt PARTIAL"),
        outcomes(scans));
    assertEquals(1, scans.get(3).findings().size());
  }

  @Test
  void scan_ruleThatTakesTooManySteps_isPartialNamesItAndTheOthersGoOn() throws IOException {
    written.add("test.slow.1", "OTHER", 1, "(?:a+)+(b)\\1");
    DocumentScan scan = scanOnly("a.txt", SSN + "\n" + "a".repeat(1 << 20) + "\n" + OTHER);
    assertEquals("PARTIAL", scan.coverage().outcome());
    assertEquals("limit on steps of rule test.slow.1", scan.coverage().reason());
    assertEquals(2, scan.findings().size());
  }

  /** What java.util.regex would take for ever over costs nothing where no match can be. */
  @Test
  void scan_costlyRuleOverTextWithoutAMatch_isExamined() throws IOException {
    written.add("test.slow.1", "OTHER", 1, "(?:a+)+b");
    DocumentScan scan = scanOnly("a.txt", SSN + "\n" + "a".repeat(1 << 20) + "\n" + OTHER);
    assertEquals("EXAMINED", scan.coverage().outcome());
    assertEquals(2, scan.findings().size());
  }

  @Test
  void scan_randomBytesUnderAnyName_neverThrows() throws IOException {
    Random random = new Random(11);
    List<String> names =
        List.of("a.pdf", "b.docx", "c.zip", "d.xls", "e.eml", "f.html", "g.json", "h.rtf", "i.msg");
    String[] starts = {
      "%PDF-1.7\n", "PK\u0003\u0004", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"
    };
    for (int i = 0; i < names.size(); i++) {
      byte[] bytes = new byte[2_000];
      random.nextBytes(bytes);
      byte[] start = starts[i % starts.length].getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(start, 0, bytes, 0, start.length);
      Files.write(root.resolve(names.get(i)), bytes);
    }
    List<DocumentScan> scans = scanAll();
    assertEquals(
        names, scans.stream().filter(DocumentScan::isTopLevel).map(DocumentScan::path).toList());
  }

  @Test
  void scan_twice_givesEqualRows() throws IOException {
    Files.writeString(root.resolve("a.txt"), SSN + " and " + OTHER);
    assertEquals(scanAll(), scanAll());
    assertTrue(Instant.EPOCH.isBefore(list(FileStore.open(root)).get(0).document().modified()));
  }

  @Test
  void scan_valueThatBothReadingsShow_isFoundOnce() throws IOException {
    String content =
        "<d xmlns='x'><a>" + SSN + " is here</a><b c='of " + SSN + " and " + OTHER + "'/></d>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", utf8(content));
    parts.put("META-INF/other.xml", utf8(content));
    Files.write(root.resolve("a.epub"), zip(parts));

    List<DocumentScan> scans = scanAll();

    List<String> previews =
        scans.get(0).findings().stream().map(Finding::preview).sorted().toList();
    assertEquals(List.of("***-**-1234", "***-**-8145"), previews);
  }

  @Test
  void scan_lockedEntry_hasItsRow() throws IOException {
    byte[] bytes = zip(Map.of("of " + SSN + ".txt", utf8("words")));
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1;
      }
    }
    Files.write(root.resolve("a.zip"), bytes);

    List<DocumentScan> scans = scanAll();

    assertEquals(2, scans.size());
    assertTrue(outcomes(scans).get(1).matches("1 a.zip!/of \\[SSN-[0-9a-f]{8}\\].txt ENCRYPTED"));
    assertEquals(1, scans.get(1).findings().size());
    assertEquals(0, scans.get(0).findings().size());
  }

  @Test
  void scan_languageOfNoModel_isToldInTheRow() throws IOException {
    Files.writeString(
        root.resolve("brief.txt"),
        """
        Die Mandantin hat uns gestern mitgeteilt, dass sie den Vertrag nicht unterschreiben will.
        Wir haben ihr geraten, zuerst mit der Bank zu sprechen und dann erst zu kündigen.
        """);
    Files.writeString(root.resolve("note.txt"), "The client will not sign the contract today.\n");
    DetectionEngine engine =
        DetectionEngine.builder().names(new NameFinder(ShippedModel.tagger())).build();
    Scanner scanner =
        new Scanner(
            engine, new Fingerprinter(FingerprintKey.of(new byte[32])), ScannerConfig.DEFAULT);
    FileStore store = FileStore.open(root);
    Map<String, Coverage> byPath = new LinkedHashMap<>();
    for (Listed listed : list(store)) {
      scanner.scan(store, listed).forEach(scan -> byPath.put(scan.path(), scan.coverage()));
    }
    assertEquals(new Coverage.Examined("names not searched: language de"), byPath.get("brief.txt"));
    assertEquals(new Coverage.Examined(), byPath.get("note.txt"));
  }
}
