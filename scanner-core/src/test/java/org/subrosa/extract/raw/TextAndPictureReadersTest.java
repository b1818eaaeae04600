package org.subrosa.extract.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

class TextAndPictureReadersTest {

  @TempDir Path directory;

  @Test
  void rtf_everyDestination_isHandedOver() throws IOException {
    Heard heard =
        rtf(
            "{\\rtf1\\ansi{\\info{\\author Ann Other}{\\doccomm secret note}}"
                + "one \\b wo\\b0 rd\\par{\\v hidden}\\par{\\*\\unknown in unknown}"
                + "\\u321?\\'e9\\par{\\object{\\*\\objdata 0102"
                + "696e736964652074686520646174610102}}}behind the end");

    heard.assertPieces(
        "Ann Other", "secret note", "one word", "hidden", "in unknown", "\u0141\u00e9");
    heard.assertPieces("inside the data", "behind the end");
  }

  @Test
  void rtf_hiddenAndDeletedText_isApartFromWhatStandsAroundIt() throws IOException {
    rtf("{\\rtf1 Pay {\\v GB64 TEST 4898}{\\deleted old@example.org}link now\\par on\\v hid\\v0 ly}")
        .assertPieces("GB64 TEST 4898", "old@example.org", "Pay link now", "hid", "only");
  }

  @Test
  @Timeout(20)
  void rtf_nestedDeeply_ends() throws IOException {
    rtf("{\\rtf1 " + "{".repeat(500_000) + "deep" + "}".repeat(500_000) + "}").assertText("deep");
  }

  @Test
  void markup_everythingBesideText_isHandedOver() {
    Heard heard =
        markup(
            "<svg a='first' b=second><!-- third --><?app fourth?><text>fif<tspan>th</tspan></text>"
                + "<script>let s = 'sixth'</script><![CDATA[seventh]]><x>&#x41;&amp;B c</x>"
                + "<unclosed attr='eighth");

    heard.assertPieces("first", "second", "third", "app fourth", "fifth", "let s = 'sixth'");
    heard.assertText("seventh", "A&B c");
    heard.assertParts(RawPart.ATTRIBUTE, RawPart.COMMENT);
  }

  @Test
  @Timeout(20)
  void markup_hostile_ends() {
    markup("<a ".repeat(500_000));
    markup("&".repeat(1_000_000));
    markup("<!--".repeat(500_000));
    markup("<a b='".repeat(300_000));
  }

  @Test
  void png_textChunksAndTrailingBytes_areHandedOver() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(file, "tEXt", "Author\0plain words".getBytes(StandardCharsets.ISO_8859_1));
    chunk(file, "zTXt", packed("Note\0\0", "packed words"));
    chunk(file, "iTXt", packed("Note\0\1\0en\0Notiz\0", "packed unicode"));
    chunk(file, "IDAT", "pixels are passed over".getBytes(StandardCharsets.ISO_8859_1));
    chunk(file, "IEND", new byte[0]);
    file.writeBytes("after the end".getBytes(StandardCharsets.ISO_8859_1));

    Heard heard = Heard.from(new ImageRawReader(), directory, file.toByteArray());

    heard.assertText("plain words", "packed words", "packed unicode", "after the end");
    heard.assertNoText("pixels");
  }

  @Test
  void jpeg_segmentsAndTrailingBytes_areHandedOver() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    segment(file, 0xE1, "Exif\0\0an author");
    segment(file, 0xFE, "a comment");
    segment(file, 0xDB, "a table of numbers");
    segment(file, 0xDA, "scan");
    file.writeBytes("pixels are passed over".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    file.writeBytes("after the end".getBytes(StandardCharsets.ISO_8859_1));

    Heard heard = Heard.from(new ImageRawReader(), directory, file.toByteArray());

    heard.assertText("an author", "a comment", "after the end");
    heard.assertNoText("pixels");
    heard.assertNoText("numbers");
  }

  @Test
  @Timeout(20)
  void tiff_directoriesInCircles_end() throws IOException {
    byte[] file = new byte[64];
    byte[] head = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 14, 1, 2, 0, 20, 0, 0, 0, 30, 0, 0, 0, 8};
    System.arraycopy(head, 0, file, 0, head.length);
    byte[] text = "a description".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(text, 0, file, 30, text.length);

    Heard.from(new ImageRawReader(), directory, file).assertPieces("a description");
  }

  private Heard rtf(String text) throws IOException {
    return heard(new RtfRawReader(), text);
  }

  private static Heard markup(String text) {
    Heard heard = new Heard();
    new MarkupText(RawPart.PART, heard::text).read(text);
    return heard;
  }

  private Heard heard(RawReader reader, String text) throws IOException {
    return Heard.from(reader, directory, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    out.writeBytes(new byte[] {0, 0, (byte) (data.length >> 8), (byte) data.length});
    out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(data);
    out.writeBytes(new byte[4]);
  }

  private static void segment(ByteArrayOutputStream out, int marker, String data) {
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (data.length() + 2)});
    out.writeBytes(data.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] packed(String head, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
