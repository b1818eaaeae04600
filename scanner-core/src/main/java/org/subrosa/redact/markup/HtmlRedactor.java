package org.subrosa.redact.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.StructureDigest;
import org.subrosa.redact.text.TextEncoding;

/**
 * Redacts HTML: text, also where tags stand inside a value, values of attributes, comments, scripts
 * and styles. Tags and everything that is not replaced stay character by character.
 */
public final class HtmlRedactor implements Redactor {

  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");
  private static final int HEAD = 1 << 10;

  /** Makes the redactor; the service loader calls this. */
  public HtmlRedactor() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public boolean takes(String mediaType, Content content) throws IOException {
    if (TYPES.contains(mediaType)) {
      return true;
    }
    return mediaType.equals("text/plain") && isHtml(content);
  }

  private static boolean isHtml(Content content) throws IOException {
    String head = TextEncoding.head(content, HEAD).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  @Override
  public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
    TextEncoding encoding = TextEncoding.certain(original);
    try (Reader reader = encoding.reader(original);
        Writer writer = encoding.writer(copy)) {
      new MarkupChunks(reader, true).rewrite(pass.text(writer));
    }
  }

  @Override
  public boolean hasStructure(Content original, Content copy) throws IOException {
    return outline(original).equals(outline(copy));
  }

  /** Lists the elements and the names of their attributes, as a browser would build them. */
  private static String outline(Content document) throws IOException {
    StructureDigest digest = new StructureDigest();
    try (Reader reader = TextEncoding.certain(document).reader(document);
        StreamParser parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(reader, "");
      for (Element element = parser.selectNext("*");
          element != null;
          element = parser.selectNext("*")) {
        digest.add(element.normalName());
        for (Attribute attribute : element.attributes()) {
          digest.add(attribute.getKey());
        }
      }
    }
    return digest.text();
  }
}
