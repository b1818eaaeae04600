package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.fuzz.SampleFinding;
import org.subrosa.names.ModelFile;
import org.subrosa.names.NameChoice;
import org.subrosa.scan.FindingSpool;
import org.subrosa.scan.OpenedDocument;
import org.subrosa.scan.ScanAssembler;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ScannerConfig;
import org.subrosa.scan.ShownName;
import org.subrosa.suppress.SuppressionChoice;
import org.subrosa.suppress.Suppressions;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

final class WireTest {

  private static final String HEX = "0123456789abcdef0123456789abcdef";
  private static final DocumentRef DOCUMENT =
      new DocumentRef(
          "file:///srv",
          "a/\u00e9.txt",
          "file:///srv/a/%E9.txt",
          12,
          Instant.ofEpochMilli(1_700_000_000_123L),
          Access.GROUP);

  static List<Location> places() {
    return List.of(
        new Location.Body(),
        new Location.Page(3),
        new Location.Sheet(2),
        new Location.Slide(1),
        new Location.Property("author"),
        new Location.FileName(),
        new Location.PictureText(0, false),
        new Location.PictureText(7, true),
        new Location.Stretch(2),
        new Location.Tail(),
        new Location.Hidden(RawPart.COMMENT));
  }

  private static Finding finding(Location place) {
    return SampleFinding.at(place, "***-**-8145 \uD83D\uDE00");
  }

  private static byte[] bytes(FrameWriter frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.to(out);
    return out.toByteArray();
  }

  private static FrameReader read(byte[] bytes) throws IOException {
    return FrameReader.next(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] frame(Finding finding) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.FOUND);
    Wire.put(finding, frame);
    return bytes(frame);
  }

  @ParameterizedTest
  @MethodSource("places")
  void finding_ofEveryPlace_comesBackEqual(Location place) throws IOException {
    assertEquals(finding(place), Wire.finding(read(frame(finding(place)))));
  }

  @Test
  void settings_comeBackAsTheyWere() throws IOException {
    ScanSettings settings =
        new ScanSettings(
            List.of("us", "eu"),
            "/srv/terms",
            "/srv/key",
            0.25,
            ExtractionLimits.DEFAULT.with(Limit.ROWS, 7).with(Limit.DEPTH, 3),
            new OcrSettings("/usr/bin/tesseract", "eng+deu", 7, 8, 9),
            "/srv/passwords",
            suppressions(Set.of("a", "b")),
            new NameChoice(
                List.of(
                    NameChoice.ENGLISH.models().get(0), new ModelFile("/srv/de.bin", HEX + HEX))));
    FrameWriter frame = new FrameWriter(FrameKind.SETTINGS);
    Wire.put(settings, frame);

    assertEquals(settings, Wire.settings(read(bytes(frame))));
  }

  @Test
  void settings_withAModelThatHasNoDigest_areRefused() throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.SETTINGS);
    Wire.put(new ScanSettings(List.of("us"), "", "/srv/key", 0.25), frame);
    byte[] whole = bytes(frame);
    // The number of texts about models of names is the last one; none follows.
    whole[whole.length - 1] = 1;

    FrameReader in = read(whole);
    assertThrows(FrameException.class, () -> Wire.settings(in));
  }

  private static SuppressionChoice suppressions(Set<String> ids) {
    return new SuppressionChoice("/srv/no", HEX + HEX, LocalDate.of(2026, 1, 31), ids);
  }

  @Test
  void settings_withAsManyLongIdsAsAFileMayHave_comeBackAsTheyWere() throws IOException {
    Set<String> ids =
        IntStream.range(0, Suppressions.MOST_ENTRIES)
            .mapToObj(number -> String.format("%0" + Suppressions.LONGEST_ID + "d", number))
            .collect(Collectors.toSet());
    ScanSettings settings =
        new ScanSettings(
            List.of("us"),
            "",
            "/srv/key",
            0.25,
            ExtractionLimits.DEFAULT,
            OcrSettings.OFF,
            "",
            suppressions(ids));
    FrameWriter frame = new FrameWriter(FrameKind.SETTINGS);
    Wire.put(settings, frame);

    assertEquals(ids, Wire.settings(read(bytes(frame))).suppressions().ids());
  }

  @Test
  void orderAndDocument_comeBackEqual() throws IOException {
    Wire.ScanOrder order =
        new Wire.ScanOrder(DOCUMENT, Path.of("/srv/a/b c\n.txt"), new ShownName("s", "p"), 60);
    FrameWriter frame = new FrameWriter(FrameKind.SCAN);
    Wire.put(order, frame);
    assertEquals(order, Wire.order(read(bytes(frame))));

    OpenedDocument opened = new OpenedDocument(3, 2, "a!/b", 77, new ContentId(HEX));
    FrameWriter open = new FrameWriter(FrameKind.OPENED);
    Wire.put(opened, open);
    assertEquals(opened, Wire.opened(read(bytes(open))));
  }

  @Test
  void stepsOfACopy_comeBackEqual() throws IOException {
    CopySteps.WriteOrder write =
        new CopySteps.WriteOrder(
            Path.of("/srv/a b.txt"), "text/plain", Path.of("/out/c"), Path.of("/tmp/v"));
    FrameWriter first = new FrameWriter(FrameKind.WRITE);
    Wire.put(write, first);
    assertEquals(write, Wire.writeOrder(read(bytes(first))));

    CopySteps.VerifyOrder verify =
        new CopySteps.VerifyOrder(
            Path.of("/srv/a b.txt"), Path.of("/out/c"), "x/c", "csv", Path.of("/tmp/v"), 77);
    FrameWriter second = new FrameWriter(FrameKind.VERIFY);
    Wire.put(verify, second);
    assertEquals(verify, Wire.verifyOrder(read(bytes(second))));

    CopySteps.Written written =
        new CopySteps.Written("csv", Map.of(EntityType.SSN, 2, EntityType.CARD, 1), 77);
    FrameWriter told = new FrameWriter(FrameKind.WRITTEN);
    Wire.put(written, told);
    assertEquals(written, Wire.written(read(bytes(told)), 77));

    CopySteps.Refused refused = new CopySteps.Refused("charset not certain");
    FrameWriter no = new FrameWriter(FrameKind.REFUSED);
    Wire.put(refused, no);
    assertEquals(refused, Wire.refused(read(bytes(no))));
  }

  static Stream<Verdict> verdicts() {
    return Stream.of(
        new Verdict.Clean(List.of("second reader", "structure")),
        new Verdict.Residue("bytes as UTF-8", EntityType.SSN),
        new Verdict.Unverifiable("second reader saw no text"));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void verdict_comesBackEqual(Verdict verdict) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.VERDICT);
    Wire.put(verdict, frame);
    assertEquals(verdict, Wire.verdict(read(bytes(frame))));
  }

  @Test
  void coverage_ofEveryOutcomeOfAChild_comesBackEqual() throws IOException {
    for (Coverage coverage :
        List.of(
            new Coverage.Examined(),
            new Coverage.Examined("how"),
            new Coverage.Partial("limit on x"),
            new Coverage.Encrypted("needs a password"),
            new Coverage.Unsupported("u"),
            new Coverage.ParseError("p"),
            new Coverage.OutOfMemory("heap"),
            new Coverage.Crash("c"),
            new Coverage.IoError("i"),
            new Coverage.Skipped("s"))) {
      FrameWriter frame = new FrameWriter(FrameKind.FAILED);
      Wire.put(coverage, frame);
      assertEquals(coverage, Wire.coverage(read(bytes(frame))));
    }
  }

  /** Any bytes at all end as a frame refused, never in anything else. */
  @Test
  void frames_withBytesChangedOrCut_areReadOrRefused() throws IOException {
    Random random = new Random(11);
    byte[] honest = frame(finding(new Location.Page(3)));
    int refused = 0;
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = honest.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try {
        Wire.finding(read(bytes));
      } catch (FrameException | EOFException e) {
        refused++;
      }
    }
    assertTrue(refused > 25_000, "refused " + refused);
  }

  @Test
  void frames_withLengthsThatLie_areRefusedWithoutTheMemory() {
    for (int length : new int[] {0, -1, Integer.MIN_VALUE, FrameReader.MOST_BYTES + 1, 1 << 30}) {
      byte[] lie = ByteBuffer.allocate(8).putInt(length).array();
      assertThrows(FrameException.class, () -> read(lie));
    }
    byte[] text = ByteBuffer.allocate(13).putInt(9).put((byte) 'z').putInt(1 << 20).array();
    assertThrows(FrameException.class, () -> read(text).text(1 << 20));
  }

  @Test
  void texts_thatAreNotUtf8OrHoldControlCharacters_areRefused() {
    byte[] broken =
        ByteBuffer.allocate(11).putInt(7).put((byte) 'z').putInt(2).put((byte) 0xC3).array();
    assertThrows(FrameException.class, () -> read(broken).text(10));
    FrameWriter words = new FrameWriter(FrameKind.FAILED).text("CRASH").text("a\nforged line");
    assertThrows(FrameException.class, () -> Wire.coverage(read(bytes(words))));
    FrameWriter unknown = new FrameWriter(FrameKind.FAILED).text("TIMEOUT").text("");
    assertThrows(FrameException.class, () -> Wire.coverage(read(bytes(unknown))));
  }

  @Test
  void frames_withSomethingLeftOver_areRefused() throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.FOUND);
    Wire.put(finding(new Location.Body()), frame);
    FrameReader longer = read(bytes(frame.number(1)));
    assertThrows(FrameException.class, () -> Wire.finding(longer));
  }

  private static CheckedSink sink() {
    return sink(new Counting(), ScannerConfig.DEFAULT);
  }

  private static CheckedSink sink(Counting findings, ScannerConfig config) {
    ShownName name = new ShownName("file:///srv", "a.zip");
    return new CheckedSink(
        new ScanAssembler(DOCUMENT, name, findings), name, config, Set.of("known"));
  }

  /** Counts what gets through. */
  private static final class Counting implements FindingSpool {

    private int count;

    @Override
    public void add(int number, Finding finding) {
      count++;
    }

    @Override
    public void clear() {
      count = 0;
    }
  }

  private static OpenedDocument opened(int number, int depth, String path) {
    return new OpenedDocument(number, depth, path, 1, ContentId.UNKNOWN);
  }

  @Test
  void sink_toldOfWhatIsNotThere_refuses() throws FrameException {
    assertThrows(FrameException.class, () -> sink().opened(opened(1, 0, "a.zip")));
    assertThrows(FrameException.class, () -> sink().opened(opened(0, 0, "other.zip")));
    assertThrows(FrameException.class, () -> sink().opened(opened(0, 1, "a.zip")));
    assertThrows(FrameException.class, () -> sink().done());
    assertThrows(FrameException.class, () -> sink().failed(new Coverage.Examined()));

    CheckedSink open = sink();
    open.opened(opened(0, 0, "a.zip"));
    assertThrows(FrameException.class, () -> open.opened(opened(1, 1, "b.zip!/c")));
    assertThrows(FrameException.class, () -> open.opened(opened(0, 0, "a.zip")));
    assertThrows(FrameException.class, () -> open.found(1, finding(new Location.Body())));
    assertThrows(FrameException.class, () -> open.closed(1, "", new Coverage.Partial("cut"), 0));
    assertThrows(FrameException.class, open::done);
    open.opened(opened(1, 1, "a.zip!/c"));
    open.closed(1, "text/plain", new Coverage.Examined(), 3);
    open.closed(0, "application/zip", new Coverage.Examined(), 3);
    open.done();
    assertThrows(FrameException.class, () -> open.found(0, finding(new Location.Body())));
  }

  @Test
  void sink_toldOfASuppressionThatNobodyWrote_refuses() throws FrameException {
    CheckedSink open = sink();
    open.opened(opened(0, 0, "a.zip"));
    open.found(0, suppressed("known"));
    assertThrows(FrameException.class, () -> open.found(0, suppressed("other")));
  }

  @Test
  void finding_suppressed_comesBackEqual() throws IOException {
    assertEquals(suppressed("known"), Wire.finding(read(frame(suppressed("known")))));
  }

  private static Finding suppressed(String id) {
    Finding plain = finding(new Location.Body());
    return new Finding(
        plain.key(),
        plain.rule(),
        plain.type(),
        plain.confidence(),
        plain.severity(),
        plain.processingContext(),
        plain.location(),
        plain.span(),
        plain.preview(),
        plain.fingerprint(),
        plain.testValue(),
        plain.evidence(),
        plain.alternatives(),
        id);
  }

  @Test
  void sink_toldOfMorePicturesThanAllowed_refuses() throws FrameException {
    assertThrows(FrameException.class, () -> sink().picture());
    OcrSettings two = new OcrSettings("/usr/bin/tesseract", "eng", 7, 2, 9);
    ScannerConfig config = new ScannerConfig(ExtractionLimits.DEFAULT, two, 0.2, 10);
    CheckedSink open = sink(new Counting(), config);
    open.picture();
    open.picture();
    assertThrows(FrameException.class, open::picture);
  }

  @Test
  void sink_floodedWithFindings_takesNoMoreThanOneDocumentCanHave() throws FrameException {
    Counting findings = new Counting();
    CheckedSink open = sink(findings, new ScannerConfig(ExtractionLimits.DEFAULT, 0.2, 100));
    Finding finding = finding(new Location.Body());
    open.opened(opened(0, 0, "a.zip"));
    for (int i = 0; i < 60; i++) {
      open.found(0, finding);
    }
    open.opened(opened(1, 1, "a.zip!/c"));
    for (int i = 0; i < 100; i++) {
      open.found(1, finding);
    }
    assertThrows(FrameException.class, () -> open.found(1, finding));
    open.closed(1, "text/plain", new Coverage.Examined(), 3);
    for (int i = 60; i < 100; i++) {
      open.found(0, finding);
    }
    assertThrows(FrameException.class, () -> open.found(0, finding));
    assertEquals(200, findings.count);
  }

  @Test
  void sink_findingOfUnlikelySize_refuses() throws FrameException {
    CheckedSink open = sink();
    open.opened(opened(0, 0, "a.zip"));
    Finding small = finding(new Location.Body());
    List<Evidence> words = Collections.nCopies(1_000, new Evidence("x".repeat(1_000), 1));
    Finding large =
        new Finding(
            small.key(),
            small.rule(),
            small.type(),
            small.confidence(),
            small.severity(),
            small.processingContext(),
            small.location(),
            small.span(),
            small.preview(),
            small.fingerprint(),
            false,
            words,
            List.of());
    assertThrows(FrameException.class, () -> open.found(0, large));
    open.found(0, small);
  }
}
