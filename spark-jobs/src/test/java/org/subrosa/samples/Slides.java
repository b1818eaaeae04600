package org.subrosa.samples;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** A presentation and its two formats. */
record Slides(String title, List<Slide> slides) {
  private static final Rectangle TITLE = new Rectangle(40, 30, 640, 60);
  private static final Rectangle TEXT = new Rectangle(40, 110, 640, 380);

  /**
   * One slide.
   *
   * @param notes the speaker's notes; empty for none
   */
  record Slide(String title, List<String> lines, String notes) {
    private String text() {
      return Mark.plain(String.join("\n", lines));
    }
  }

  static Slides of(String title) {
    return new Slides(title, List.of());
  }

  Slides slide(String heading, String notes, String... lines) {
    List<Slide> more = new ArrayList<>(slides);
    more.add(new Slide(heading, List.of(lines), notes));
    return new Slides(title, List.copyOf(more));
  }

  private List<Planted> planted() {
    List<Planted> values = new ArrayList<>();
    for (Slide slide : slides) {
      values.addAll(Mark.planted(slide.title(), "body"));
      slide.lines().forEach(line -> values.addAll(Mark.planted(line, "body")));
      values.addAll(Mark.planted(slide.notes(), "notes"));
    }
    return List.copyOf(values);
  }

  /** The presentation in Office Open XML, with the notes. */
  Document pptx(String path) {
    try (XMLSlideShow show = new XMLSlideShow()) {
      OfficeProperties.set(show.getPackage(), Draft.of(title));
      for (Slide slide : slides) {
        add(show, slide);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return new Document(path, StoredZip.repacked(out.toByteArray()), planted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(XMLSlideShow show, Slide slide) {
    XSLFSlide target = show.createSlide();
    XSLFTextBox heading = target.createTextBox();
    heading.setAnchor(TITLE);
    set(heading, slide.title(), 28.0);
    XSLFTextBox text = target.createTextBox();
    text.setAnchor(TEXT);
    set(text, slide.text(), 18.0);
    if (!slide.notes().isEmpty()) {
      XSLFNotes notes = show.getNotesSlide(target);
      for (XSLFTextShape shape : notes.getPlaceholders()) {
        if (shape.getTextType() == Placeholder.BODY) {
          set(shape, slide.notes(), 12.0);
        }
      }
    }
  }

  /** Sets the text and, where the library would ask the machine for its language, English. */
  private static void set(XSLFTextShape shape, String marked, double size) {
    shape.setText(Mark.plain(marked));
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      paragraph.getTextRuns().forEach(run -> run.setFontSize(size));
      if (paragraph.getXmlObject().isSetEndParaRPr()) {
        paragraph.getXmlObject().getEndParaRPr().setLang("en-US");
      }
    }
  }

  /** The presentation in the binary format of 1997, which is written without notes. */
  Document ppt(String path) {
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      show.createInformationProperties();
      OfficeProperties.set(show.getSummaryInformation(), Draft.of(title));
      for (Slide slide : slides) {
        add(show, slide);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return new Document(path, out.toByteArray(), planted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(HSLFSlideShow show, Slide slide) {
    HSLFSlide target = show.createSlide();
    target.addTitle().setText(Mark.plain(slide.title()));
    HSLFTextBox text = new HSLFTextBox();
    text.setText(slide.text());
    text.setAnchor(TEXT);
    target.addShape(text);
  }
}
