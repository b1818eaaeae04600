package org.subrosa.extract.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.subrosa.document.RawPart;

/**
 * Reads what a page holds for programs and not for eyes: scripts and style sheets, line by line;
 * and what it holds for eyes alone ({@link ShownMarkup}). Elements of raw text end at their end tag
 * only (HTML Standard, 13.2.5.4).
 */
final class HtmlRawReader implements RawReader {

  private static final int LONGEST = 1 << 16;
  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (Reader in = reader(file)) {
      ShownMarkup.read(in, sink);
    }
    try (Reader in = reader(file)) {
      StringBuilder tag = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '<') {
          tag.setLength(0);
        } else if (tag.length() < 8) {
          tag.append((char) c);
          String element = element(tag);
          if (!element.isEmpty()) {
            rawText(in, "</" + element, sink);
          }
        }
      }
    }
  }

  /** Returns the element whose name has just ended, if its content is raw text. */
  private static String element(StringBuilder tag) {
    int last = tag.length() - 1;
    if (last < 5 || Character.isLetterOrDigit(tag.charAt(last))) {
      return "";
    }
    String name = tag.substring(0, last).toLowerCase(Locale.ROOT);
    return name.equals("script") || name.equals("style") ? name : "";
  }

  private static void rawText(Reader in, String end, RawSink sink) throws IOException {
    StringBuilder line = new StringBuilder();
    int matched = 0;
    for (int c = in.read(); c >= 0 && matched < end.length(); c = in.read()) {
      boolean goesOn = Character.toLowerCase(c) == end.charAt(matched);
      matched = goesOn ? matched + 1 : c == '<' ? 1 : 0;
      line.append((char) c);
      if (c == '\n' || line.length() >= LONGEST) {
        hand(line, sink);
      }
    }
    hand(line, sink);
  }

  private static void hand(StringBuilder line, RawSink sink) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      sink.text(RawPart.PART, text);
    }
    line.setLength(0);
  }

  private static Reader reader(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(2);
    }
    boolean isWide = head.length == 2 && (head[0] & head[1] & 0xFE) == 0xFE;
    Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 15);
  }
}
