package org.subrosa.extract.raw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.RawPart;

/**
 * Joins what short text fields hold that stand side by side on a page (ISO 32000-2, 12.7.5.3):
 * forms have a field for each digit, or for each group of digits.
 */
final class FieldCells {

  private static final int MOST_PAGES = 200_000;
  private static final int MOST_FIELDS = 20_000;
  private static final int MOST_PARENTS = 16;
  private static final int LONGEST = 8;
  private static final Comparator<Field> IN_ORDER =
      Comparator.comparingDouble(Field::line)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Field::left));

  private final RawSink sink;

  FieldCells(RawSink sink) {
    this.sink = sink;
  }

  /** Reads the fields of all pages. */
  void read(PDDocument document) {
    int count = 0;
    for (PDPage page : document.getPages()) {
      if (++count > MOST_PAGES) {
        return;
      }
      COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      if (notes != null && notes.size() > 1) {
        join(fields(notes));
      }
    }
  }

  private List<Field> fields(COSArray notes) {
    List<Field> fields = new ArrayList<>();
    if (notes.size() > MOST_FIELDS) {
      sink.unread("limit on the fields of a page");
    }
    for (int i = 0; i < Math.min(notes.size(), MOST_FIELDS); i++) {
      if (notes.getObject(i) instanceof COSDictionary note) {
        Field field = field(note);
        if (field != null) {
          fields.add(field);
        }
      }
    }
    fields.sort(IN_ORDER);
    return fields;
  }

  private static @Nullable Field field(COSDictionary note) {
    COSArray place = note.getCOSArray(COSName.RECT);
    if (place == null
        || place.size() < 4
        || !(inherited(note, COSName.FT) instanceof COSName type)
        || !type.equals(COSName.TX)
        || !(inherited(note, COSName.V) instanceof COSString value)) {
      return null;
    }
    String text = value.getString().strip();
    double[] edges = new double[4];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = place.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return text.isEmpty() || text.length() > LONGEST ? null : Field.of(text, edges);
  }

  /** A widget may be a field itself, or one of the kids of a field. */
  private static @Nullable COSBase inherited(COSDictionary note, COSName key) {
    COSDictionary at = note;
    for (int i = 0; i < MOST_PARENTS && at != null; i++) {
      COSBase value = at.getDictionaryObject(key);
      if (value != null) {
        return value;
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }

  private void join(List<Field> fields) {
    StringBuilder joined = new StringBuilder();
    int count = 0;
    Field before = null;
    for (Field field : fields) {
      if (before != null && !field.isBeside(before)) {
        tell(joined, count);
        joined.setLength(0);
        count = 0;
      } else if (before != null && before.text.length() + field.text.length() > 2) {
        joined.append(' ');
      }
      joined.append(field.text);
      count++;
      before = field;
    }
    tell(joined, count);
  }

  private void tell(StringBuilder joined, int count) {
    if (count > 1) {
      sink.assembled(RawPart.LAYOUT, joined.toString());
    }
  }

  /** A field that holds a text; lengths are in units of the page. */
  private record Field(String text, double left, double right, long line, double height) {

    /** Fields of one row may stand a little higher or lower. */
    private static final double ROW = 4;

    static Field of(String text, double[] edges) {
      return new Field(
          text,
          Math.min(edges[0], edges[2]),
          Math.max(edges[0], edges[2]),
          Math.round(Math.min(edges[1], edges[3]) / ROW),
          Math.abs(edges[3] - edges[1]));
    }

    boolean isBeside(Field other) {
      double gap = left - other.right;
      return line == other.line && gap > -height && gap < 1.5 * height;
    }
  }
}
