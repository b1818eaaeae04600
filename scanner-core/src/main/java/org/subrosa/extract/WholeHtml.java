package org.subrosa.extract;

import java.util.Locale;
import org.apache.tika.parser.html.HtmlMapper;

/**
 * Lets every element and attribute of HTML through: Tika by default drops forms, scripts and all
 * that is no plain text, and values stand there too.
 */
final class WholeHtml implements HtmlMapper {

  @Override
  public String mapSafeElement(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isDiscardElement(String name) {
    return false;
  }

  @Override
  public String mapSafeAttribute(String elementName, String attributeName) {
    return attributeName.toLowerCase(Locale.ROOT);
  }
}
