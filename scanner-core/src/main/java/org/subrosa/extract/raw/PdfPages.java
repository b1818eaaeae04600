package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What the pages of an opened document show, and what it lists as attached. */
final class PdfPages {

  private static final int MOST_PAGES = 200_000;
  private static final int MOST_NODES = 200_000;

  private final PDDocument document;
  private final Set<PDPage> scattered = new LinkedHashSet<>();
  private @Nullable Set<Long> attachments;

  PdfPages(PDDocument document) {
    this.document = document;
  }

  PDDocument document() {
    return document;
  }

  /** Returns the numbers of the streams that pages show, given what each stream draws. */
  Set<Long> shown(Map<Long, PdfContentStream> streams) {
    Set<Long> shown = new HashSet<>();
    Deque<Drawing> open = new ArrayDeque<>();
    int count = 0;
    for (PDPage page : document.getPages()) {
      if (++count > MOST_PAGES) {
        break;
      }
      COSDictionary resources =
          page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
      for (long number : contents(page.getCOSObject())) {
        shown.add(number);
        open.add(new Drawing(number, resources));
      }
      boolean isScattered = page.getRotation() != 0;
      while (!open.isEmpty()) {
        Drawing drawing = open.pop();
        PdfContentStream stream = streams.get(drawing.number);
        isScattered |= stream != null && stream.isScattered();
        follow(drawing, streams, shown, open);
      }
      if (isScattered) {
        scattered.add(page);
      }
    }
    return shown;
  }

  /** Returns the pages met by {@link #shown} whose text is not drawn in the order of reading. */
  Set<PDPage> scattered() {
    return scattered;
  }

  private static void follow(
      Drawing drawing, Map<Long, PdfContentStream> streams, Set<Long> shown, Deque<Drawing> open) {
    PdfContentStream stream = streams.get(drawing.number);
    COSDictionary forms = drawing.resources.getCOSDictionary(COSName.XOBJECT);
    if (stream == null || forms == null) {
      return;
    }
    for (String name : stream.drawn()) {
      if (forms.getItem(COSName.getPDFName(name)) instanceof COSObject reference
          && shown.add(number(reference))
          && reference.getObject() instanceof COSStream form) {
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        open.push(new Drawing(number(reference), own == null ? drawing.resources : own));
      }
    }
  }

  /** Returns the numbers of a page's streams. */
  static List<Long> contents(COSDictionary page) {
    List<Long> numbers = new ArrayList<>();
    COSBase item = page.getItem(COSName.CONTENTS);
    addNumber(item, numbers);
    COSBase direct = item instanceof COSObject reference ? reference.getObject() : item;
    if (direct instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        addNumber(array.get(i), numbers);
      }
    }
    return numbers;
  }

  private static void addNumber(@Nullable COSBase item, List<Long> to) {
    if (item instanceof COSObject reference) {
      to.add(number(reference));
    }
  }

  private static long number(COSObject reference) {
    return reference.getKey() == null ? -1 : reference.getKey().getNumber();
  }

  /** Returns the numbers of the streams that are attached by name or by a note on a page. */
  Set<Long> attachments() {
    if (attachments == null) {
      attachments = listed();
    }
    return attachments;
  }

  private Set<Long> listed() {
    Set<Long> found = new HashSet<>();
    COSDictionary names =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    if (names != null) {
      tree(names.getDictionaryObject(COSName.EMBEDDED_FILES), found);
    }
    int count = 0;
    for (PDPage page : document.getPages()) {
      if (++count > MOST_PAGES) {
        break;
      }
      COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; notes != null && i < Math.min(notes.size(), MOST_NODES); i++) {
        if (notes.getObject(i) instanceof COSDictionary note
            && "FileAttachment".equals(note.getNameAsString(COSName.SUBTYPE))) {
          specification(note.getDictionaryObject(COSName.FS), found);
        }
      }
    }
    return found;
  }

  private static void tree(@Nullable COSBase root, Set<Long> found) {
    Deque<COSBase> open = new ArrayDeque<>();
    Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
    if (root != null) {
      open.push(root);
    }
    while (!open.isEmpty() && met.size() < MOST_NODES) {
      if (open.pop() instanceof COSDictionary node && met.add(node)) {
        COSArray names = node.getCOSArray(COSName.NAMES);
        for (int i = 1; names != null && i < names.size(); i += 2) {
          specification(names.getObject(i), found);
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < Math.min(kids.size(), MOST_NODES); i++) {
          open.push(kids.getObject(i));
        }
      }
    }
  }

  private static void specification(@Nullable COSBase specification, Set<Long> found) {
    if (specification instanceof COSDictionary file) {
      COSDictionary streams = file.getCOSDictionary(COSName.EF);
      if (streams != null) {
        for (COSName key : streams.keySet()) {
          if (streams.getItem(key) instanceof COSObject reference) {
            found.add(number(reference));
          }
        }
      }
    }
  }

  /** Returns the pages that the document holds, in its tree or out of it. */
  List<COSDictionary> allPages() throws IOException {
    List<COSDictionary> pages = new ArrayList<>();
    for (COSObject object : document.getDocument().getObjectsByType(COSName.PAGE)) {
      if (object.getObject() instanceof COSDictionary page) {
        pages.add(page);
      }
    }
    return pages;
  }

  /**
   * A stream that is drawn.
   *
   * @param resources where it finds what it draws
   */
  private record Drawing(long number, COSDictionary resources) {}
}
