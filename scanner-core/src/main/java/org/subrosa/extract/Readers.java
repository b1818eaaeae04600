package org.subrosa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParserOptions;
import org.subrosa.extract.ocr.PictureReader;
import org.subrosa.extract.raw.RawSink;
import org.subrosa.sensitive.Passwords;
import org.xml.sax.SAXException;

/**
 * What all documents are read with. Safe for use by many threads.
 *
 * @param pictures recognises text in pictures
 * @param mostPictures how many of them one document of a store may have
 */
record Readers(
    ParserTable parser,
    ExtractionLimits limits,
    Passwords passwords,
    Unlocking unlocking,
    PictureReader pictures,
    int mostPictures) {

  /**
   * For parsers that ask for one. The default, which each would make for itself, tries the programs
   * of the machine that it could use.
   */
  private static final TikaConfig CONFIG = configOfNoParsers();

  private static TikaConfig configOfNoParsers() {
    String properties =
        "<properties><parsers><parser class='org.apache.tika.parser.EmptyParser'/></parsers>"
            + "</properties>";
    try {
      return new TikaConfig(new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SAXException | TikaException e) {
      throw new IllegalStateException("a configuration of no parsers can be made", e);
    }
  }

  /**
   * Returns what a parser needs to know to read a document.
   *
   * @param inside takes the documents inside it
   * @param raw takes what a parser finds beside the text
   */
  <T extends EmbeddedDocumentExtractor & UnopenedDocuments> ParseContext context(
      T inside, RawSink raw) {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    // Else some parsers make all detectors and parsers anew for each document inside another.
    context.set(Detector.class, parser.getDetector());
    context.set(MimeTypes.class, MimeTypes.getDefaultMimeTypes());
    context.set(TikaConfig.class, CONFIG);
    context.set(EmbeddedDocumentExtractor.class, inside);
    context.set(UnopenedDocuments.class, inside);
    context.set(RawSink.class, raw);
    context.set(Passwords.class, passwords);
    context.set(OfficeParserConfig.class, OfficeSettings.everything());
    context.set(HtmlMapper.class, new WholeHtml());
    context.set(CompressorParserOptions.class, everything -> true);
    context.set(PDFParserConfig.class, pdf());
    return context;
  }

  /** What else lies in a PDF file is for the second reading, which does not count on it. */
  private static PDFParserConfig pdf() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractIncrementalUpdateInfo(false);
    return config;
  }
}
