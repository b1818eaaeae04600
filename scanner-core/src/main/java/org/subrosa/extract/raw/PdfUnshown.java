package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.subrosa.document.RawPart;

/**
 * Reads the text of streams that no page of the current revision shows: through their own fonts,
 * else through those of a page outside the tree or of an old revision, else code by code.
 */
final class PdfUnshown {

  private static final int MOST_REVISIONS = 20;

  private final ByteView file;
  private final PdfScan scan;
  private final RawSink sink;
  private final GlyphText glyphs;

  PdfUnshown(ByteView file, PdfScan scan, RawSink sink, GlyphEngine.Bound bound) {
    this.file = file;
    this.glyphs = new GlyphText(bound);
    this.scan = scan;
    this.sink = sink;
  }

  /** Reads what the pages do not show. */
  void read(PdfPages pages) throws IOException {
    Map<Long, PdfContentStream> current = current(pages.document());
    Set<Long> shown = pages.shown(current);
    List<PdfContentStream> unplaced = new ArrayList<>();
    try {
      for (PdfContentStream stream : scan.contents()) {
        boolean isCurrent = isIn(current, stream);
        if (stream.showsText() && !(isCurrent && shown.contains(stream.number()))) {
          if (!isCurrent || !readByItself(stream, pages.document())) {
            unplaced.add(stream);
          }
        }
      }
      if (!unplaced.isEmpty()) {
        readPages(pages, current, unplaced);
        readRevisions(unplaced);
      }
    } catch (GlyphEngine.BoundReachedException e) {
      sink.unread("limit on the fonts and operators of streams");
    }
    readRaw(unplaced);
  }

  /** The streams that the table of references means, where an object is there more than once. */
  private Map<Long, PdfContentStream> current(PDDocument document) throws IOException {
    Map<COSObjectKey, Long> table = document.getDocument().getXrefTable();
    Map<Long, PdfContentStream> current = new HashMap<>();
    for (PdfContentStream stream : scan.contents()) {
      Long offset = table.get(new COSObjectKey(stream.number(), (int) stream.generation()));
      if (offset != null && (isNear(offset, stream) || !isObject(offset, stream.number()))) {
        current.put(stream.number(), stream);
      }
    }
    return current;
  }

  private static boolean isNear(long offset, PdfContentStream stream) {
    return Math.abs(offset - stream.object()) <= 1;
  }

  /** Returns whether an object of this number begins there, so that the table can be believed. */
  private boolean isObject(long offset, long number) throws IOException {
    PdfLexer lexer = new PdfLexer(file);
    lexer.moveTo(offset);
    return lexer.next() == PdfLexer.Token.NUMBER && lexer.word().equals(Long.toString(number));
  }

  private static boolean isIn(Map<Long, PdfContentStream> streams, PdfContentStream stream) {
    PdfContentStream found = streams.get(stream.number());
    return found != null && found.start() == stream.start();
  }

  private boolean readByItself(PdfContentStream stream, PDDocument document) {
    COSObjectKey key = new COSObjectKey(stream.number(), (int) stream.generation());
    if (!stream.isDrawing()
        || !(document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream form)
        || !form.containsKey(COSName.RESOURCES)) {
      return false;
    }
    try {
      String text = glyphs.of(new PDFormXObject(form, document.getResourceCache()));
      if (glyphs.isReadable()) {
        sink.text(RawPart.STREAM, text);
        return true;
      }
      return false;
    } catch (GlyphEngine.BoundReachedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Pages that are in the file but not in the tree of pages. */
  private void readPages(
      PdfPages pages, Map<Long, PdfContentStream> current, List<PdfContentStream> unplaced)
      throws IOException {
    Set<Long> wanted = new HashSet<>();
    unplaced.stream()
        .filter(stream -> isIn(current, stream))
        .forEach(stream -> wanted.add(stream.number()));
    if (!wanted.isEmpty()) {
      Set<Long> read = readPages(pages.allPages(), wanted);
      unplaced.removeIf(stream -> isIn(current, stream) && read.contains(stream.number()));
    }
  }

  /** Returns the streams that were read, on the pages that show any of those wanted. */
  private Set<Long> readPages(Iterable<COSDictionary> pages, Set<Long> wanted) {
    Set<Long> read = new HashSet<>();
    for (COSDictionary page : pages) {
      List<Long> contents = PdfPages.contents(page);
      if (contents.stream().anyMatch(wanted::contains)) {
        try {
          String text = glyphs.of(new PDPage(page));
          if (glyphs.isReadable()) {
            sink.text(RawPart.OLD_REVISION, text);
            read.addAll(contents);
          }
        } catch (GlyphEngine.BoundReachedException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          // Its streams stay unread here and are read code by code.
        }
      }
    }
    return read;
  }

  /** A file up to one of its marked ends is what it was at that time (ISO 32000-2, 7.5.6). */
  private void readRevisions(List<PdfContentStream> unplaced) {
    List<Long> ends = scan.ends();
    int oldest = Math.max(0, ends.size() - 1 - MOST_REVISIONS);
    for (int i = ends.size() - 2; i >= oldest && !unplaced.isEmpty(); i--) {
      long end = ends.get(i);
      Predicate<PdfContentStream> isWithin = stream -> stream.start() < end;
      if (unplaced.stream().anyMatch(isWithin)) {
        readRevision(end, unplaced);
      }
    }
  }

  private void readRevision(long end, List<PdfContentStream> unplaced) {
    try (PDDocument revision = Loader.loadPDF(new RevisionBytes(file, end))) {
      Map<COSObjectKey, Long> table = revision.getDocument().getXrefTable();
      Predicate<PdfContentStream> isOfRevision =
          stream -> {
            Long at = table.get(new COSObjectKey(stream.number(), (int) stream.generation()));
            return at != null && isNear(at, stream);
          };
      Set<Long> wanted = new HashSet<>();
      unplaced.stream().filter(isOfRevision).forEach(stream -> wanted.add(stream.number()));
      if (!wanted.isEmpty()) {
        List<COSDictionary> pages = new ArrayList<>();
        revision.getPages().forEach(page -> pages.add(page.getCOSObject()));
        Set<Long> read = readPages(pages, wanted);
        unplaced.removeIf(
            stream ->
                isOfRevision.test(stream)
                    && (read.contains(stream.number()) || readByItself(stream, revision)));
      }
    } catch (GlyphEngine.BoundReachedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // An end that is none: what lies before it is read code by code.
      return;
    }
  }

  /** Reads streams without their fonts. */
  void readRaw(List<PdfContentStream> streams) throws IOException {
    boolean isUnreadable = false;
    for (PdfContentStream stream : streams) {
      PdfContent content = new PdfContent(value -> {});
      content.read(scan.unpacked(stream));
      String text = content.text();
      boolean isText = PdfText.isTelling(text);
      isUnreadable |= !isText && stream.showsText();
      if (isText) {
        sink.text(RawPart.STREAM, text);
      }
    }
    if (isUnreadable) {
      sink.unread("text without its fonts");
    }
  }
}
