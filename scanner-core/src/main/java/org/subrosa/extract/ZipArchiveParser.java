package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.Passwords;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the entries of a ZIP archive by its directory, so that bytes before the first entry do not
 * hide all of them, an entry that cannot be opened costs that entry only, and such an entry is
 * told. An archive whose directory is damaged is read from its beginning instead.
 */
final class ZipArchiveParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.APPLICATION_ZIP);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream in = TikaInputStream.get(stream);
    Optional<ZipFile> directory = directory(in.getPath());
    if (directory.isEmpty()) {
      new PackageParser().parse(in, handler, metadata, context);
      return;
    }
    try (ZipFile zip = directory.get()) {
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      LockedEntries locked =
          new LockedEntries(in.getPath(), context.get(Passwords.class, Passwords.NONE));
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      for (int i = 0; i < entries.size(); i++) {
        ZipArchiveEntry entry = entries.get(i);
        if (entry.isDirectory()) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          unlock(locked, i, entry, xhtml, context);
        } else {
          open(zip, entry, xhtml, context);
        }
      }
      xhtml.endDocument();
    }
  }

  private static Optional<ZipFile> directory(Path file) {
    try {
      return Optional.of(ZipFile.builder().setPath(file).get());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void unlock(
      LockedEntries locked,
      int index,
      ZipArchiveEntry entry,
      XHTMLContentHandler xhtml,
      ParseContext context)
      throws IOException, SAXException {
    UnopenedDocuments unopened = context.get(UnopenedDocuments.class);
    try (TemporaryResources files = new TemporaryResources()) {
      Path clear = files.createTempFile();
      if (!locked.open(index, entry.getName(), clear)) {
        boolean isTried = !context.get(Passwords.class, Passwords.NONE).isEmpty();
        unopened.unopened(
            entry.getName(),
            isTried ? Unlocking.NONE_FITS : new Coverage.Encrypted("needs a password"));
        return;
      }
      unopened.nextIsUnlocked();
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
      try (InputStream content = Files.newInputStream(clear)) {
        context.get(EmbeddedDocumentExtractor.class).parseEmbedded(content, xhtml, metadata, true);
      }
    }
  }

  /** Zstandard (APPNOTE.TXT 4.4.5, method 93) is unpacked here, in pure Java. */
  private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    return isZstandard(entry)
        ? ZstandardParser.unpacked(zip.getRawInputStream(entry))
        : zip.getInputStream(entry);
  }

  /** Returns whether an entry is packed in a way that only this class opens. */
  static boolean isZstandard(ZipArchiveEntry entry) {
    return entry.getMethod() == ZipMethod.ZSTD.getCode()
        || entry.getMethod() == ZipMethod.ZSTD_DEPRECATED.getCode();
  }

  private static void open(
      ZipFile zip, ZipArchiveEntry entry, XHTMLContentHandler xhtml, ParseContext context)
      throws SAXException {
    UnopenedDocuments unopened = context.get(UnopenedDocuments.class);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
    try (InputStream content = content(zip, entry)) {
      context.get(EmbeddedDocumentExtractor.class).parseEmbedded(content, xhtml, metadata, true);
    } catch (IOException e) {
      unopened.unopened(entry.getName(), new Coverage.Partial("cannot be unpacked"));
    }
  }
}
