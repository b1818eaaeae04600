package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.RawPart;

class PdfRawReaderTest {

  private static final PdfRawReader READER = new PdfRawReader();

  @TempDir Path directory;

  @Test
  void read_stringsOfEveryEncoding_areHandedOver() throws IOException {
    try (PDDocument document = onePage("shown")) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.getPDFName("A"), new COSString("plain value"));
      catalog.setItem(COSName.getPDFName("B"), new COSString("wide \u0141ukasz"));
      catalog.setItem(
          COSName.getPDFName("C"),
          new COSString("utf \u00e9\u0142".getBytes(StandardCharsets.UTF_8)));
      catalog.setItem(COSName.getPDFName("D"), COSName.getPDFName("a name@value"));

      saved(document)
          .assertPieces("plain value", "wide \u0141ukasz", "utf \u00e9\u0142", "a name@value");
    }
  }

  @Test
  void read_stringsInObjectStreams_areHandedOver() throws IOException {
    try (PDDocument document = onePage("shown")) {
      COSArray array = new COSArray();
      array.add(new COSString("packed value"));
      COSDictionary holder = new COSDictionary();
      holder.setItem("V", array);
      document.getDocumentCatalog().getCOSObject().setItem("Held", holder);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, new CompressParameters(100));

      assertFalse(out.toString(StandardCharsets.ISO_8859_1).contains("packed value"));
      heard(out.toByteArray()).assertPieces("packed value");
    }
  }

  @Test
  void read_textThatThePageShows_isNotHandedOverAgain() throws IOException {
    try (PDDocument document = onePage("on the page")) {
      saved(document).assertNoText("on the page");
    }
  }

  @Test
  void read_oldRevisionOfPage_isReadThroughItsFonts() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    byte[] first;
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, "old balance 4711", font(document));
      page.getCOSObject().setItem("Keep", new COSString("x"));
      first = bytes(document);
    }
    try (PDDocument document = Loader.loadPDF(first)) {
      COSStream contents =
          (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
      try (OutputStream out = contents.createOutputStream()) {
        out.write("q Q".getBytes(StandardCharsets.US_ASCII));
      }
      contents.setNeedToBeUpdated(true);
      document.saveIncremental(both);
    }

    Heard heard = heard(both.toByteArray());

    heard.assertText("old balance 4711");
    heard.assertParts(RawPart.OLD_REVISION);
    heard.assertUnread();
  }

  @Test
  void read_formsThatNoPageDraws_areReadThroughTheirFonts() throws IOException {
    try (PDDocument document = onePage("shown")) {
      PDFont font = font(document);
      COSDictionary held = new COSDictionary();
      held.setItem("Form", form(document, font, "undrawn secret"));
      document.getDocumentCatalog().getCOSObject().setItem("PieceInfo", held);

      saved(document).assertText("undrawn secret");
    }
  }

  @Test
  void read_pageOutsideTheTree_isRead() throws IOException {
    try (PDDocument document = onePage("shown")) {
      PDPage page = page(document, "page taken out", font(document));
      document.removePage(page);
      document.getDocumentCatalog().getCOSObject().setItem("Old", page);
      page.getCOSObject().removeItem(COSName.PARENT);

      saved(document).assertText("page taken out");
    }
  }

  @Test
  void read_orphanObjectsCommentsAndTrailingBytes_areHandedOver() throws IOException {
    try (PDDocument document = onePage("shown")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes("before the header\n".getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(bytes(document));
      out.writeBytes("\n% a comment\n".getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(object("900 0", "/Filter/FlateDecode", deflated("BT (orphan text) Tj ET")));
      out.writeBytes("loose bytes 555 0100 at the end".getBytes(StandardCharsets.US_ASCII));

      Heard heard = heard(out.toByteArray());

      heard.assertText("before the header", "a comment", "orphan text", "loose bytes 555 0100");
      heard.assertParts(RawPart.TRAILING, RawPart.COMMENT);
    }
  }

  @Test
  void read_replacementText_isHandedOver() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, "shown", font(document));
      COSStream contents = (COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
      try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(
            "/Span <</ActualText (spoken instead)>> BDC BT ET EMC"
                .getBytes(StandardCharsets.US_ASCII));
      }

      saved(document).assertPieces("spoken instead");
    }
  }

  @Test
  void read_metadataStream_isReadWithoutItsTags() throws IOException {
    try (PDDocument document = onePage("shown")) {
      COSStream metadata = document.getDocument().createCOSStream();
      metadata.setItem(COSName.TYPE, COSName.METADATA);
      try (OutputStream out = metadata.createOutputStream()) {
        out.write(
            "<?xpacket?><x:m a='in attribute'><li>in &amp; element</li><!--in comment--></x:m>"
                .getBytes(StandardCharsets.UTF_8));
      }
      document.getPage(0).getCOSObject().setItem("Metadata", metadata);

      saved(document).assertPieces("in attribute", "in & element", "in comment");
    }
  }

  @Test
  void read_attachmentThatNoListNames_isHandedOverOrTold() throws IOException {
    try (PDDocument document = onePage("shown")) {
      COSDictionary held = new COSDictionary();
      held.setItem("T", attachment(document, "attached words".getBytes(StandardCharsets.UTF_8)));
      held.setItem("B", attachment(document, new byte[] {0, 1, 2, 3, 4, 5, 0, 0, 0, 9}));
      document.getDocumentCatalog().getCOSObject().setItem("Held", held);

      Heard heard = saved(document);

      heard.assertPieces("attached words");
      heard.assertUnread("attachment that no list names");
    }
  }

  @Test
  void read_encipheredForEveryone_isReadInClear() throws IOException {
    try (PDDocument document = onePage("shown")) {
      document.getDocumentCatalog().getCOSObject().setItem("A", new COSString("enciphered value"));
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

      saved(document).assertPieces("enciphered value");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 128, 256})
  void read_encipheredStreams_areReadInClear(int bits) throws IOException {
    try (PDDocument document = onePage("shown")) {
      COSDictionary held = new COSDictionary();
      held.setItem("Form", form(document, font(document), "undrawn secret"));
      document.getDocumentCatalog().getCOSObject().setItem("PieceInfo", held);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "", new AccessPermission());
      policy.setEncryptionKeyLength(bits);
      document.protect(policy);

      Heard heard = saved(document);

      heard.assertText("undrawn secret");
      heard.assertUnread();
    }
  }

  @Test
  void read_lockedDocument_isLeftToItsParser() throws IOException {
    try (PDDocument document = onePage("shown")) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

      Heard heard = saved(document);

      heard.assertNoText("shown");
      heard.assertUnread();
    }
  }

  @Test
  void read_stringLeftOpen_endsWithItsObject() throws IOException {

    heard("%PDF-1.4\n1 0 obj\n(left open\nendobj\n2 0 obj\n(next value)\nendobj\n%%EOF\n")
        .assertPieces("left open\n", "next value");
  }

  @Test
  @Timeout(20)
  void read_tablesThatGoInCircles_ends() throws IOException {
    String file =
        """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R/Names 1 0 R/X (a value)>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2147483648>>
        endobj
        """;
    int table = file.length();
    file += "xref\n0 2147483648\n0000000000 65535 f \n0000000009 00000 n \n";
    file += "trailer\n<</Size 2147483648/Root 1 0 R/Prev " + table + ">>\nstartxref\n" + table;

    heard(file + "\n%%EOF\n").assertPieces("a value");
  }

  @Test
  @Timeout(20)
  void read_deeplyNested_ends() throws IOException {
    String file =
        "%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "(deep value)" + "]".repeat(200_000);

    heard(file + "\nendobj\n%%EOF\n").assertPieces("deep value");
  }

  @Test
  @Timeout(60)
  void read_bombInObjectStream_isCutAndTold() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 200; i++) {
        out.write(blanks);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(
        object("1 0", "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", packed.toByteArray()));

    heard(file.toByteArray()).assertUnread("limit on the size of a stream");
  }

  /** The parser of PDF shows nothing of such streams, and does not fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/FlateDecode", "/Fl", "[/FlateDecode]", "[/A85 /FlateDecode]", "/NoneDecode"})
  void read_streamThatIsNotWhatItsFilterSays_isTold(String filter) throws IOException {
    byte[] file = page("/Filter" + filter, "BT (plain words of a page) Tj ET");

    heard(file).assertUnread("a stream that cannot be unpacked");
  }

  @Test
  void read_tornStream_isTold() throws IOException {
    byte[] packed = deflated("BT (the first words) Tj ET " + noise(20_000));
    byte[] torn = Arrays.copyOf(packed, packed.length / 2);

    heard(page("/Filter/FlateDecode", torn)).assertUnread("a stream that cannot be unpacked");
  }

  @Test
  void read_streamWithoutCheckSumOrEndOrBytes_isNotTold() throws IOException {
    byte[] packed = deflated("BT (whole words) Tj ET");

    heard(page("/Filter/FlateDecode", Arrays.copyOf(packed, packed.length - 4))).assertUnread();
    heard(page("/Filter/FlateDecode", new byte[0])).assertUnread();
    heard(page("/Filter/FlateDecode", flushed("BT (whole words) Tj ET"))).assertUnread();
  }

  @Test
  void read_streamThatIsDamagedBeforeItsLastFlush_isTold() throws IOException {
    byte[] packed = flushed("BT (whole words) Tj ET " + noise(4_000));
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 40, (byte) 0xA5);

    heard(page("/Filter/FlateDecode", packed)).assertUnread("a stream that cannot be unpacked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "/Crypt", "[/Crypt]"})
  void read_filterThatDoesNothing_isNone(String filter) throws IOException {
    byte[] file =
        joined(
            page("", "BT (shown) Tj ET"),
            object(
                "90 0",
                "/Filter " + filter,
                "BT (hidden words) Tj ET".getBytes(StandardCharsets.US_ASCII)));

    Heard heard = heard(file);

    heard.assertText("hidden words");
    heard.assertUnread();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Ends without a last block. */
  private static byte[] flushed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeflaterOutputStream deflater = new DeflaterOutputStream(out, true);
    deflater.write(text.getBytes(StandardCharsets.US_ASCII));
    deflater.flush();
    return out.toByteArray();
  }

  private static byte[] page(String entries, String content) {
    return page(entries, content.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] page(String entries, byte[] content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>
        endobj
        """
            .getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(object("4 0", entries, content));
    file.writeBytes("trailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }

  private static String noise(int length) {
    return new Random(4711)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  @Timeout(20)
  void read_hugeLength_isNotBelieved() throws IOException {
    String file =
        """
        %PDF-1.4
        1 0 obj
        <</Length 999999999999>>
        stream
        BT (in stream) Tj ET
        endstream
        endobj
        2 0 obj
        (after it)
        endobj
        %%EOF
        """;

    heard(file).assertText("in stream", "after it");
  }

  @Test
  @Timeout(60)
  void read_formsThatDrawEachOther_ends() throws IOException {
    try (PDDocument document = onePage("shown")) {
      PDFont font = font(document);
      COSDictionary held = new COSDictionary();
      PDFormXObject inner = form(document, font, "innermost");
      for (int level = 0; level < 15; level++) {
        PDFormXObject outer = form(document, font, "level");
        outer.getResources().put(COSName.getPDFName("F"), inner);
        try (OutputStream out = outer.getContentStream().createOutputStream()) {
          out.write("/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
          out.write("BT (x) Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        inner = outer;
      }
      held.setItem("F", inner);
      document.getDocumentCatalog().getCOSObject().setItem("Held", held);

      saved(document).assertText("innermost");
    }
  }

  @Test
  @Timeout(60)
  void read_anyDamage_endsWithoutOtherFailure() throws IOException {
    byte[] whole;
    try (PDDocument document = onePage("shown")) {
      document.getDocumentCatalog().getCOSObject().setItem("A", new COSString("a value"));
      whole = bytes(document);
    }
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int j = 0; j < 8; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      heard(damaged);
    }
  }

  private Heard heard(String file) throws IOException {
    return heard(file.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Heard heard(byte[] file) throws IOException {
    return Heard.from(READER, directory, file);
  }

  private Heard saved(PDDocument document) throws IOException {
    return heard(bytes(document));
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static PDDocument onePage(String text) throws IOException {
    PDDocument document = new PDDocument();
    page(document, text, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    return document;
  }

  /** A font whose codes are not characters. */
  private static PDFont font(PDDocument document) throws IOException {
    try (var ttf =
        PDType1Font.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, ttf, false);
    }
  }

  private static PDPage page(PDDocument document, String text, PDFont font) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setFont(font, 12);
      out.newLineAtOffset(72, 700);
      out.showText(text);
      out.endText();
    }
    return page;
  }

  private static PDFormXObject form(PDDocument document, PDFont font, String text)
      throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(100, 100));
    PDResources resources = new PDResources();
    COSName name = resources.add(font);
    form.setResources(resources);
    try (OutputStream out = form.getContentStream().createOutputStream()) {
      ByteArrayOutputStream codes = new ByteArrayOutputStream();
      codes.writeBytes(("BT /" + name.getName() + " 12 Tf <").getBytes(StandardCharsets.US_ASCII));
      for (byte b : font.encode(text)) {
        codes.writeBytes(String.format("%02x", b).getBytes(StandardCharsets.US_ASCII));
      }
      codes.writeBytes("> Tj ET".getBytes(StandardCharsets.US_ASCII));
      out.write(codes.toByteArray());
    }
    return form;
  }

  private static COSStream attachment(PDDocument document, byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.TYPE, COSName.EMBEDDED_FILE);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  private static byte[] object(String number, String entries, byte[] stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = number + " obj\n<<" + entries + "/Length " + stream.length + ">>\nstream\n";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(stream);
    out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] deflated(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }
}
