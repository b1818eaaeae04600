package org.subrosa.extract.pst;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an item of a store as a mail: the fields that it came with, or those that its properties
 * make; its body in each form that is there; a part of text with every other property that is text,
 * as contacts, appointments and tasks have many; its attachments, items among them.
 */
final class StoredMail {

  private static final int DEEPEST = 10;

  /** How a dump of properties begins each one, of whatever type. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?:^\\{|\\n, )-?\\d+=Table Item: [^\\n]*?:(\\p{XDigit}{4}): ");

  /** Types of properties that are text ([MS-OXCDATA] 2.11.1). */
  private static final Set<String> TEXT = Set.of("001E", "001F");

  private static final int LEAST_TEXT = 4;

  /** Fields that say how a body is made, which is another one here. */
  private static final Pattern OF_THE_BODY =
      Pattern.compile("(?:content-[a-z-]*|mime-version)\\s*:.*", Pattern.CASE_INSENSITIVE);

  /** A word of RFC 2047 has at most 75 characters. */
  private static final int BYTES_A_WORD = 42;

  private final PSTMessage item;
  private final MailStore.Visitor visitor;
  private final int depth;

  StoredMail(PSTMessage item, MailStore.Visitor visitor) {
    this(item, visitor, 0);
  }

  private StoredMail(PSTMessage item, MailStore.Visitor visitor, int depth) {
    this.item = item;
    this.visitor = visitor;
    this.depth = depth;
  }

  void write(OutputStream out) throws IOException, PSTException {
    String boundary = "=_part_" + depth;
    String fields = fields();
    line(out, fields + "MIME-Version: 1.0");
    line(out, "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n");
    String text = orEmpty(item.getBody());
    String html = orEmpty(item.getBodyHTML());
    bodies(out, boundary, text, html);
    part(out, boundary, "text/plain; charset=utf-8", properties(fields + text + html));
    for (int i = 0; i < item.getNumberOfAttachments(); i++) {
      attachment(out, boundary, item.getAttachment(i));
    }
    line(out, "--" + boundary + "--");
  }

  private void bodies(OutputStream out, String boundary, String text, String html)
      throws IOException, PSTException {
    if (html.isBlank()) {
      part(out, boundary, "text/plain; charset=utf-8", text);
    } else {
      String inner = "=_body_" + depth;
      line(out, "--" + boundary);
      line(out, "Content-Type: multipart/alternative; boundary=\"" + inner + "\"\r\n");
      part(out, inner, "text/plain; charset=utf-8", text);
      part(out, inner, "text/html; charset=utf-8", html);
      line(out, "--" + inner + "--");
    }
    if (html.isBlank() && text.isBlank()) {
      String rich = orEmpty(item.getRTFBody());
      part(out, boundary, "application/rtf", rich);
    }
  }

  /** The fields as they came, without those of a body; else what stands for them. */
  private String fields() {
    String came = orEmpty(item.getTransportMessageHeaders());
    StringBuilder fields = new StringBuilder();
    boolean isLeftOut = true;
    for (String line : came.split("\\r?\\n")) {
      boolean isField = line.matches("[!-9;-~]+[ \\t]*:.*");
      boolean isGoingOn = line.startsWith(" ") || line.startsWith("\t");
      isLeftOut = isField ? OF_THE_BODY.matcher(line).matches() : isLeftOut || !isGoingOn;
      if (!isLeftOut && !line.isBlank()) {
        fields.append(line).append("\r\n");
      }
    }
    return fields.isEmpty() ? made() : fields.toString();
  }

  private String made() {
    return field("From", item.getSenderName() + " <" + item.getSenderEmailAddress() + ">")
        + field("To", item.getDisplayTo())
        + field("Cc", item.getDisplayCC())
        + field("Bcc", item.getDisplayBCC())
        + field("Subject", item.getSubject());
  }

  private static String field(String name, @Nullable String value) {
    return value == null || value.isBlank() ? "" : name + ": " + encoded(value) + "\r\n";
  }

  /** Words of RFC 2047, each of whole characters. */
  private static String encoded(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      word.appendCodePoint(c);
      byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
      if (bytes.length > BYTES_A_WORD - 4 || at >= text.length()) {
        words.append(words.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?");
        words.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
        word.setLength(0);
      }
    }
    return words.toString();
  }

  /** Properties and recipients that neither the fields nor the body show, a line each. */
  private String properties(String shown) {
    Set<String> texts = new LinkedHashSet<>();
    String all = item.getItemsString();
    Matcher property = PROPERTY.matcher(all);
    int from = -1;
    while (property.find()) {
      if (from >= 0) {
        texts.add(all.substring(from, property.start()));
      }
      from = TEXT.contains(property.group(1)) ? property.end() : -1;
    }
    if (from >= 0) {
      texts.add(all.substring(from, all.endsWith("}") ? all.length() - 1 : all.length()));
    }
    addRecipients(texts);
    return texts.stream()
        .map(String::strip)
        .filter(text -> text.length() >= LEAST_TEXT && !shown.contains(text))
        .collect(Collectors.joining("\n"));
  }

  private void addRecipients(Set<String> texts) {
    try {
      for (int i = 0; i < item.getNumberOfRecipients(); i++) {
        PSTRecipient recipient = item.getRecipient(i);
        texts.add(orEmpty(recipient.getDisplayName()));
        texts.add(orEmpty(recipient.getEmailAddress()));
        texts.add(orEmpty(recipient.getSmtpAddress()));
      }
    } catch (PSTException | IOException | RuntimeException e) {
      visitor.unread("recipients in the mail store are damaged");
    }
  }

  private void attachment(OutputStream out, String boundary, PSTAttachment attachment)
      throws IOException {
    try {
      PSTMessage inner = attachment.getEmbeddedPSTMessage();
      if (inner == null) {
        String name = orEmpty(attachment.getLongFilename());
        name = name.isEmpty() ? orEmpty(attachment.getFilename()) : name;
        try (InputStream content = attachment.getFileInputStream()) {
          part(out, boundary, name, content);
        }
      } else if (depth < DEEPEST) {
        begin(out, boundary, "mail.eml");
        try (OutputStream encoded = base64(out)) {
          new StoredMail(inner, visitor, depth + 1).write(encoded);
        }
        line(out, "");
      } else {
        visitor.unread("limit on depth of embedded documents");
      }
    } catch (PSTException | RuntimeException e) {
      visitor.unread("attachments in the mail store are damaged");
    }
  }

  private static void part(OutputStream out, String boundary, String type, String text)
      throws IOException {
    if (!text.isBlank()) {
      line(out, "--" + boundary);
      line(out, "Content-Type: " + type);
      line(out, "Content-Transfer-Encoding: base64\r\n");
      write(out, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void part(OutputStream out, String boundary, String name, InputStream content)
      throws IOException {
    begin(out, boundary, name);
    write(out, content);
  }

  /** What kind of file it is, its bytes say. */
  private static void begin(OutputStream out, String boundary, String name) throws IOException {
    String plain = name.replaceAll("[\\p{Cntrl}\"\\\\]", "_");
    line(out, "--" + boundary);
    line(out, "Content-Type: application/octet-stream");
    line(out, "Content-Disposition: attachment; filename=\"" + encoded(plain) + "\"");
    line(out, "Content-Transfer-Encoding: base64\r\n");
  }

  private static void write(OutputStream out, InputStream content) throws IOException {
    try (OutputStream encoded = base64(out)) {
      content.transferTo(encoded);
    }
    line(out, "");
  }

  /** An encoder that leaves the stream behind it open. */
  private static OutputStream base64(OutputStream out) {
    return Base64.getMimeEncoder()
        .wrap(
            new FilterOutputStream(out) {
              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
              }

              @Override
              public void close() throws IOException {
                flush();
              }
            });
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
