package org.subrosa.extract.raw;

import java.util.Map;
import java.util.Set;

/**
 * What the elements of the vocabularies of office packages mean for their text: ECMA-376 and
 * ISO/IEC 29500 (strict and transitional), OpenDocument 1.3 (ISO/IEC 26300) and XHTML.
 *
 * <p>An element that is in none of the lists is a {@link XmlRole#LEAF}: what stands directly in it
 * is a piece of its own, so text in an unknown vocabulary is read too.
 */
final class XmlVocabulary {

  static final XmlVocabulary WORD =
      new XmlVocabulary(
          Map.ofEntries(
              Map.entry("p", XmlRole.PARAGRAPH),
              Map.entry("t", XmlRole.TEXT),
              Map.entry("delText", XmlRole.TEXT),
              Map.entry("instrText", XmlRole.FIELD),
              Map.entry("delInstrText", XmlRole.FIELD),
              Map.entry("tab", XmlRole.TAB),
              Map.entry("ptab", XmlRole.TAB),
              Map.entry("br", XmlRole.LINE),
              Map.entry("cr", XmlRole.LINE),
              Map.entry("noBreakHyphen", XmlRole.HYPHEN),
              Map.entry("softHyphen", XmlRole.SOFT_HYPHEN),
              Map.entry("ins", XmlRole.INSERTED),
              Map.entry("moveTo", XmlRole.INSERTED),
              Map.entry("del", XmlRole.DELETED),
              Map.entry("moveFrom", XmlRole.DELETED)));
  static final XmlVocabulary MATH = new XmlVocabulary(Map.of("t", XmlRole.TEXT));
  static final XmlVocabulary DRAWING =
      new XmlVocabulary(
          Map.of(
              "p", XmlRole.PARAGRAPH,
              "t", XmlRole.TEXT,
              "br", XmlRole.LINE,
              "tab", XmlRole.TAB,
              "f", XmlRole.FORMULA));
  static final XmlVocabulary SHEET =
      new XmlVocabulary(
          Map.ofEntries(
              Map.entry("si", XmlRole.PARAGRAPH),
              Map.entry("is", XmlRole.PARAGRAPH),
              Map.entry("text", XmlRole.PARAGRAPH),
              Map.entry("rPh", XmlRole.PARAGRAPH),
              Map.entry("t", XmlRole.TEXT),
              Map.entry("c", XmlRole.CELL),
              Map.entry("v", XmlRole.VALUE),
              Map.entry("f", XmlRole.FORMULA),
              Map.entry("formula", XmlRole.FORMULA),
              Map.entry("formula1", XmlRole.FORMULA),
              Map.entry("formula2", XmlRole.FORMULA),
              Map.entry("definedName", XmlRole.FORMULA),
              Map.entry("calculatedColumnFormula", XmlRole.FORMULA),
              Map.entry("oddHeader", XmlRole.PAGE_HEADER),
              Map.entry("oddFooter", XmlRole.PAGE_HEADER),
              Map.entry("evenHeader", XmlRole.PAGE_HEADER),
              Map.entry("evenFooter", XmlRole.PAGE_HEADER),
              Map.entry("firstHeader", XmlRole.PAGE_HEADER),
              Map.entry("firstFooter", XmlRole.PAGE_HEADER)));
  static final XmlVocabulary SLIDE = new XmlVocabulary(Map.of());
  static final XmlVocabulary RELATIONS = new XmlVocabulary(Map.of());
  static final XmlVocabulary ODF_TEXT =
      new XmlVocabulary(
          Map.ofEntries(
              Map.entry("p", XmlRole.TEXT_PARAGRAPH),
              Map.entry("h", XmlRole.TEXT_PARAGRAPH),
              Map.entry("span", XmlRole.TEXT),
              Map.entry("a", XmlRole.TEXT),
              Map.entry("ruby", XmlRole.TEXT),
              Map.entry("ruby-base", XmlRole.TEXT),
              Map.entry("meta", XmlRole.TEXT),
              Map.entry("meta-field", XmlRole.TEXT),
              Map.entry("s", XmlRole.BLANKS),
              Map.entry("tab", XmlRole.TAB),
              Map.entry("line-break", XmlRole.LINE),
              Map.entry("bookmark", XmlRole.MARK),
              Map.entry("bookmark-start", XmlRole.MARK),
              Map.entry("bookmark-end", XmlRole.MARK),
              Map.entry("change", XmlRole.MARK),
              Map.entry("change-start", XmlRole.MARK),
              Map.entry("change-end", XmlRole.MARK),
              Map.entry("soft-page-break", XmlRole.MARK),
              Map.entry("note", XmlRole.ASIDE)));
  static final XmlVocabulary ODF =
      new XmlVocabulary(Map.of("annotation", XmlRole.ASIDE, "frame", XmlRole.ASIDE));
  static final XmlVocabulary XHTML =
      new XmlVocabulary(
          Map.ofEntries(
              Map.entry("p", XmlRole.TEXT_PARAGRAPH),
              Map.entry("li", XmlRole.TEXT_PARAGRAPH),
              Map.entry("td", XmlRole.TEXT_PARAGRAPH),
              Map.entry("th", XmlRole.TEXT_PARAGRAPH),
              Map.entry("dt", XmlRole.TEXT_PARAGRAPH),
              Map.entry("dd", XmlRole.TEXT_PARAGRAPH),
              Map.entry("h1", XmlRole.TEXT_PARAGRAPH),
              Map.entry("h2", XmlRole.TEXT_PARAGRAPH),
              Map.entry("h3", XmlRole.TEXT_PARAGRAPH),
              Map.entry("a", XmlRole.TEXT),
              Map.entry("b", XmlRole.TEXT),
              Map.entry("i", XmlRole.TEXT),
              Map.entry("u", XmlRole.TEXT),
              Map.entry("s", XmlRole.TEXT),
              Map.entry("em", XmlRole.TEXT),
              Map.entry("strong", XmlRole.TEXT),
              Map.entry("span", XmlRole.TEXT),
              Map.entry("small", XmlRole.TEXT),
              Map.entry("sub", XmlRole.TEXT),
              Map.entry("sup", XmlRole.TEXT),
              Map.entry("code", XmlRole.TEXT),
              Map.entry("br", XmlRole.LINE)));
  static final XmlVocabulary SVG =
      new XmlVocabulary(
          Map.of(
              "text", XmlRole.TEXT_PARAGRAPH,
              "tspan", XmlRole.TEXT,
              "textPath", XmlRole.TEXT,
              "tref", XmlRole.TEXT,
              "a", XmlRole.TEXT));
  static final XmlVocabulary OTHER = new XmlVocabulary(Map.of());

  private static final Set<String> STYLING =
      Set.of(
          "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
          "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
          "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0");

  private final Map<String, XmlRole> roles;

  private XmlVocabulary(Map<String, XmlRole> roles) {
    this.roles = roles;
  }

  XmlRole role(String element) {
    return roles.getOrDefault(element, XmlRole.LEAF);
  }

  /** Returns whether names of elements say what stands in them. */
  boolean isNamesTelling() {
    return this == OTHER;
  }

  /** Returns whether attributes of a namespace only say how something looks. */
  static boolean isStyling(String namespace) {
    return STYLING.contains(namespace);
  }

  /** Returns the vocabulary of a namespace. */
  static XmlVocabulary of(String namespace) {
    if (namespace.startsWith("urn:oasis:names:tc:opendocument:")) {
      return namespace.contains(":text:") ? ODF_TEXT : ODF;
    }
    if (namespace.startsWith("http://www.w3.org/1999/xhtml")) {
      return XHTML;
    }
    if (namespace.equals("http://www.w3.org/2000/svg")) {
      return SVG;
    }
    if (!namespace.startsWith("http://schemas.") && !namespace.startsWith("http://purl.oclc.org")) {
      return OTHER;
    }
    return ofOffice(namespace);
  }

  private static XmlVocabulary ofOffice(String namespace) {
    if (namespace.contains("/wordprocessingml/") || namespace.contains("/office/word/")) {
      return WORD;
    }
    if (namespace.contains("/spreadsheetml/")) {
      return SHEET;
    }
    if (namespace.contains("/drawing")) {
      return DRAWING;
    }
    if (namespace.contains("/presentationml/")) {
      return SLIDE;
    }
    if (namespace.endsWith("/math")) {
      return MATH;
    }
    return namespace.contains("/package/") && namespace.endsWith("/relationships")
        ? RELATIONS
        : OTHER;
  }
}
