package org.subrosa.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.subrosa.document.RawPart;
import org.subrosa.extract.raw.RawSink;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the mails of a mailbox (RFC 4155, appendix A), each as a stream that ends where the next
 * one begins, so that neither the mailbox nor a mail is held in memory. The lines between them name
 * senders too; they are handed over with the places that a parser does not show.
 */
final class MailboxParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("mbox"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    EmbeddedDocumentExtractor mails = context.get(EmbeddedDocumentExtractor.class);
    RawSink envelopes = context.get(RawSink.class);
    xhtml.startDocument();
    MailboxStream in = new MailboxStream(new BufferedInputStream(stream, 1 << 16));
    while (in.next()) {
      Metadata mail = new Metadata();
      mail.set(Metadata.CONTENT_TYPE, "message/rfc822");
      String envelope = in.envelope();
      mails.parseEmbedded(in, xhtml, mail, true);
      if (!envelope.isEmpty()) {
        envelopes.text(RawPart.METADATA, envelope);
      }
    }
    xhtml.endDocument();
  }
}
