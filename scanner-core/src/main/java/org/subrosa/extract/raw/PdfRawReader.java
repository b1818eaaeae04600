package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads every object of a PDF file: those of old revisions, those nothing points to, and the text
 * of streams that no page shows.
 */
final class PdfRawReader implements RawReader {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf") || mediaType.startsWith("application/illustrator");
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    read(file, "", sink);
  }

  @Override
  public void read(Path file, String password, RawSink sink) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      try (PDDocument document = Loader.loadPDF(file.toFile(), password)) {
        PdfPages pages = new PdfPages(document);
        PdfScan scan = new PdfScan(bytes, sink, PdfCipher.of(document), pages::attachments);
        scan.read();
        GlyphEngine.Bound bound = new GlyphEngine.Bound();
        new PdfUnshown(bytes, scan, sink, bound).read(pages);
        new PdfLayout(sink, bound).read(pages);
      } catch (InvalidPasswordException e) {
        // That the document is locked is what its parser says.
      } catch (IOException | RuntimeException e) {
        damaged(bytes, sink);
      }
    }
  }

  /** What cannot be opened is read as far as it needs no opening. */
  private static void damaged(ByteView bytes, RawSink sink) throws IOException {
    PdfScan scan = new PdfScan(bytes, sink, PdfCipher.none(), Set::of);
    scan.read();
    new PdfUnshown(bytes, scan, sink, new GlyphEngine.Bound()).readRaw(scan.contents());
  }
}
