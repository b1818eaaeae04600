package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.RawPart;

/**
 * Reads all text of one XML part: paragraphs with their runs joined, other elements one by one,
 * attributes, comments and processing instructions. Entities are never resolved.
 */
final class XmlPartReader {

  private static final int DEEPEST = XmlParsers.DEEPEST;
  private static final int DEEPEST_PARAGRAPH = 50;

  /** As the parser of the JDK has it; an attack on the parser's table of names needs more. */
  private static final int LONGEST_NAME = 1_000;

  private static final int MOST_NAMES = 8_192;
  private static final int RECENT = 1 << 8;

  private final RawSink sink;
  private final XmlParsers parsers;
  private final Map<String, XmlVocabulary> vocabularies = new HashMap<>();
  private final List<XmlParagraph> paragraphs = new ArrayList<>();
  private final StringBuilder leaf = new StringBuilder();
  private final XmlRole[] roles = new XmlRole[DEEPEST];
  private final Set<String> names = new HashSet<>();
  private final @Nullable String[] recentNames = new @Nullable String[RECENT];
  private String lastNamespace = "";
  private XmlVocabulary lastVocabulary = XmlVocabulary.OTHER;
  private int depth;
  private int open;
  private boolean isShared;

  XmlPartReader(RawSink sink) {
    this(sink, new XmlParsers());
  }

  /** Makes a reader of one of several parts that have the same names. */
  XmlPartReader(RawSink sink, XmlParsers parsers) {
    this.sink = sink;
    this.parsers = parsers;
  }

  /** Reads a part to its end. */
  void read(InputStream part) throws XMLStreamException, IOException {
    Reader characters = XmlCharset.reader(part);
    XMLStreamReader2 xml = parsers.parser(characters);
    try {
      while (xml.hasNext()) {
        event(xml, next(xml));
      }
    } finally {
      end();
      xml.close();
      parsers.met(names.size());
    }
  }

  /** A parser may fail at broken markup with exceptions of other kinds. */
  private static int next(XMLStreamReader xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException(e.getClass().getSimpleName(), e);
    }
  }

  private void event(XMLStreamReader2 xml, int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> endElement(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
      case XMLStreamConstants.COMMENT -> hand(RawPart.COMMENT, xml.getText());
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        name(xml.getPITarget());
        hand(RawPart.COMMENT, xml.getPITarget() + " " + xml.getPIData());
      }
      case XMLStreamConstants.DTD -> declaration(xml.getDTDInfo());
      default -> {}
    }
  }

  /**
   * A declaration of the document's type that only names it, as those of OpenOffice.org 1.x and of
   * SVG, changes nothing; what stands in brackets can (XML 1.0, 2.8, intSubset).
   */
  private void declaration(DTDInfo type) throws XMLStreamException {
    String inside = type.getDTDInternalSubset();
    if (inside != null && !inside.isBlank()) {
      throw new XMLStreamException("entities are not read");
    }
    hand(
        RawPart.COMMENT,
        Stream.of(type.getDTDRootName(), type.getDTDPublicId(), type.getDTDSystemId())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    if (depth + 1 >= DEEPEST) {
      throw new XMLStreamException("nested too deeply");
    }
    name(xml.getLocalName());
    XmlVocabulary vocabulary = vocabulary(xml);
    XmlRole role = roleHere(vocabulary.role(xml.getLocalName()));
    if (role != XmlRole.TEXT && role != XmlRole.MARK) {
      endLeaf("");
    }
    roles[depth++] = role;
    switch (role) {
      case PARAGRAPH, TEXT_PARAGRAPH, ASIDE -> open++;
      case INSERTED -> paragraph().insertion(1);
      case DELETED -> paragraph().deletion(1);
      case TAB -> paragraph().append("\t");
      case LINE -> paragraph().append("\n");
      case BLANKS -> paragraph().append(" ");
      case HYPHEN -> paragraph().append("-");
      case SOFT_HYPHEN -> paragraph().append("\u00AD");
      case CELL -> isShared = "s".equals(xml.getAttributeValue(null, "t"));
      default -> {}
    }
    if (role != XmlRole.CELL) {
      attributes(xml, vocabulary);
    }
  }

  /** Names are few and short, but in a part that is made to fill the table that the parser has. */
  private void name(String name) throws XMLStreamException {
    int slot = name.hashCode() & (RECENT - 1);
    if (name.equals(recentNames[slot])) {
      return;
    }
    recentNames[slot] = name;
    if (name.length() > LONGEST_NAME || (names.add(name) && names.size() > MOST_NAMES)) {
      throw new XMLStreamException("too many names, or a name that is too long");
    }
  }

  /** Outside paragraphs there is nothing to join; so deep that none opens any more, neither. */
  private XmlRole roleHere(XmlRole role) {
    return switch (role) {
      case PARAGRAPH, TEXT_PARAGRAPH, ASIDE -> open < DEEPEST_PARAGRAPH ? role : XmlRole.LEAF;
      case INSERTED, DELETED, TAB, LINE, BLANKS, HYPHEN, SOFT_HYPHEN, TEXT, FIELD ->
          open > 0 ? role : XmlRole.LEAF;
      default -> role;
    };
  }

  private XmlVocabulary vocabulary(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    if (namespace == null) {
      return XmlVocabulary.OTHER;
    }
    if (!namespace.equals(lastNamespace)) {
      lastVocabulary = vocabularies.computeIfAbsent(namespace, XmlVocabulary::of);
      lastNamespace = namespace;
    }
    return lastVocabulary;
  }

  private XmlParagraph paragraph() {
    while (paragraphs.size() < open) {
      paragraphs.add(new XmlParagraph(sink));
    }
    return paragraphs.get(open - 1);
  }

  private void attributes(XMLStreamReader xml, XmlVocabulary vocabulary) throws XMLStreamException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      name(name);
      String value = xml.getAttributeValue(i);
      String namespace = xml.getAttributeNamespace(i);
      boolean isKnown = !vocabulary.isNamesTelling();
      if (AttributeValues.isTelling(isKnown, name, value)
          && !(isKnown && isByItself(xml.getLocalName(), name, value))
          && (namespace == null || !XmlVocabulary.isStyling(namespace))) {
        attribute(vocabulary, name, value);
      }
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String uri = xml.getNamespaceURI(i);
      if (uri != null && !uri.isEmpty() && !AttributeValues.isStandard(uri)) {
        hand(RawPart.ATTRIBUTE, uri);
      }
    }
  }

  /** Whether a value is one that programs write by themselves, exactly as they do. */
  private static boolean isByItself(String element, String attribute, String value) {
    return AttributeValues.isCode(element, attribute, value)
        || StandardNames.has(element, attribute, value);
  }

  private void attribute(XmlVocabulary vocabulary, String name, String value) {
    if (vocabulary == XmlVocabulary.RELATIONS) {
      if (!StandardParts.has(value)) {
        hand(RawPart.LINK, value);
      }
    } else if (name.equals("PartName") && StandardParts.has(value)) {
      return;
    } else if (name.equals("formula")) {
      hand(RawPart.ATTRIBUTE, Formulas.literals(value));
    } else {
      String shown = vocabulary.isNamesTelling() ? name + ": " + value : value;
      hand(RawPart.ATTRIBUTE, Spaced.withWords(shown));
    }
  }

  private void characters(XMLStreamReader xml) {
    XmlRole role = depth == 0 ? XmlRole.LEAF : roles[depth - 1];
    switch (role) {
      case TEXT, TEXT_PARAGRAPH -> paragraph().append(xml.getText());
      case FIELD -> paragraph().appendField(xml.getText());
      default -> addLeaf(xml);
    }
  }

  private void addLeaf(XMLStreamReader xml) {
    leaf.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (leaf.length() > 1 << 18) {
      hand(RawPart.PART, leaf.toString());
      leaf.delete(0, leaf.length() - 2048);
    }
  }

  private void endElement(XMLStreamReader xml) {
    XmlRole role = roles[--depth];
    switch (role) {
      case PARAGRAPH, TEXT_PARAGRAPH, ASIDE -> {
        endLeaf("");
        paragraph().end();
        open--;
      }
      case INSERTED -> paragraph().insertion(-1);
      case DELETED -> paragraph().deletion(-1);
      case TEXT, FIELD, MARK -> {}
      case VALUE -> endValue();
      case FORMULA -> endWith(Formulas.literals(leaf.toString()));
      case PAGE_HEADER -> endWith(Formulas.withoutCodes(leaf.toString()));
      default -> endLeaf(vocabulary(xml).isNamesTelling() ? xml.getLocalName() : "");
    }
  }

  /** The value of a cell with shared text is its number in the table of texts. */
  private void endValue() {
    if (isShared) {
      leaf.setLength(0);
    }
    endLeaf("");
  }

  private void endWith(String text) {
    leaf.setLength(0);
    hand(RawPart.PART, text);
  }

  private void endLeaf(String label) {
    if (leaf.isEmpty()) {
      return;
    }
    String text = leaf.toString();
    leaf.setLength(0);
    if (!text.isBlank()) {
      hand(RawPart.PART, label.isEmpty() ? text : label + ": " + text);
    }
  }

  private void hand(RawPart part, String text) {
    if (!text.isBlank()) {
      sink.text(part, text);
    }
  }

  /** What a damaged part held until there is not lost. */
  private void end() {
    endLeaf("");
    for (; open > 0; open--) {
      paragraph().end();
    }
    depth = 0;
  }
}
