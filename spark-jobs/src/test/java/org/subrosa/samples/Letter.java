package org.subrosa.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;

/**
 * An e-mail message. The texts may hold marked values.
 *
 * @param paragraphs the paragraphs of the body
 * @param asWebPage whether the body is written a second time as HTML
 */
record Letter(
    Party from,
    Party to,
    String subject,
    Instant sent,
    List<String> paragraphs,
    boolean asWebPage,
    List<Document> attachments) {

  /** A sender or a recipient: a marked name and a marked address. */
  record Party(String name, String address) {
    private Mailbox mailbox() {
      String plain = Mark.plain(address);
      int at = plain.indexOf('@');
      return new Mailbox(Mark.plain(name), plain.substring(0, at), plain.substring(at + 1));
    }

    private List<Planted> planted() {
      return Mark.planted(name + address, "header");
    }
  }

  static Letter of(Party from, Party to, String subject, String sent, String... paragraphs) {
    return new Letter(
        from, to, subject, Instant.parse(sent), List.of(paragraphs), false, List.of());
  }

  Letter alsoAsWebPage() {
    return new Letter(from, to, subject, sent, paragraphs, true, attachments);
  }

  Letter attach(Document... documents) {
    return new Letter(from, to, subject, sent, paragraphs, asWebPage, List.of(documents));
  }

  /** The message in the Internet Message Format (RFC 5322) with MIME parts (RFC 2045 ff.). */
  Document eml(String path) {
    try {
      Message.Builder message =
          Message.Builder.of()
              .setFrom(from.mailbox())
              .setTo(to.mailbox())
              .setSubject(Mark.plain(subject))
              .setDate(Date.from(sent), TimeZone.getTimeZone("UTC"))
              .setMessageId("<" + sent.getEpochSecond() + "@mailer.invalid>");
      setBody(message);
      byte[] content = DefaultMessageWriter.asBytes(message.build());
      return new Document(path, content, planted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setBody(Message.Builder message) {
    if (!asWebPage && attachments.isEmpty()) {
      message
          .setBody(text(plainBody()))
          .setContentType("text/plain", charset())
          .setContentTransferEncoding("quoted-printable");
      return;
    }
    MultipartBuilder parts =
        MultipartBuilder.create(attachments.isEmpty() ? "alternative" : "mixed");
    parts.addBodyPart(textPart("text/plain", plainBody()));
    if (asWebPage) {
      parts.addBodyPart(textPart("text/html", webBody()));
    }
    for (Document attachment : attachments) {
      parts.addBodyPart(filePart(attachment));
    }
    String boundary = "=_part_" + Long.toString(sent.getEpochSecond(), 36);
    message
        .setBody(parts.build())
        .setContentType("multipart/" + parts.getSubType(), new NameValuePair("boundary", boundary));
  }

  private static BodyPart textPart(String type, String content) {
    return BodyPartBuilder.create()
        .setBody(text(content))
        .setContentType(type, charset())
        .setContentTransferEncoding("quoted-printable")
        .build();
  }

  private static BodyPart filePart(Document file) {
    return BodyPartBuilder.create()
        .setBody(BasicBodyFactory.INSTANCE.binaryBody(file.content()))
        .setContentType(mediaType(file.format()), new NameValuePair("name", file.path()))
        .setContentTransferEncoding("base64")
        .setContentDisposition("attachment", file.path())
        .build();
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "csv", "html", "rtf" -> "text/" + format.toLowerCase(Locale.ROOT);
      default -> "application/octet-stream";
    };
  }

  private static NameValuePair charset() {
    return new NameValuePair("charset", "utf-8");
  }

  private static TextBody text(String content) {
    return BasicBodyFactory.INSTANCE.textBody(content, StandardCharsets.UTF_8);
  }

  private String plainBody() {
    return Mark.plain(String.join("\n\n", paragraphs)).replace("\n", "\r\n") + "\r\n";
  }

  private String webBody() {
    StringBuilder out = new StringBuilder("<html><body>\r\n");
    for (String paragraph : paragraphs) {
      String text = Html.escaped(paragraph).replace("\n", "<br>\r\n");
      out.append("<p>").append(text).append("</p>\r\n");
    }
    return out.append("</body></html>\r\n").toString();
  }

  private List<Planted> planted() {
    List<Planted> values = new ArrayList<>(from.planted());
    values.addAll(to.planted());
    values.addAll(Mark.planted(subject, "header"));
    paragraphs.forEach(paragraph -> values.addAll(Mark.planted(paragraph, "body")));
    attachments.forEach(attachment -> values.addAll(attachment.valuesInside()));
    return List.copyOf(values);
  }
}
