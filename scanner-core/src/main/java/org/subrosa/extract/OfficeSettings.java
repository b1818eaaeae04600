package org.subrosa.extract;

import org.apache.tika.parser.microsoft.OfficeParserConfig;

/**
 * How office documents are read: with everything that yields text, by the readers that stream.
 *
 * <p>Deleted and moved text comes from the second reading, which keeps it apart: in the midst of
 * the running text it would run together with what replaced it.
 */
final class OfficeSettings {

  private OfficeSettings() {}

  static OfficeParserConfig everything() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setUseSAXPptxExtractor(true);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setIncludeShapeBasedContent(true);
    config.setIncludeHeadersAndFooters(true);
    config.setIncludeSlideNotes(true);
    config.setIncludeSlideMasterContent(true);
    config.setExtractMacros(true);
    config.setConcatenatePhoneticRuns(true);
    config.setIncludeMissingRows(false);
    config.setExtractAllAlternativesFromMSG(true);
    config.setExtractExtendedMsgProperties(true);
    return config;
  }
}
