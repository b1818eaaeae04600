package org.subrosa.extract.raw;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of parts that the standards give, or that the usual programs give by themselves: Open
 * Packaging Conventions (ECMA-376-2, annex A), Office Open XML (ECMA-376-1, 11 to 15) and
 * OpenDocument packages (ISO/IEC 26300-3). They say nothing about anybody, and every file has
 * dozens.
 *
 * <p>A path is standard when each of its steps is: a name of the list, with a number of up to four
 * digits behind it, exactly as it is written here. Any other one may be somebody's.
 */
final class StandardParts {

  private static final int MOST_DIGITS = 4;

  private static final Set<String> FOLDERS =
      words(
          """
          _rels docProps ppt word xl customXml slides slideLayouts slideMasters notesSlides
          notesMasters handoutMasters theme media charts drawings embeddings diagrams tags
          printerSettings worksheets chartsheets dialogsheets externalLinks pivotTables pivotCache
          tables queryTables glossary activeX ctrlProps comments revisions fonts ink META-INF
          Thumbnails Configurations2 Pictures
          """);

  private static final Set<String> NAMES =
      words(
          """
          [Content_Types] app core custom thumbnail item itemProps presentation presProps viewProps
          tableStyles commentAuthors slide slideLayout slideMaster notesSlide notesMaster
          handoutMaster theme themeOverride image chart colors style drawing vmlDrawing oleObject
          data layout quickStyle tag printerSettings sheet chartsheet dialogsheet externalLink
          pivotTable pivotCacheDefinition pivotCacheRecords table queryTable calcChain sharedStrings
          styles workbook connections document settings webSettings fontTable numbering footnotes
          endnotes comments comment header footer stylesWithEffects activeX ctrlProp vbaProject
          mimetype content meta manifest font ink
          """);

  private static final Set<String> ENDINGS =
      words(
          """
          xml xml.rels rels bin bin.rels vml vml.rels png jpeg jpg gif emf wmf tiff fntdata odttf
          rdf
          """);

  private StandardParts() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a path is standard: from the package's root, or from another part. */
  static boolean has(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    while (path.startsWith("../", start)) {
      start += 3;
    }
    for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
      if (!FOLDERS.contains(path.substring(start, slash))) {
        return false;
      }
      start = slash + 1;
    }
    boolean isFolder = start == path.length();
    return isFolder ? start > 1 && path.charAt(start - 2) != '.' : isPart(path.substring(start));
  }

  private static boolean isPart(String name) {
    int point = name.indexOf('.');
    String ending = point < 0 ? "" : name.substring(point + 1);
    int end = point < 0 ? name.length() : point;
    int stem = end;
    while (stem > 0 && end - stem < MOST_DIGITS && isDigit(name.charAt(stem - 1))) {
      stem--;
    }
    return (point < 0 || ENDINGS.contains(ending))
        && (NAMES.contains(name.substring(0, stem)) || name.equals(".rels"));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
