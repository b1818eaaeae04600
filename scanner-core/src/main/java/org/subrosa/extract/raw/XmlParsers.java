package org.subrosa.extract.raw;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Makes parsers for the parts of one document. Their factory keeps the names of all that it has
 * read, so that the next part need not learn them; a new one takes its place before they are too
 * many. For one thread.
 */
final class XmlParsers {

  static final int DEEPEST = 2000;

  private static final int LARGEST = 1 << 28;
  private static final int MOST_ATTRIBUTES = 10_000;
  private static final int MOST_KEPT = 4_096;

  private XMLInputFactory factory = factory();
  private int kept;

  XMLStreamReader2 parser(Reader characters) throws XMLStreamException {
    return (XMLStreamReader2) factory.createXMLStreamReader(characters);
  }

  /** Takes note of how many names the part had that was read last. */
  void met(int names) {
    kept += names;
    if (kept > MOST_KEPT) {
      factory = factory();
      kept = 0;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // None is declared, so that each is an error; else those in attributes go without a word.
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    // Text is wanted, all of it, and what is wrong with it at once.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LARGEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setXMLReporter((message, kind, information, location) -> {});
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }
}
