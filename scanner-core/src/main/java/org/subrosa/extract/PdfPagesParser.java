package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF and lends the opened document to a look at its pages: to open it again and to load its
 * fonts once more costs as much as the look.
 */
final class PdfPagesParser extends PDFParser {

  private static final long serialVersionUID = 1L;

  @Override
  protected PDDocument getPDDocument(
      InputStream stream,
      TikaInputStream spooled,
      String password,
      RandomAccessStreamCache.StreamCacheCreateFunction cache,
      Metadata metadata,
      ParseContext context)
      throws IOException, EncryptedDocumentException {
    PDDocument document = super.getPDDocument(stream, spooled, password, cache, metadata, context);
    document.setResourceCache(new KeptFonts());
    Loan loan = context.get(Loan.class);
    if (loan != null) {
      loan.document = document;
    }
    return document;
  }

  /**
   * Keeps some of the fonts that pages are done with: the next page has the same, and to read one
   * is the most of the work.
   */
  private static final class KeptFonts extends DefaultResourceCache {

    private static final int MOST = 32;

    private final Set<COSObject> kept = new LinkedHashSet<>();

    /** Removes the font that no page has asked for longest, once there are many. */
    @Override
    public @Nullable PDFont removeFont(COSObject font) {
      kept.remove(font);
      kept.add(font);
      if (kept.size() <= MOST) {
        return null;
      }
      COSObject oldest = kept.iterator().next();
      kept.remove(oldest);
      return super.removeFont(oldest);
    }
  }

  /** Who wants to look at a document while it is open. For one parsing. */
  static final class Loan {

    private final Consumer<PDDocument> borrower;
    private @Nullable PDDocument document;

    Loan(Consumer<PDDocument> borrower) {
      this.borrower = borrower;
    }

    /** Takes note that the parser is done, and has closed its document. */
    void end() {
      document = null;
    }

    /** Lends the document, if there is one: its text was read to the end, and it is open yet. */
    void lend() {
      PDDocument lent = document;
      document = null;
      if (lent != null) {
        borrower.accept(lent);
      }
    }
  }
}
