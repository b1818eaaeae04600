package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.document.RawPart;

/**
 * Reads a mail's lines (RFC 5322, RFC 2045 to 2047): header fields unfolded, what stands before,
 * between and behind the parts of a body, and parts of text in the charset that they name. Parts of
 * other kinds are documents of their own.
 */
final class MailRawReader implements RawReader {

  /**
   * Fields of message identifiers (RFC 5322 section 3.6.4, RFC 2392). They look like addresses and
   * are nobody's, so their parts are handed over apart.
   */
  private static final List<String> IDENTIFIERS =
      List.of("message-id:", "references:", "in-reply-to:", "resent-message-id:", "content-id:");

  private static final int LONGEST_LINE = 1 << 20;
  private static final int LONGEST_PART = 32 << 20;
  private static final int DEEPEST = 50;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", flags());
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9][A-Za-z0-9._:+-]{0,40})", flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("message/rfc822");
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      new Walk(in, sink).walk();
    }
  }

  /** One way through a mail, line by line. */
  private static final class Walk {

    private final InputStream in;
    private final RawSink sink;
    private final Deque<String> boundaries = new ArrayDeque<>();
    private final StringBuilder field = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private String type = "text/plain";
    private String encoding = "";
    private boolean isHeader = true;
    private boolean isInPart = true;

    Walk(InputStream in, RawSink sink) {
      this.in = in;
      this.sink = sink;
    }

    void walk() throws IOException {
      for (String line = line(); !line.isEmpty(); line = line()) {
        take(line);
      }
      endField();
      endPart();
    }

    /** Returns a line with its end as bytes in characters, empty behind the last one. */
    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        line.append((char) c);
        if (c == '\n' || line.length() >= LONGEST_LINE) {
          break;
        }
      }
      return line.toString();
    }

    private void take(String line) {
      if (isBoundary(line)) {
        return;
      }
      if (isHeader) {
        header(line);
      } else if (!isInPart) {
        hand(RawPart.TRAILING, line, StandardCharsets.UTF_8);
      } else if (type.startsWith("text/") && part.length() < LONGEST_PART) {
        part.append(line);
      } else if (type.startsWith("text/")) {
        sink.unread("limit on the length of a mail's part");
      }
    }

    private boolean isBoundary(String line) {
      if (!line.startsWith("--")) {
        return false;
      }
      String stripped = line.stripTrailing();
      for (String boundary : boundaries) {
        boolean isLast = stripped.equals("--" + boundary + "--");
        if (isLast || stripped.equals("--" + boundary)) {
          endField();
          endPart();
          while (!boundary.equals(boundaries.peek())) {
            boundaries.pop();
          }
          if (isLast) {
            boundaries.pop();
          }
          begin(!isLast);
          return true;
        }
      }
      return false;
    }

    private void begin(boolean withHeader) {
      isHeader = withHeader;
      isInPart = withHeader;
      type = "text/plain";
      encoding = "";
    }

    private void header(String line) {
      boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
      if (!isFolded) {
        endField();
      }
      if (line.isBlank()) {
        isHeader = false;
        isInPart = !type.startsWith("multipart/");
        if (type.startsWith("message/")) {
          begin(true);
        }
      } else if (field.length() < LONGEST_LINE) {
        field.append(isFolded ? " " + line.strip() : line.stripTrailing());
      }
    }

    private void endField() {
      if (field.isEmpty()) {
        return;
      }
      String text = field.toString();
      field.setLength(0);
      String folded = text.toLowerCase(Locale.ROOT);
      if (folded.startsWith("content-type:")) {
        type = folded.substring("content-type:".length()).strip();
        Matcher boundary = BOUNDARY.matcher(text);
        if (boundary.find() && boundaries.size() < DEEPEST) {
          String given = boundary.group(1);
          boundaries.push(given == null ? boundary.group(2) : given);
        }
      } else if (folded.startsWith("content-transfer-encoding:")) {
        encoding = folded.substring("content-transfer-encoding:".length()).strip();
      }
      boolean isIdentifier = IDENTIFIERS.stream().anyMatch(folded::startsWith);
      hand(RawPart.METADATA, isIdentifier ? text.replace('@', ' ') : text, StandardCharsets.UTF_8);
    }

    private void endPart() {
      if (part.isEmpty()) {
        return;
      }
      String raw = part.toString();
      part.setLength(0);
      byte[] bytes = decoded(raw);
      String text = new String(bytes, charset());
      if (type.startsWith("text/html")) {
        new MarkupText(RawPart.PART, sink::text).read(text);
        ShownMarkup.read(text, sink);
        return;
      }
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank()) {
          sink.text(RawPart.PART, line.strip());
        }
      }
    }

    private byte[] decoded(String raw) {
      if (encoding.startsWith("base64")) {
        String letters = raw.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
      }
      byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
      return encoding.startsWith("quoted-printable") ? QuotedPrintable.decode(bytes) : bytes;
    }

    private Charset charset() {
      Matcher named = CHARSET.matcher(type);
      try {
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
      } catch (IllegalArgumentException e) {
        return StandardCharsets.UTF_8;
      }
    }

    private void hand(RawPart kind, String raw, Charset charset) {
      if (!raw.isBlank()) {
        sink.text(kind, new String(raw.getBytes(StandardCharsets.ISO_8859_1), charset).strip());
      }
    }
  }
}
