package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.subrosa.document.RawPart;

/**
 * Goes through a PDF file from its first byte to its last, whatever its tables of references say:
 * old revisions, objects nothing points to and bytes between objects are met like all others.
 * Streams of text wait until it is known whether a page shows them. For one thread and one file.
 */
final class PdfScan {

  private static final long MOST_UNPACKED = 1L << 29;
  private static final int MOST_STREAMS = 1 << 17;
  private static final int MOST_NAMES = 1 << 16;

  /** A file's second line says with bytes above ASCII that it is no text (7.5.2). */
  private static final int LONGEST_MARK = 16;

  private static final int IDENTIFIER = 16;
  private static final String NOT_UNPACKED = "a stream that cannot be unpacked";
  private static final int MOST_JUNK = 1 << 16;
  private static final String END_OF_FILE = "%EOF";
  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENDSTREAM = "endstream".getBytes(StandardCharsets.US_ASCII);

  private static final Set<String> WORDS =
      Set.of(
          "obj",
          "endobj",
          "stream",
          "endstream",
          "R",
          "n",
          "f",
          "xref",
          "trailer",
          "startxref",
          "true",
          "false",
          "null");

  private static final Pattern DATE = Pattern.compile("D:\\d{4}[\\d+\\-Z']*");

  /**
   * Names that a program makes up, such as F1 or Im12, hold no value; nor do those of the format.
   */
  private static final Pattern TELLING_NAME =
      Pattern.compile(
          "(?s).*(?:[ @]|\\d.{0,2}\\d.{0,2}\\d.{0,2}\\d|[^\\x00-\\x7f]|.{4}[._-].{3}).*");

  private static final Pattern SUBSET_OF_FONT = Pattern.compile("[A-Z]{6}\\+.*");
  private static final Set<String> FONT_KEYS = Set.of("BaseFont", "FontName", "FontFamily");

  private final ByteView file;
  private final RawSink sink;
  private final PdfCipher cipher;
  private final Supplier<Set<Long>> attachments;
  private final List<PdfContentStream> contents = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final StringBuilder junk = new StringBuilder();
  private final long[] numbers = new long[2];
  private final long[] starts = new long[2];
  private long number = -1;
  private long generation;
  private long objectStart;
  private long unpacked;
  private PdfDictionary dictionary = new PdfDictionary();

  /**
   * Reads a file.
   *
   * @param attachments tells the numbers of the objects that lists of attachments name
   */
  PdfScan(ByteView file, RawSink sink, PdfCipher cipher, Supplier<Set<Long>> attachments) {
    this.file = file;
    this.sink = sink;
    this.cipher = cipher;
    this.attachments = attachments;
  }

  /** Returns the streams that show text, in the order of the file. */
  List<PdfContentStream> contents() {
    return contents;
  }

  /** Returns where each marked end of the file lies: one for each revision. */
  List<Long> ends() {
    return ends;
  }

  /** Reads the whole file. */
  void read() throws IOException {
    objects(file, true);
    long header = file.find(HEADER, 0, Math.min(file.size(), 1 << 16));
    PrintableRuns trailing = new PrintableRuns(run -> sink.text(RawPart.TRAILING, run));
    if (header > 0) {
      trailing.find(file, 0, header);
    }
    if (!ends.isEmpty()) {
      trailing.find(file, ends.get(ends.size() - 1), file.size());
    }
  }

  private void objects(ByteView bytes, boolean isFile) throws IOException {
    PdfLexer lexer = new PdfLexer(bytes);
    PdfLexer.Token before = PdfLexer.Token.END;
    for (PdfLexer.Token token = lexer.next(); token != PdfLexer.Token.END; token = lexer.next()) {
      switch (token) {
        case DICTIONARY -> {
          if (!dictionary.isOpen()) {
            dictionary = new PdfDictionary();
          }
          dictionary.open();
        }
        case DICTIONARY_END -> {
          if (dictionary.isOpen()) {
            dictionary.close();
          }
        }
        case ARRAY -> dictionary.openArray();
        case ARRAY_END -> dictionary.closeArray();
        case NAME -> name(lexer.word());
        case STRING -> string(lexer.content(), isFile);
        case NUMBER -> number(lexer);
        case COMMENT -> comment(lexer, isFile);
        case WORD -> word(lexer, before, isFile);
        default -> {}
      }
      before = token;
    }
    endJunk();
    if (lexer.isCut()) {
      sink.unread("limit on the length of a string");
    }
  }

  private void name(String name) {
    boolean isOfFont = FONT_KEYS.contains(dictionary.key());
    dictionary.name(name);
    if (!isOfFont
        && name.length() >= 5
        && names.size() < MOST_NAMES
        && name.length() < 1000
        && TELLING_NAME.matcher(name).matches()
        && !SUBSET_OF_FONT.matcher(name).matches()
        && names.add(name)) {
      sink.text(RawPart.OBJECT, PdfText.decode(name.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  private void string(byte[] bytes, boolean isFile) {
    boolean isIdentifier = dictionary.key().equals("ID") && bytes.length == IDENTIFIER;
    dictionary.value("");
    if (isIdentifier) {
      return;
    }
    byte[] plain = isFile ? cipher.string(bytes, number, generation) : bytes;
    String text = PdfText.decode(plain);
    if (PdfText.isTelling(text)) {
      if (!DATE.matcher(text).matches()) {
        sink.text(RawPart.OBJECT, text);
      }
    } else if (plain.length > PrintableRuns.SHORTEST) {
      runs(plain);
    }
  }

  private void runs(byte[] bytes) {
    try {
      new PrintableRuns(run -> sink.text(RawPart.OBJECT, run))
          .find(ByteView.of(bytes), 0, bytes.length);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  private void number(PdfLexer lexer) {
    String word = lexer.word();
    dictionary.value(word);
    numbers[0] = numbers[1];
    starts[0] = starts[1];
    numbers[1] =
        word.length() <= 10 && word.chars().allMatch(Character::isDigit) && !word.isEmpty()
            ? Long.parseLong(word)
            : -1;
    starts[1] = lexer.start();
    if (!junk.isEmpty()) {
      junk(word);
    }
  }

  private void comment(PdfLexer lexer, boolean isFile) {
    String word = lexer.word();
    if (isFile && word.startsWith(END_OF_FILE)) {
      ends.add(lexer.position());
    } else if (!word.startsWith("PDF-")) {
      String text = PrintableRuns.decoded(lexer.content());
      boolean isMark = text.length() <= LONGEST_MARK && text.chars().allMatch(c -> c >= 0x80);
      if (!isMark && PdfText.isTelling(text)) {
        sink.text(RawPart.COMMENT, text);
      }
    }
  }

  private void word(PdfLexer lexer, PdfLexer.Token before, boolean isFile) throws IOException {
    String word = lexer.word();
    if (!WORDS.contains(word)) {
      junk(word);
      return;
    }
    endJunk();
    if (!isFile) {
      dictionary.value(word);
      return;
    }
    switch (word) {
      case "obj" -> {
        number = numbers[0];
        generation = numbers[1];
        objectStart = starts[0];
        dictionary = new PdfDictionary();
      }
      case "stream" -> {
        if (before == PdfLexer.Token.DICTIONARY_END && !dictionary.isOpen()) {
          lexer.moveTo(stream(lexer.position()));
        }
      }
      case "endobj" -> dictionary = new PdfDictionary();
      default -> {
        if (!word.equals("R")) {
          dictionary.value(word);
        }
      }
    }
  }

  private void junk(String word) {
    junk.append(word).append(' ');
    if (junk.length() > MOST_JUNK) {
      endJunk();
    }
  }

  private void endJunk() {
    if (!junk.isEmpty()) {
      String text = PrintableRuns.decoded(junk.toString().getBytes(StandardCharsets.ISO_8859_1));
      junk.setLength(0);
      if (PdfText.isTelling(text)) {
        sink.text(RawPart.OBJECT, text);
      }
    }
  }

  /** Reads the stream after its keyword; returns where it ends. */
  private long stream(long keyword) throws IOException {
    long start = keyword;
    start += file.at(start) == '\r' ? 1 : 0;
    start += file.at(start) == '\n' ? 1 : 0;
    PdfContentStream stream =
        new PdfContentStream(number, generation, objectStart, start, dictionary);
    PdfFilters filters = new PdfFilters(dictionary, !cipher.isNeeded());
    if (stream.isBeyondText() || !filters.areKnown()) {
      long end = end(start);
      if (stream.isJpeg()) {
        JpegSegments.read(file, start, end, sink);
      } else if (!stream.isBeyondText() && filters.areForeign()) {
        sink.unread(NOT_UNPACKED);
      }
      return end;
    }
    if (unpacked > MOST_UNPACKED) {
      sink.unread("limit on unpacked streams");
      return end(start);
    }
    boolean isSelfEnding = filters.isFlateFirst() && !cipher.isNeeded();
    long end = isSelfEnding ? file.size() : end(start);
    byte[] bytes = unpack(filters, start, end, stream);
    unpacked += bytes.length + filters.taken();
    if (filters.isCut()) {
      sink.unread("limit on the size of a stream");
    }
    if (filters.isDamaged() && !isWhole(start, end(start), stream)) {
      sink.unread(NOT_UNPACKED);
    }
    content(stream, bytes);
    return isSelfEnding ? filters.taken() > 0 ? start + filters.taken() : end(start) : end;
  }

  /** A stream without a byte needs no filter to be read; see also there. */
  private boolean isWhole(long start, long end, PdfContentStream stream) throws IOException {
    long at = start;
    while (at < end && PdfLexer.isBlank(file.at(at))) {
      at++;
    }
    if (at >= end || !PdfFilters.isFlushed(file, end)) {
      return at >= end;
    }
    PdfFilters bounded = new PdfFilters(dictionary, !cipher.isNeeded());
    unpack(bounded, start, end, stream);
    return !bounded.isDamaged();
  }

  /** Returns the bytes of a stream once more. */
  byte[] unpacked(PdfContentStream stream) throws IOException {
    PdfDictionary outer = dictionary;
    dictionary = stream.dictionary();
    PdfFilters filters = new PdfFilters(dictionary, !cipher.isNeeded());
    boolean isSelfEnding = filters.isFlateFirst() && !cipher.isNeeded();
    long end = isSelfEnding ? file.size() : end(stream.start());
    byte[] bytes = unpack(filters, stream.start(), end, stream);
    dictionary = outer;
    return bytes;
  }

  private byte[] unpack(PdfFilters filters, long start, long end, PdfContentStream stream)
      throws IOException {
    if (!cipher.isNeeded()) {
      return filters.unpack(file, start, end);
    }
    byte[] plain = cipher.stream(stream, Math.min(PdfFilters.MOST, end - start));
    return filters.unpack(ByteView.of(plain), 0, plain.length);
  }

  /** The length is believed where the stream ends there, else the end is looked for. */
  private long end(long start) throws IOException {
    long length = dictionary.number("Length", -1);
    if (length >= 0 && length <= file.size() - start) {
      long at = start + length;
      while (PdfLexer.isBlank(file.at(at)) && at < start + length + 3) {
        at++;
      }
      if (file.startsWith(ENDSTREAM, at)) {
        return start + length;
      }
    }
    long found = file.find(ENDSTREAM, start, file.size());
    return found < 0 ? file.size() : found;
  }

  private void content(PdfContentStream stream, byte[] bytes) throws IOException {
    if (dictionary.is("Type", "ObjStm")) {
      PdfDictionary outer = dictionary;
      dictionary = new PdfDictionary();
      objects(ByteView.of(bytes), false);
      dictionary = outer;
    } else if (dictionary.is("Type", "EmbeddedFile")) {
      attachment(bytes);
    } else if (!stream.isMarkup(bytes)) {
      if (!stream.isMap(bytes)) {
        drawing(stream, bytes);
      }
    } else {
      String text = PdfText.likelyText(bytes);
      new MarkupText(RawPart.METADATA, sink::text)
          .read(text.isEmpty() ? PrintableRuns.decoded(bytes) : text);
    }
  }

  /** What the file lists as attached, its parser hands on as a document of its own. */
  private void attachment(byte[] bytes) {
    if (!attachments.get().contains(number)) {
      String text = PdfText.likelyText(bytes);
      if (text.isEmpty()) {
        sink.unread("attachment that no list names");
      } else {
        sink.text(RawPart.OLD_REVISION, text);
      }
    }
  }

  private void drawing(PdfContentStream stream, byte[] bytes) throws IOException {
    PdfContent content = new PdfContent(value -> sink.text(RawPart.STREAM, value));
    content.read(bytes);
    if (content.showsText() || !content.drawn().isEmpty()) {
      if (contents.size() < MOST_STREAMS) {
        contents.add(stream.reads(content));
      } else {
        sink.unread("limit on streams");
      }
    } else if (!content.isDrawing()) {
      String text = PdfText.likelyText(bytes);
      if (text.isEmpty()) {
        runs(bytes);
      } else if (!stream.isDrawing()) {
        sink.text(RawPart.STREAM, text);
      }
    }
  }
}
