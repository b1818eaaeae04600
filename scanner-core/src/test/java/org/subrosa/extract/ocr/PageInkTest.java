package org.subrosa.extract.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

final class PageInkTest {

  private static final int STAMPS = 5;

  @Test
  void look_manyAnnotationsWithOneFont_readsItOnce() throws IOException {
    AtomicInteger read = new AtomicInteger();
    try (PDDocument document = Loader.loadPDF(stamped())) {
      document.setResourceCache(
          new DefaultResourceCache() {
            @Override
            public void put(COSObject indirect, PDFont font) {
              read.incrementAndGet();
              super.put(indirect, font);
            }
          });
      PageInk ink =
          new PageInk(
              document.getPage(0), Long.MAX_VALUE, new HashSet<>(), new PageInk.Bound(1 << 20));
      ink.look();
      assertFalse(ink.isBlank());
    }
    assertEquals(1, read.get());
  }

  /** A page with stamps, each of which names the same font in resources of its own. */
  private static byte[] stamped() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 0; i < STAMPS; i++) {
        PDAppearanceStream shown = new PDAppearanceStream(document);
        shown.setBBox(new PDRectangle(100, 20));
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), font);
        shown.setResources(resources);
        try (OutputStream out = shown.getContentStream().createOutputStream()) {
          out.write("BT /F1 12 Tf (Approved) Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(shown);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(50, 50 + 30 * i, 100, 20));
        stamp.setAppearance(appearance);
        page.getAnnotations().add(stamp);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
