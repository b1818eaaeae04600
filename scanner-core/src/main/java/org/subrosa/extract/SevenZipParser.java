package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Coverage;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the entries of a 7z archive (7zFormat.txt). Times of entries are optional there (Properties
 * of files, kMTime), and Tika's parser fails on an archive without them; an entry that cannot be
 * unpacked costs that entry and those packed in one block behind it, and is told.
 */
final class SevenZipParser implements Parser {

  private static final long serialVersionUID = 1L;

  /** A dictionary is as large as its writer chose. */
  private static final int MOST_KIBIBYTES = 1 << 20;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-7z-compressed"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String password = password(metadata, context);
    try (SevenZFile archive = open(TikaInputStream.get(stream), password)) {
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      Entries entries = new Entries(archive, password != null, xhtml, context);
      List<SevenZArchiveEntry> all = new ArrayList<>();
      archive.getEntries().forEach(all::add);
      for (SevenZArchiveEntry entry : all) {
        entries.take(entry);
      }
      xhtml.endDocument();
    } catch (PasswordRequiredException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  private static @Nullable String password(Metadata metadata, ParseContext context) {
    PasswordProvider provider = context.get(PasswordProvider.class);
    return provider == null ? null : provider.getPassword(metadata);
  }

  private static SevenZFile open(TikaInputStream in, @Nullable String password) throws IOException {
    SevenZFile.Builder builder =
        SevenZFile.builder().setPath(in.getPath()).setMaxMemoryLimitKiB(MOST_KIBIBYTES);
    return password == null ? builder.get() : builder.setPassword(password.toCharArray()).get();
  }

  /**
   * What is done with each entry, in the order of the archive.
   *
   * @param isUnlocked whether a password is tried, and any failure shows a wrong one
   */
  private record Entries(
      SevenZFile archive, boolean isUnlocked, XHTMLContentHandler xhtml, ParseContext context) {

    void take(SevenZArchiveEntry entry) throws IOException, SAXException {
      String name = entry.getName() == null ? "" : entry.getName();
      try {
        archive.getNextEntry();
        if (!entry.isDirectory() && !entry.isAntiItem()) {
          open(name, entry.getSize());
        }
      } catch (PasswordRequiredException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        UnopenedDocuments unopened = context.get(UnopenedDocuments.class);
        if (isUnlocked || unopened == null) {
          throw e;
        }
        unopened.unopened(name, new Coverage.Partial("cannot be unpacked"));
      }
    }

    private void open(String name, long size) throws IOException, SAXException {
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      try (InputStream content =
          new DecodedBytes(new Whole(archive, size), InputStream.nullInputStream())) {
        context.get(EmbeddedDocumentExtractor.class).parseEmbedded(content, xhtml, metadata, true);
      }
    }
  }

  /**
   * The bytes of the current entry. Behind a block that could not be opened the archive gives
   * nothing without a word, so that all bytes must have come.
   */
  private static final class Whole implements DecodedBytes.Decoder {

    private final SevenZFile archive;
    private long left;

    Whole(SevenZFile archive, long size) {
      this.archive = archive;
      this.left = size;
    }

    @Override
    public int decode(byte[] bytes, int start, int length) throws IOException {
      int read = archive.read(bytes, start, length);
      left -= Math.max(0, read);
      if (read < 0 && left > 0) {
        throw new IOException("the entry is shorter than the archive says");
      }
      return read;
    }
  }
}
