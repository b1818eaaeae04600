package org.subrosa.extract.raw;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.subrosa.document.RawPart;

/** Reads by place what pages draw in another order or direction than it is read. */
final class PdfLayout {

  private final RawSink sink;
  private final PlacedText text;

  PdfLayout(RawSink sink, GlyphEngine.Bound bound) {
    this.sink = sink;
    this.text = new PlacedText(bound);
  }

  /** Reads the pages that were found scattered, and the fields of all. */
  void read(PdfPages pages) {
    try {
      pages.scattered().forEach(this::read);
    } catch (GlyphEngine.BoundReachedException e) {
      sink.unread("limit on the fonts and operators of streams");
    }
    if (text.isCut()) {
      sink.unread("limit on the letters of a page");
    }
    new FieldCells(sink).read(pages.document());
  }

  private void read(PDPage page) {
    try {
      for (GlyphLine line : text.of(page)) {
        if (line.isAssembled()) {
          sink.assembled(RawPart.LAYOUT, line.text());
        } else {
          sink.text(RawPart.LAYOUT, line.text());
        }
      }
    } catch (GlyphEngine.BoundReachedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      sink.unread("text of a page that is not drawn in the order of reading");
    }
  }
}
