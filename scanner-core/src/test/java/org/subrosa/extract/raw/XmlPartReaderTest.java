package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.subrosa.document.RawPart;

final class XmlPartReaderTest {

  private static final String WORD =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:v='urn:schemas-microsoft-com:vml'>";
  private static final String SHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";
  private static final String ODF =
      "<d xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'>";

  private static Pieces read(String xml) throws XMLStreamException, IOException {
    Pieces pieces = new Pieces();
    new XmlPartReader(pieces).read(stream(xml));
    return pieces;
  }

  private static ByteArrayInputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_runs_areJoinedByParagraph() throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            WORD
                + "<w:p><w:r><w:t>53</w:t></w:r><w:bookmarkStart w:id='1' w:name='b'/>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>6-22</w:t></w:r><w:r><w:noBreakHyphen/>"
                + "<w:t>8145</w:t></w:r></w:p><w:p><w:r><w:t>next</w:t></w:r></w:p></w:document>");

    assertEquals(List.of("536-22-8145", "next"), pieces.of(RawPart.PART));
  }

  @Test
  void read_trackedChange_readsBothStatesAndWhatWasDeleted()
      throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            WORD
                + "<w:p><w:r><w:t>a </w:t></w:r><w:del w:author='Ann Miller'><w:r>"
                + "<w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
                + "<w:r><w:t> z</w:t></w:r></w:p></w:document>");

    assertEquals(List.of("a new z"), pieces.of(RawPart.PART));
    assertEquals(List.of("old", "a old z"), pieces.of(RawPart.DELETED));
    assertEquals(List.of("Ann Miller"), pieces.of(RawPart.ATTRIBUTE));
  }

  /** As every part of a document of OpenOffice.org 1.x begins. */
  @Test
  void read_namedTypeOfDocument_isReadOn() throws XMLStreamException, IOException {
    Pieces pieces = read("<!DOCTYPE a PUBLIC '-//A//DTD B 1.0//EN' 'b.dtd'><a c='held'/>");

    assertEquals(List.of("c: held"), pieces.of(RawPart.ATTRIBUTE));
    assertTrue(pieces.of(RawPart.COMMENT).get(0).contains("-//A//DTD B 1.0//EN"));
  }

  @Test
  void read_textBoxInAParagraph_doesNotMixWithIt() throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            WORD
                + "<w:p><w:r><w:t>one </w:t></w:r><w:r><v:shape alt='Bo Ek'><w:txbxContent><w:p>"
                + "<w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:shape></w:r>"
                + "<w:r><w:t>two</w:t></w:r></w:p></w:document>");

    assertEquals(List.of("box", "one two"), pieces.of(RawPart.PART));
    assertEquals(List.of("alt: Bo Ek"), pieces.of(RawPart.ATTRIBUTE));
  }

  @Test
  void read_fieldInstruction_isApartFromWhatItShows() throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            WORD
                + "<w:p><w:r><w:instrText>HYPERLINK \"mailto:</w:instrText></w:r>"
                + "<w:r><w:instrText>a@example.org\"</w:instrText></w:r>"
                + "<w:r><w:t>link</w:t></w:r></w:p></w:document>");

    assertEquals(List.of("link"), pieces.of(RawPart.PART));
    assertEquals(List.of("HYPERLINK \"mailto:a@example.org\""), pieces.of(RawPart.FIELD));
  }

  @Test
  void read_cells_giveValuesAndLiteralsButNoIndexes() throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            SHEET
                + "<sheetData><row r='1'><c r='A1' t='s'><v>17</v></c><c r='B1'><v>536228145</v></c>"
                + "<c r='C1' t='str'><f>A1&amp;\"x Ann\"&amp;'Bo Ek'!A1</f><v>cached</v></c>"
                + "<c r='D1'><f>SUM(A1:A9)</f><v>3</v></c>"
                + "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData>"
                + "<headerFooter><oddHeader>&amp;LAnn &amp;\"Arial\"Miller</oddHeader></headerFooter>"
                + "</worksheet>");

    assertEquals(
        List.of("536228145", "x Ann\nBo Ek\n", "cached", "3", "inline", "\nAnn Miller"),
        pieces.of(RawPart.PART));
  }

  @Test
  void read_openDocumentParagraph_joinsSpansAndKeepsAnnotationsApart()
      throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            ODF
                + "<text:p>Ann<text:s/><text:span fo:color='not a value'>Mil</text:span>"
                + "<office:annotation><text:p>note</text:p></office:annotation>ler</text:p></d>");

    assertEquals(List.of("note", "Ann Miller"), pieces.of(RawPart.PART));
    assertEquals(List.of(), pieces.of(RawPart.ATTRIBUTE));
  }

  @Test
  void read_unknownVocabulary_labelsTextAndReadsCommentsAndInstructions()
      throws XMLStreamException, IOException {
    Pieces pieces =
        read("<?app who='Ann'?><c><!-- hidden --><ssn>536228145</ssn><x y='Bo_Ek'/></c>");

    assertEquals(List.of("ssn: 536228145"), pieces.of(RawPart.PART));
    assertEquals(List.of("app who='Ann'", " hidden "), pieces.of(RawPart.COMMENT));
    assertEquals(List.of("y: Bo_Ek\ny: Bo Ek"), pieces.of(RawPart.ATTRIBUTE));
  }

  @Test
  void read_relation_isALink() throws XMLStreamException, IOException {
    Pieces pieces =
        read(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/x/hyperlink'"
                + " Target='mailto:a@example.org'/></Relationships>");

    assertEquals(List.of("mailto:a@example.org"), pieces.of(RawPart.LINK));
  }

  @Test
  void read_documentType_isRefused() {
    Pieces pieces = new Pieces();
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>";

    assertThrows(XMLStreamException.class, () -> new XmlPartReader(pieces).read(stream(xml)));
    assertEquals(List.of(), pieces.texts);
  }

  @Test
  void read_entityInAnAttribute_isRefusedAsInText() {
    for (String xml : List.of("<a b='1&e;2'/>", "<a>1&e;2</a>")) {
      assertThrows(
          XMLStreamException.class, () -> new XmlPartReader(new Pieces()).read(stream(xml)), xml);
    }
  }

  /** The parser keeps every name, and finds one in time that grows with those that look alike. */
  @Test
  void read_namesWithoutEnd_areRefused() {
    String longName = "n".repeat(5_000_000);
    StringBuilder names = new StringBuilder("<a>");
    for (int i = 0; i < 1 << 17; i++) {
      names.append('<');
      for (int bit = 0; bit < 17; bit++) {
        names.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      names.append("/>");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (String xml :
              List.of("<" + longName + "/>", "<a " + longName + "='1'/>", names + "</a>")) {
            assertThrows(
                XMLStreamException.class, () -> new XmlPartReader(new Pieces()).read(stream(xml)));
          }
        });
  }

  @Test
  void read_damagedPart_keepsWhatItHeld() {
    Pieces pieces = new Pieces();
    String xml = WORD + "<w:p><w:r><w:t>536-22-8145</w:t></w:r><w:p </w:document>";

    assertThrows(XMLStreamException.class, () -> new XmlPartReader(pieces).read(stream(xml)));
    assertEquals(List.of("536-22-8145"), pieces.of(RawPart.PART));
  }

  @Test
  void read_everyCharset_readsTheSame() throws XMLStreamException, IOException {
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1")) {
      Pieces pieces = new Pieces();
      String xml = "<?xml version='1.0' encoding='" + charset + "'?><a>Zoë</a>";
      new XmlPartReader(pieces)
          .read(new ByteArrayInputStream(xml.getBytes(java.nio.charset.Charset.forName(charset))));

      assertEquals(List.of("a: Zoë"), pieces.of(RawPart.PART), charset);
    }
  }

  @Test
  void read_deepNesting_endsWithAnErrorAndNoOverflow() {
    String xml = "<a>".repeat(100_000);

    assertThrows(XMLStreamException.class, () -> new XmlPartReader(new Pieces()).read(stream(xml)));
  }

  @Test
  void isTelling_tellsTextFromStyle() {
    for (String style : List.of("9144000", "-12.5pt", "50%")) {
      assertFalse(AttributeValues.isTelling(true, "x", style), style);
    }
    assertFalse(AttributeValues.isTelling(true, "rsidR", "00AB12CD"));
    assertFalse(AttributeValues.isTelling(true, "val", "{0E2A4E3C-1B1A-4A1B-9C1D-0123456789AB}"));
    assertTrue(AttributeValues.isTelling(true, "author", "Ann"));
    assertTrue(AttributeValues.isTelling(true, "v", "536228145"));
    assertTrue(AttributeValues.isTelling(true, "id", "536-22-8145 of Ann"));
  }

  @Test
  void read_codesOfTheirVeryForm_areNotToldAndAllElseIs() throws XMLStreamException, IOException {
    String drawing = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";
    Pieces standard =
        read(
            WORD
                + "<w:rsid w:val='00A1B2C3'/><w:panose1 w:val='020F0502020204030204'/>"
                + "<a:x "
                + drawing
                + "><a:srgbClr val='1F497D'/><a:sysClr lastClr='FFFFFF'/>"
                + "<a:latin panose='020F0502020204030204'/></a:x></w:document>");
    Pieces planted =
        read(
            WORD
                + "<w:rsid w:val='12345678'/><w:rsid w:val='00536-22-8145'/>"
                + "<w:rsid w:name='00A1B2C3'/><w:panose1 w:val='41111111111111110000'/>"
                + "<a:x "
                + drawing
                + "><a:srgbClr val='5362281'/><a:sysClr val='1F497D'/>"
                + "<a:latin panose='Ann Miller'/></a:x></w:document>");

    assertEquals(List.of(), standard.of(RawPart.ATTRIBUTE));
    assertEquals(
        List.of(
            "12345678",
            "00536-22-8145",
            "00A1B2C3",
            "41111111111111110000",
            "5362281",
            "1F497D",
            "Ann Miller"),
        planted.of(RawPart.ATTRIBUTE));
  }

  @Test
  void read_namesThatProgramsGive_areNotToldAndAllElseIs() throws XMLStreamException, IOException {
    String drawing = "<a:x xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>";
    Pieces standard =
        read(
            WORD
                + "<w:lsdException w:name='Medium Shading 1 Accent 6'/>"
                + drawing
                + "<a:cNvPr name='Slide Number Placeholder 12'/><a:schemeClr val='phClr'/>"
                + "<a:font script='Jpan' typeface='Times New Roman'/></a:x></w:document>");
    Pieces planted =
        read(
            WORD
                + "<w:lsdException w:name='Medium Shading 12'/><w:lsdException w:name='Ann 1'/>"
                + "<w:style w:name='heading 1'/><w:lsdException w:aka='Normal'/>"
                + drawing
                + "<a:cNvPr name='Title 5362'/><a:cNvPr name='Title of Ann'/>"
                + "<a:cNvPr name='12345678'/><a:cNvPr name='Title  2'/><a:cNvPr descr='Title 2'/>"
                + "<a:schemeClr val='Ann'/><a:font script='Anna' typeface='Ann Miller'/>"
                + "<a:font aka='Arial'/></a:x></w:document>");

    assertEquals(List.of(), standard.of(RawPart.ATTRIBUTE));
    assertEquals(
        List.of(
            "Medium Shading 12",
            "Ann 1",
            "heading 1",
            "Normal",
            "Title 5362",
            "Title of Ann",
            "12345678",
            "Title  2",
            "Title 2",
            "Ann",
            "Anna",
            "Ann Miller",
            "Arial"),
        planted.of(RawPart.ATTRIBUTE));
    assertEquals(List.of("name: Title 2"), read("<cNvPr name='Title 2'/>").of(RawPart.ATTRIBUTE));
  }

  @Test
  void read_partsWithManyNames_areReadWithParsersOfTheSameDocument()
      throws XMLStreamException, IOException {
    XmlParsers parsers = new XmlParsers();
    Pieces pieces = new Pieces();
    StringBuilder names = new StringBuilder("<d>");
    for (int i = 0; i < 3_000; i++) {
      names.append("<n").append(i).append(" a").append(i).append("='v'/>");
    }
    for (int part = 0; part < 4; part++) {
      new XmlPartReader(pieces, parsers).read(stream(names + "<x>text " + part + "</x></d>"));
    }
    assertEquals(
        List.of("x: text 0", "x: text 1", "x: text 2", "x: text 3"), pieces.of(RawPart.PART));
  }

  @Test
  void read_targetsOfRelationsAndNamesOfParts_areToldUnlessStandard()
      throws XMLStreamException, IOException {
    Pieces links =
        read(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Target='../theme/theme1.xml'/>"
                + "<Relationship Id='rId2' Target='../media/Ann 536-22-8145.png'/>"
                + "</Relationships>");
    Pieces parts =
        read(
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/ppt/slides/slide1.xml'/>"
                + "<Override PartName='/ppt/slides/536-22-8145.xml'/></Types>");

    assertEquals(List.of("../media/Ann 536-22-8145.png"), links.of(RawPart.LINK));
    assertEquals(List.of("PartName: /ppt/slides/536-22-8145.xml"), parts.of(RawPart.ATTRIBUTE));
  }
}
