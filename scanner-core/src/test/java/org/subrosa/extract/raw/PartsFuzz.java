package org.subrosa.extract.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.subrosa.document.RawPart;

/**
 * The parsers that the readers of this package share or keep inside, each over any bytes of its
 * own: what stands around them in a whole file need not be guessed first. The first byte chooses.
 */
public final class PartsFuzz {

  private static final int MOST_TOKENS = 1 << 18;
  private static final int MOST_UNPACKED = 1 << 26;

  private static final List<Part> PARTS =
      List.of(
          PartsFuzz::filters,
          PartsFuzz::tokens,
          bytes -> checkSize(CompressedRtf.unpack(bytes)),
          bytes -> RtfText.read(ByteView.of(bytes), new Checked()),
          bytes ->
              new MarkupText(RawPart.COMMENT, new Checked()::text)
                  .read(new String(bytes, StandardCharsets.UTF_8)),
          PartsFuzz::xml,
          bytes -> JpegSegments.read(ByteView.of(bytes), 0, bytes.length, new Checked()),
          bytes -> TiffTags.read(ByteView.of(bytes), 0, bytes.length, new Checked(), 1000),
          bytes -> StringRuns.of(bytes, RawPart.COMMENT, new Checked()),
          bytes -> checkSize(QuotedPrintable.decode(bytes)),
          PartsFuzz::compound,
          PartsFuzz::names,
          PartsFuzz::charset,
          PartsFuzz::rows);

  private PartsFuzz() {}

  private interface Part {
    void read(byte[] bytes) throws IOException;
  }

  /** Reads a part. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    Part part = PARTS.get(Math.floorMod(bytes[0], PARTS.size()));
    Checked failures = new Checked();
    try {
      part.read(Arrays.copyOfRange(bytes, 1, bytes.length));
    } catch (IOException e) {
      failures.unread("not read: " + e.getClass().getSimpleName());
    }
  }

  /** A dictionary of a stream, and behind a line end its bytes. */
  private static void filters(byte[] bytes) throws IOException {
    ByteView view = ByteView.of(bytes);
    PdfLexer lexer = new PdfLexer(view);
    PdfDictionary dictionary = new PdfDictionary();
    dictionary.open();
    for (PdfLexer.Token token = lexer.next();
        token != PdfLexer.Token.DICTIONARY_END && token != PdfLexer.Token.END;
        token = lexer.next()) {
      switch (token) {
        case NAME -> dictionary.name(lexer.word());
        case ARRAY -> dictionary.openArray();
        case ARRAY_END -> dictionary.closeArray();
        default -> dictionary.value(lexer.word());
      }
    }
    PdfFilters filters = new PdfFilters(dictionary, true);
    if (filters.areKnown()) {
      checkSize(filters.unpack(view, lexer.position(), bytes.length));
    }
  }

  private static void tokens(byte[] bytes) throws IOException {
    PdfLexer lexer = new PdfLexer(ByteView.of(bytes));
    long last = -1;
    int count = 0;
    while (lexer.next() != PdfLexer.Token.END) {
      if (lexer.position() <= last || lexer.start() > lexer.position() || ++count > MOST_TOKENS) {
        throw new IllegalStateException("tokens that do not go on");
      }
      last = lexer.position();
    }
  }

  private static void xml(byte[] bytes) throws IOException {
    try {
      new XmlPartReader(new Checked()).read(new ByteArrayInputStream(bytes));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void compound(byte[] bytes) throws IOException {
    ByteView view = ByteView.of(bytes);
    if (CompoundFile.isOne(view)) {
      CompoundFile.open(view);
    }
  }

  private static void names(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int length = PdfText.decode(bytes).length() + PdfText.likelyText(bytes).length();
    length += Formulas.literals(text).length() + Formulas.withoutCodes(text).length();
    length += ZipExtra.wide(bytes).remaining() + (ZipExtra.isTelling(bytes) ? 1 : 0);
    if (length > 8 * bytes.length + 100) {
      throw new IllegalStateException(length + " from " + bytes.length);
    }
  }

  private static void charset(byte[] bytes) throws IOException {
    try (Reader reader = XmlCharset.reader(new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      if (text.getBuffer().length() > 4 * bytes.length + 4) {
        throw new IllegalStateException("more characters than bytes");
      }
    }
  }

  private static void rows(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    int row = 1 + (bytes[0] & 0xff);
    int step = 1 + Math.floorMod(bytes[1], row);
    checkSize(PngRows.unfilter(Arrays.copyOfRange(bytes, 2, bytes.length), row, step));
  }

  private static void checkSize(byte[] unpacked) {
    if (unpacked.length > MOST_UNPACKED) {
      throw new IllegalStateException(unpacked.length + " bytes");
    }
  }

  /** Returns one of each kind. */
  public static List<byte[]> seeds() {
    HexFormat hex = HexFormat.of();
    List<byte[]> bodies =
        List.of(
            utf8("/Filter [/ASCIIHexDecode /LZWDecode] /DecodeParms << /Predictor 12 >> >>\n800B"),
            utf8("<< /A (b\\051\\\n(c)) /D#20 <62 6> [1 -2.5 true] >> %e\nobj"),
            hex.parseHex("2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"),
            utf8("{\\rtf1\\ansicpg1252{\\*\\x\\'e9\\u8364?\\bin2 ab}{\\v c}\\par}d"),
            utf8("<p title='a'>b<!-- c --><?d e?><![CDATA[f]]>&#52;&lt;</p"),
            utf8("<?xml version='1.0'?><w:p xmlns:w='u'><w:r w:a='b'><w:t>c</w:t></w:r></w:p>"),
            hex.parseHex("ffd8fffe000d6120636f6d6d656e742effe1000845786966ffda0002aaffd9"),
            hex.parseHex("49492a000800000001000e0102000400000061626300" + "00000000"),
            utf8("abcdefgh\0a\0b\0c\0d\0e\0f\0g\0h"),
            utf8("a=3Db=\r\nc=="),
            hex.parseHex("d0cf11e0a1b11ae1" + "00".repeat(504)),
            utf8("\u00fe\u00ff\"a\"&L&12b'c'12345678"),
            utf8("<?xml version='1.0' encoding='windows-1251'?><a>\u0414</a>"),
            hex.parseHex("0302" + "00010203" + "02040506" + "04010101"));
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      byte[] body = bodies.get(i);
      byte[] seed = new byte[body.length + 1];
      seed[0] = (byte) i;
      System.arraycopy(body, 0, seed, 1, body.length);
      seeds.add(seed);
    }
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes what is bounded and has words. */
  private static final class Checked implements RawSink {
    private static final long MOST = 1L << 27;
    private long characters;

    @Override
    public void text(RawPart part, String text) {
      characters += text.length();
      if (characters > MOST) {
        throw new IllegalStateException(characters + " characters");
      }
    }

    @Override
    public void unread(String reason) {
      if (reason.isBlank()) {
        throw new IllegalStateException("a reason without words");
      }
    }
  }
}
