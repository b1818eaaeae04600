package org.subrosa.redact.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.subrosa.redact.Place;
import org.subrosa.redact.RedactedCopy;
import org.subrosa.redact.Redaction;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Refusal;
import org.subrosa.redact.Rewrite;
import org.subrosa.redact.SourceText;

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
  public boolean takes(String mediaType, byte[] content) {
    return (mediaType.equals("text/plain") || mediaType.startsWith("text/x-log"))
        && !isOtherFormat(content);
  }

  private static boolean isOtherFormat(byte[] content) {
    Optional<DecodedText> text = DecodedText.of(content);
    if (text.isEmpty()) {
      return false;
    }
    String characters = text.get().characters().stripLeading();
    String head =
        characters.substring(0, Math.min(16, characters.length())).toLowerCase(Locale.ROOT);
    return OTHER_FORMATS.stream().anyMatch(head::startsWith);
  }

  @Override
  public Redaction redact(byte[] original, RedactionPlanner planner) {
    Optional<DecodedText> decoded = DecodedText.of(original);
    if (decoded.isEmpty()) {
      return new Refusal("charset not certain");
    }
    String text = decoded.get().characters();
    SourceText source = new SourceText(text);
    source.add(Place.plain(text, 0));
    Rewrite rewrite = source.rewrite(planner);
    byte[] bytes = decoded.get().encode(rewrite.text());
    return new RedactedCopy(bytes, rewrite.removed(), rewrite.values(), TextRedactor::outline);
  }

  /** Counts line ends by kind. */
  private static String outline(byte[] document) throws IOException {
    String text =
        DecodedText.of(document)
            .orElseThrow(() -> new IOException("charset not certain"))
            .characters();
    long pairs = text.split("\r\n", -1).length - 1L;
    long feeds = text.chars().filter(c -> c == '\n').count();
    long returns = text.chars().filter(c -> c == '\r').count();
    return pairs + " CRLF, " + feeds + " LF, " + returns + " CR";
  }
}
