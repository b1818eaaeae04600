package org.subrosa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.subrosa.sensitive.Passwords;
import org.xml.sax.SAXException;

/**
 * The product's own readers of texts, mailboxes, ends of files and locked archives, each over the
 * same bytes, beside what Tika would make of them.
 */
public final class TextFuzz {

  private static final List<Charset> CHARSETS =
      Stream.of("UTF-8", "UTF-16LE", "UTF-32BE", "windows-1252", "GB18030", "ISO-2022-JP")
          .map(Charset::forName)
          .toList();
  private static final List<Supplier<Parser>> PARSERS =
      List.of(() -> new PlainTextParser(new WideText()), FoldedTextParser::new);
  private static final Path FILE = file("");
  private static final Path CLEAR = file(".clear");
  private static final Passwords PASSWORDS = passwords();

  private TextFuzz() {}

  private static Path file(String end) {
    try {
      Path file = Files.createTempFile("fuzz", end);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passwords passwords() {
    Path file = file(".passwords");
    try {
      Files.writeString(file, "a\nsecret\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return Passwords.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the bytes in every way. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException, SAXException {
    Files.write(FILE, bytes);
    mailbox(bytes);
    boolean isArchive = AppendedArchive.isIn(FILE);
    int first = bytes.length == 0 ? 0 : bytes[0] & 0xff;
    Charset charset = CHARSETS.get(first % CHARSETS.size());
    BodyContentHandler text = new BodyContentHandler(-1);
    TextTail.read(FILE, Math.min(first, bytes.length), charset, text);
    if (isArchive && bytes.length < 22) {
      throw new IllegalStateException("an archive without room for its end");
    }
    boolean isTable = DelimitedLabels.sniff(new String(bytes, StandardCharsets.UTF_8)).isPresent();
    if (isTable && bytes.length < 3) {
      throw new IllegalStateException("a table of nothing");
    }
    for (Supplier<Parser> parser : PARSERS) {
      parse(parser.get());
    }
    new LockedEntries(FILE, PASSWORDS).open(0, "a.txt", CLEAR);
  }

  private static void parse(Parser parser) throws IOException, SAXException {
    try (TikaInputStream in = TikaInputStream.get(FILE)) {
      parser.parse(in, new BodyContentHandler(-1), new Metadata(), new ParseContext());
    } catch (TikaException e) {
      if (e.getMessage() == null) {
        throw new IllegalStateException("a failure without words", e);
      }
    }
  }

  /** Every byte is in one mail or in a line before one. */
  private static void mailbox(byte[] bytes) throws IOException {
    MailboxStream mails = new MailboxStream(new ByteArrayInputStream(bytes));
    long read = 0;
    while (mails.next()) {
      read += mails.envelope().length() + mails.readAllBytes().length;
      if (read > 3L * bytes.length + 1000) {
        throw new IllegalStateException("more mails than there are");
      }
    }
  }

  /** Returns a mailbox, a calendar, a table, a wide text and an archive with something before. */
  public static List<byte[]> seeds() {
    return List.of(
        utf8("From a@b.invalid Mon Jan  1 10:00:00 2024\nSubject: a\n\nb\n\nFrom c\n\nd\n"),
        utf8("BEGIN:VCARD\r\nFN:Ann\r\n  Smith\r\nEND:VCARD\r\n"),
        utf8("name,card\n\"a\"\"b\",1\nc,2\n"),
        "a wide text of some length".getBytes(StandardCharsets.UTF_16LE),
        utf8("MZ before\nPK\3\4" + "\0".repeat(26) + "PK\1\2" + "\0".repeat(42) + "PK\5\6\0"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
