package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the last bytes of a file that is text, from a line's beginning on. The first line end tells
 * where one is: in no charset that text is written in does its byte stand for part of another
 * character at a place where a character of that charset's width can begin.
 */
final class TextTail {

  private static final int BUFFER = 1 << 16;

  /** What a parser may have read ahead of the text that it gave, in bytes. */
  private static final long READ_AHEAD = 1L << 16;

  /** Widest unit of a charset, in bytes. */
  private static final int WIDEST = 4;

  /** What stands before the first line end may be left out up to here; a longer line is read. */
  private static final int LONGEST_LINE_LEFT_OUT = 512;

  private static final List<String> TEXTS =
      List.of("text/", "application/xml", "application/json", "application/javascript");

  private static final List<String> KINDS = List.of("+xml", "+json", "json", "sql", "-log", "mbox");

  private TextTail() {}

  /** Returns whether documents of a media type can be read from the middle on. */
  static boolean isFor(String mediaType) {
    return (TEXTS.stream().anyMatch(mediaType::startsWith)
            || KINDS.stream().anyMatch(mediaType::endsWith))
        && !mediaType.equals("text/rtf");
  }

  /**
   * Hands over the end of a document.
   *
   * @param position how far its parser came, in bytes
   * @param length bytes of the end
   * @return whether there was something to read
   */
  static boolean read(
      Unpacked bytes, long position, long length, Metadata metadata, ContentHandler handler)
      throws IOException, SAXException {
    Charset charset = charset(metadata, bytes.file());
    if (bytes.tail().isPresent()) {
      read(bytes.tail().get(), 0, charset, handler);
      return length > 0;
    }
    if (bytes.cut().isPresent()) {
      return false;
    }
    long from = Math.max(Files.size(bytes.file()) - length, position - READ_AHEAD);
    read(bytes.file(), Math.max(0, from), charset, handler);
    return length > 0;
  }

  /** Returns the charset that the document was read in so far. */
  private static Charset charset(Metadata metadata, Path file) throws IOException {
    String name = metadata.get(Metadata.CONTENT_ENCODING);
    try {
      if (name != null && (name.equals("UTF-16") || name.equals("UTF-32"))) {
        return Charset.forName(name + (isLittleEndian(file) ? "LE" : "BE"));
      }
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The byte order mark stands at the beginning only. */
  private static boolean isLittleEndian(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0xFF && in.read() == 0xFE;
    }
  }

  /** Hands over the text from the first line on that begins behind a place. */
  static void read(Path file, long from, Charset charset, ContentHandler handler)
      throws IOException, SAXException {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position((from + WIDEST - 1) / WIDEST * WIDEST);
      InputStream bytes = Channels.newInputStream(channel);
      Reader text =
          new InputStreamReader(
              bytes,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE));
      read(text, from > 0, handler);
    }
  }

  private static void read(Reader text, boolean isInLine, ContentHandler handler)
      throws IOException, SAXException {
    char[] buffer = new char[BUFFER];
    int start = 0;
    boolean isFirst = isInLine;
    for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
      start = isFirst ? lineStart(buffer, read) : 0;
      isFirst = false;
      handler.characters(buffer, start, read - start);
    }
  }

  /** A text without a line end is taken from where it can be decoded. */
  private static int lineStart(char[] buffer, int length) {
    for (int i = 0; i < Math.min(length, LONGEST_LINE_LEFT_OUT); i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    int start = 0;
    while (start < Math.min(length, WIDEST) && buffer[start] == '\uFFFD') {
      start++;
    }
    return start;
  }
}
