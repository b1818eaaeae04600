package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.document.RawPart;

/**
 * Reads a page as the eye does, where that is otherwise than its characters follow each other:
 * without what elements inside a word hide (CSS Display 3, CSS 2.2 section 11.2), and with what is
 * turned round (HTML Standard, 4.5.24, the {@code bdo} element; CSS Writing Modes 3, 2.2) as it
 * shows. Only styles of the element itself count; no style sheet is read.
 */
final class ShownMarkup {

  private static final int BLOCK = 1 << 20;
  private static final int OVERLAP = 1 << 11;

  private static final String INSIDE = "[\\p{L}\\p{N}@.+-]";
  private static final String ELEMENT =
      "<(a|b|big|del|em|font|i|ins|q|s|small|span|strong|sub|sup|u)";
  private static final String REST = "[^<>]{0,400}+>";

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?<="
              + INSIDE
              + ")"
              + ELEMENT
              + "(?=\\s)(?=[^<>]{0,400}?(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden"
              + "|font-size\\s*+:\\s*+0(?![.0-9])|opacity\\s*+:\\s*+0(?![.0-9])|\\shidden(?![\\w-])))"
              + REST
              + "[^<>]{0,80}+</\\1\\s*+>(?="
              + INSIDE
              + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TURNED =
      Pattern.compile(
          "(?:<(bdo)(?=\\s[^<>]{0,400}?dir\\s*+=\\s*+[\"']?rtl)|"
              + ELEMENT
              + "(?=\\s[^<>]{0,400}?bidi-override)(?=[^<>]{0,400}?direction\\s*+:\\s*+rtl))"
              + REST
              + "([^<>]{2,400}+)</(?:\\1|\\2)\\s*+>",
          Pattern.CASE_INSENSITIVE);

  private ShownMarkup() {}

  /** Hands over the paragraphs of a page that read otherwise than they are written. */
  static void read(Reader page, RawSink sink) throws IOException {
    StringBuilder block = new StringBuilder();
    char[] buffer = new char[1 << 14];
    for (int read = page.read(buffer); read >= 0; read = page.read(buffer)) {
      block.append(buffer, 0, read);
      if (block.length() >= BLOCK) {
        read(block.toString(), sink);
        block.delete(0, block.length() - OVERLAP);
      }
    }
    read(block.toString(), sink);
  }

  /** Hands over the paragraphs of a stretch of markup. */
  static void read(String markup, RawSink sink) {
    shown(markup).ifPresent(new MarkupText(RawPart.PART, sink::text)::read);
  }

  private static Optional<String> shown(String markup) {
    String shown =
        TURNED
            .matcher(HIDDEN.matcher(markup).replaceAll(""))
            .replaceAll(turned -> Matcher.quoteReplacement(reversed(turned.group(3))));
    return shown.equals(markup) ? Optional.empty() : Optional.of(shown);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
