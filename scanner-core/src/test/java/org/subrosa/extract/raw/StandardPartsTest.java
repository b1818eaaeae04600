package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only names that the standards and the usual programs give are passed over, exactly these. */
final class StandardPartsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/",
        "word/_rels/document.xml.rels",
        "/word/theme/theme1.xml",
        "../slideLayouts/slideLayout12.xml",
        "ppt/slides/_rels/slide103.xml.rels",
        "xl/worksheets/sheet1.xml",
        "docProps/core.xml",
        "docProps/thumbnail.jpeg",
        "customXml/itemProps1.xml",
        "mimetype",
        "META-INF/manifest.xml",
        "../media/image3.png"
      })
  void has_namesOfEveryFile(String path) {
    assertTrue(StandardParts.has(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/media/Ann Miller.png",
        "word/media/ann.miller@corp.example.png",
        "customXml/item536228145.xml",
        "xl/worksheets/sheet53622.xml",
        "xl/worksheets/53622.xml",
        "xl/worksheets/sheet1-536-22-8145.xml",
        "536-22-8145/sheet1.xml",
        "word/document.xml/536-22-8145",
        "ppt/media/image3.536228145",
        "ppt/Media/image3.png",
        "customXml/Smith.xml",
        "mailto:ann.miller@corp.example",
        "http://corp.example/image1.png",
        "file:///media/image1.png",
        "..//media/image1.png",
        "",
        "/",
        "word/document.xml ",
        "media/image1.png?ssn=536-22-8145",
        ".536228145"
      })
  void has_namesOfSomebody_isFalse(String path) {
    assertFalse(StandardParts.has(path));
  }
}
