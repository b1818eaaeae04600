package org.subrosa.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the password that opens a document among those that the user supplied. */
final class Unlocking {

  static final Coverage NONE_FITS = new Coverage.Encrypted("no supplied password fits");

  /** The stream of an office package that is enciphered as a whole ([MS-OFFCRYPTO], 2.3.4.4). */
  private static final String PACKAGE = "EncryptedPackage";

  private final Passwords passwords;
  private final Parser parser;

  Unlocking(Passwords passwords, Parser parser) {
    this.passwords = passwords;
    this.parser = parser;
  }

  boolean isPossible() {
    return !passwords.isEmpty();
  }

  /** Opens a document with the first password that fits; as it lies there when none does. */
  OpenedFile open(Path file) throws IOException {
    TemporaryResources files = new TemporaryResources();
    for (SensitiveText password : passwords.list()) {
      if (fits(file, password)) {
        Path clear = files.createTempFile();
        boolean isDeciphered = decipher(file, password, clear);
        return new OpenedFile(isDeciphered ? clear : file, Optional.of(password), files);
      }
    }
    return new OpenedFile(file, Optional.empty(), files);
  }

  /** Adds to an examined document's row that it was opened with a password. */
  static Coverage noted(Coverage coverage) {
    if (!(coverage instanceof Coverage.Examined)) {
      return coverage;
    }
    String how = coverage.reason();
    return new Coverage.Examined(Coverage.UNLOCKED + (how.isEmpty() ? "" : "; " + how));
  }

  /** Parsers differ in what they throw over a wrong password; any failure counts as one. */
  private boolean fits(Path file, SensitiveText password) {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, new Draining());
      with(
          password, context, () -> parser.parse(in, new DefaultHandler(), new Metadata(), context));
      return true;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return false;
    }
  }

  /** A step that a password is there for. */
  interface Step {
    void take() throws IOException, SAXException, TikaException;
  }

  /** Takes a step with a password at hand, in the context and where old office formats look. */
  static void with(SensitiveText password, ParseContext context, Step step)
      throws IOException, SAXException, TikaException {
    String clear = password.reveal(RevealPermit.reading());
    context.set(PasswordProvider.class, metadata -> clear);
    Biff8EncryptionKey.setCurrentUserPassword(clear);
    try {
      step.take();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /**
   * Writes the package of an office document that is enciphered as a whole.
   *
   * @return whether the document is such a one
   */
  static boolean decipher(Path file, SensitiveText password, Path target) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(8);
      boolean isCompound = (in.read() & 0xff) == 0xD0 && (in.read() & 0xff) == 0xCF;
      in.reset();
      if (!isCompound) {
        return false;
      }
    }
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (!container.getRoot().hasEntry(PACKAGE)) {
        return false;
      }
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (!decryptor.verifyPassword(password.reveal(RevealPermit.reading()))) {
        throw new IOException("the password does not fit");
      }
      try (InputStream in = decryptor.getDataStream(container);
          OutputStream out = Files.newOutputStream(target)) {
        in.transferTo(out);
      }
      return true;
    } catch (GeneralSecurityException e) {
      throw new IOException("the package cannot be deciphered", e);
    }
  }

  /** Reads what lies in a document to its end, for only that shows a wrong password. */
  private static final class Draining implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException {
      stream.transferTo(OutputStream.nullOutputStream());
    }
  }
}
