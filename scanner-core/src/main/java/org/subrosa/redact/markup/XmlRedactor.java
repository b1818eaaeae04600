package org.subrosa.redact.markup;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.StructureDigest;
import org.subrosa.redact.text.TextEncoding;

/**
 * Redacts XML and SVG: text, values of attributes, comments, sections, instructions and the
 * document type. Tags and everything that is not replaced stay character by character.
 */
public final class XmlRedactor implements Redactor {

  private static final Set<String> TYPES =
      Set.of("application/xml", "text/xml", "application/rss+xml", "image/svg+xml");
  private static final int HEAD = 1 << 10;
  private static final int MOST_ENTITIES = 10_000;
  private static final int DEEPEST_ENTITY = 20;

  /** Makes the redactor; the service loader calls this. */
  public XmlRedactor() {}

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public boolean takes(String mediaType, Content content) throws IOException {
    boolean isXml = TYPES.contains(mediaType) || mediaType.endsWith("+xml");
    boolean mayBeXml = isXml || mediaType.startsWith("text/");
    return (isXml && !mediaType.equals("application/xhtml+xml"))
        || (mayBeXml && TextEncoding.head(content, HEAD).stripLeading().startsWith("<?xml"));
  }

  @Override
  public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
    TextEncoding encoding = TextEncoding.certain(original);
    try (Reader reader = encoding.reader(original);
        Writer writer = encoding.writer(copy)) {
      new MarkupChunks(reader, false).rewrite(pass.text(writer));
    }
  }

  @Override
  public boolean hasStructure(Content original, Content copy) throws IOException {
    return outline(original).equals(outline(copy));
  }

  /**
   * Lists the elements and their attributes, each name by the number of its first appearance: a
   * name that holds a value has another one in the copy.
   */
  private static String outline(Content document) throws IOException {
    StructureDigest digest = new StructureDigest();
    Map<QName, Integer> numbers = new HashMap<>();
    try (Reader reader = TextEncoding.certain(document).reader(document)) {
      XMLStreamReader xml = factory().createXMLStreamReader(reader);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          digest.add(number(xml.getName(), numbers));
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            digest.add(number(xml.getAttributeName(i), numbers));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          digest.add("end");
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("no well-formed XML (" + e.getClass().getSimpleName() + ")");
    }
    return digest.text();
  }

  private static String number(QName name, Map<QName, Integer> numbers) {
    Integer number = numbers.computeIfAbsent(name, first -> numbers.size());
    return name.getNamespaceURI() + " " + number;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    // Entities that a document declares are told of, not put in; what lies outside is empty.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, MOST_ENTITIES);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, DEEPEST_ENTITY);
    factory.setXMLReporter((message, kind, information, location) -> {});
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }
}
