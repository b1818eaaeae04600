package org.subrosa.redact.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.subrosa.redact.Content;
import org.subrosa.redact.Pass;
import org.subrosa.redact.Redactor;
import org.subrosa.sensitive.SensitiveText;

/** Redacts plain text and logs: charset, byte order mark, line ends and number of lines stay. */
public final class TextRedactor implements Redactor {

  /** Beginnings of formats that look like text and have rules of their own. */
  private static final List<String> OTHER_FORMATS =
      List.of(
          "<?xml",
          "<!doctype",
          "<html",
          "<svg",
          "{\\rtf",
          "%pdf-",
          "%!ps",
          "begin:vcard",
          "begin:vcalendar",
          "%yaml");

  private static final int HEAD = 1 << 10;
  private static final SensitiveText NONE = SensitiveText.of("");

  /** Makes the redactor; the service loader calls this. */
  public TextRedactor() {}

  @Override
  public String name() {
    return "text";
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public boolean takes(String mediaType, Content content) throws IOException {
    return (mediaType.equals("text/plain") || mediaType.startsWith("text/x-log"))
        && !isOtherFormat(content);
  }

  private static boolean isOtherFormat(Content content) throws IOException {
    String head = TextEncoding.head(content, HEAD).stripLeading().toLowerCase(Locale.ROOT);
    return OTHER_FORMATS.stream().anyMatch(head::startsWith);
  }

  @Override
  public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
    TextEncoding encoding = TextEncoding.certain(original);
    try (Reader reader = encoding.reader(original);
        Writer writer = encoding.writer(copy)) {
      Pass.Run text = pass.text(writer);
      TextWindows.each(
          reader,
          chunk -> {
            chunk.addWhole(NONE);
            text.rewrite(chunk);
          });
    }
  }

  @Override
  public boolean hasStructure(Content original, Content copy) throws IOException {
    return lineEnds(original).equals(lineEnds(copy));
  }

  /** Counts line ends by kind. */
  private static String lineEnds(Content document) throws IOException {
    long pairs = 0;
    long feeds = 0;
    long returns = 0;
    try (Reader reader = TextEncoding.certain(document).reader(document)) {
      int last = -1;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        pairs += c == '\n' && last == '\r' ? 1 : 0;
        feeds += c == '\n' ? 1 : 0;
        returns += c == '\r' ? 1 : 0;
        last = c;
      }
    }
    return pairs + " CRLF, " + feeds + " LF, " + returns + " CR";
  }
}
