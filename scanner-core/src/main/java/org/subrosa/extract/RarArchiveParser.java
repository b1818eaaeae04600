package org.subrosa.extract;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.rarfile.BaseBlock;
import com.github.junrar.rarfile.BlockHeader;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.UnrarHeadertype;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.subrosa.finding.Coverage;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the entries of a RAR archive (unrar's technote.txt) up to version 4. Tika's parser unpacks
 * in a thread of its own whose failures nobody hears of: an entry that cannot be unpacked looks
 * empty there. Here it is told.
 */
final class RarArchiveParser implements Parser {

  private static final long serialVersionUID = 1L;

  /** Of one entry. */
  private static final long MOST_BYTES = 4L << 30;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("x-rar-compressed"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).contains("version=5")) {
      throw new UnsupportedFormatException("RAR 5");
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    Path file = TikaInputStream.get(stream).getPath();
    try (Archive archive = new Archive(file.toFile())) {
      if (archive.isEncrypted()) {
        throw new EncryptedDocumentException();
      }
      boolean isLocked = false;
      for (FileHeader entry = archive.nextFileHeader();
          entry != null;
          entry = archive.nextFileHeader()) {
        isLocked |= entry.isEncrypted();
        take(archive, entry, xhtml, context);
      }
      if (isLocked) {
        throw new EncryptedDocumentException();
      }
      if (!isListedWhole(archive, Files.size(file))) {
        throw new TikaException("damaged archive");
      }
    } catch (RarException e) {
      throw new TikaException("damaged archive", e);
    }
    xhtml.endDocument();
  }

  /**
   * Whether the blocks that were found go to the one that ends an archive, or to the end of the
   * file: the library stops at a damaged one without a word.
   */
  private static boolean isListedWhole(Archive archive, long size) {
    long end = 0;
    for (BaseBlock block : archive.getHeaders()) {
      if (block.getHeaderType() == UnrarHeadertype.EndArcHeader) {
        return true;
      }
      long data =
          block instanceof FileHeader entry
              ? entry.getFullPackSize()
              : block instanceof BlockHeader other ? other.getPackSize() : 0;
      end = Math.max(end, block.getPositionInFile() + block.getHeaderSize(false) + data);
    }
    return end >= size;
  }

  private static void take(
      Archive archive, FileHeader entry, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    if (entry.isDirectory() && entry.getFullPackSize() == 0 && entry.getFullUnpackSize() == 0) {
      return;
    }
    UnopenedDocuments unopened = context.get(UnopenedDocuments.class);
    String name = entry.getFileName();
    if (entry.isEncrypted()) {
      unopened.unopened(name, new Coverage.Encrypted("needs a password"));
      return;
    }
    try (TemporaryResources files = new TemporaryResources()) {
      Path unpacked = files.createTempFile();
      if (!unpack(archive, entry, unpacked)) {
        unopened.unopened(name, new Coverage.Partial("cannot be unpacked"));
        return;
      }
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      try (InputStream content = Files.newInputStream(unpacked)) {
        context.get(EmbeddedDocumentExtractor.class).parseEmbedded(content, xhtml, metadata, true);
      }
    }
  }

  /** Returns whether an entry came out whole, which one that goes on in another file does not. */
  private static boolean unpack(Archive archive, FileHeader entry, Path target) throws IOException {
    try (OutputStream out = new Bounded(Files.newOutputStream(target))) {
      archive.extractFile(entry, out);
    } catch (RarException | RuntimeException e) {
      return false;
    }
    return Files.size(target) >= entry.getFullUnpackSize();
  }

  /** A file that refuses to grow without end. */
  private static final class Bounded extends FilterOutputStream {

    private long left = MOST_BYTES;

    Bounded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      take(length);
      out.write(bytes, start, length);
    }

    private void take(int length) {
      left -= length;
      if (left < 0) {
        throw new UncheckedIOException(new IOException("too large"));
      }
    }
  }
}
