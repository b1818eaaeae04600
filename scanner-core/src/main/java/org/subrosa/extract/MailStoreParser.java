package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.subrosa.extract.pst.MailStore;
import org.subrosa.extract.pst.VersionException;
import org.subrosa.extract.raw.RawSink;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the items of a mail store of Outlook, each as a mail with bytes of its own. Tika's parser
 * hands over items without bytes, goes by folders, and reads neither the properties of contacts and
 * appointments nor the fields that a mail came with.
 */
final class MailStoreParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("vnd.ms-outlook-pst"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    try {
      new MailStore(TikaInputStream.get(stream).getPath()).read(new Items(xhtml, context));
    } catch (VersionException e) {
      throw new UnsupportedFormatException("mail store");
    }
    xhtml.endDocument();
  }

  /** Hands on what a store holds. */
  private record Items(XHTMLContentHandler xhtml, ParseContext context)
      implements MailStore.Visitor {

    @Override
    public void folder(String name) {
      try {
        xhtml.element("p", name);
      } catch (SAXException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }

    @Override
    public void mail(Path file) throws IOException {
      Metadata mail = new Metadata();
      mail.set(Metadata.CONTENT_TYPE, "message/rfc822");
      try (InputStream in = Files.newInputStream(file)) {
        context.get(EmbeddedDocumentExtractor.class).parseEmbedded(in, xhtml, mail, true);
      } catch (SAXException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void unread(String reason) {
      context.get(RawSink.class).unread(reason);
    }
  }
}
