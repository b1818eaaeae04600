package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.DIGITS;
import static org.subrosa.tricks.TrickList.between;
import static org.subrosa.tricks.TrickList.cut;
import static org.subrosa.tricks.TrickList.each;
import static org.subrosa.tricks.TrickList.utf8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Tricks of HTML, XML, RTF and mail: what is not shown, and what is cut into pieces. */
public final class MarkupTricks {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private MarkupTricks() {}

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    hiddenHtml(tricks);
    cutHtml(tricks);
    xml(tricks);
    rtf(tricks);
    mailHeads(tricks);
    mailBodies(tricks);
    tables(tricks);
    return tricks.all();
  }

  private static void html(TrickList tricks, String name, String body) {
    tricks.text("HTML " + name, ".html", ALL, s -> page(body.replace("@", s.sentence())));
  }

  private static void valueInHtml(TrickList tricks, String name, UnaryOperator<String> writing) {
    tricks.text(
        "HTML " + name,
        ".html",
        ALL,
        s -> page("<p>" + s.sentence(writing.apply(s.value())) + "</p>"));
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html><head><title>News</title></head><body><h1>News of the week</h1>"
        + body
        + "</body></html>\n";
  }

  private static void hiddenHtml(TrickList tricks) {
    html(tricks, "display none", "<p style=\"display:none\">@</p>");
    html(tricks, "size zero", "<p style=\"font-size:0\">@</p>");
    html(tricks, "white on white", "<p style=\"color:#fff;background:#fff\">@</p>");
    html(tricks, "off the screen", "<p style=\"position:absolute;left:-9999px\">@</p>");
    html(tricks, "hidden attribute", "<p hidden>@</p>");
    html(tricks, "comment", "<!-- @ -->");
    html(tricks, "conditional comment", "<!--[if mso]><p>@</p><![endif]-->");
    html(tricks, "CSS content", "<style>p::after{content:\"@\"}</style><p></p>");
    html(tricks, "CSS comment", "<style>/* @ */</style>");
    html(tricks, "script string", "<script>var note = \"@\";</script>");
    html(tricks, "script of JSON", "<script type=\"application/ld+json\">{\"a\":\"@\"}</script>");
    html(tricks, "data attribute", "<div data-note=\"@\"></div>");
    html(tricks, "title attribute", "<span title=\"@\">x</span>");
    html(tricks, "alternative text", "<img src=\"x.png\" alt=\"@\">");
    html(tricks, "hidden input", "<form><input type=\"hidden\" name=\"n\" value=\"@\"></form>");
    html(tricks, "event handler", "<a onclick=\"show('@')\">x</a>");
    html(tricks, "template", "<template><p>@</p></template>");
    html(tricks, "noscript", "<noscript>@</noscript>");
    html(tricks, "text area", "<textarea>@</textarea>");
    html(tricks, "drawing", "<svg><text x=\"-900\">@</text></svg>");
    html(tricks, "inner page", "<iframe srcdoc=\"<p>@</p>\"></iframe>");
    html(tricks, "options of a list", "<select><option>a</option><option>@</option></select>");
    html(tricks, "unknown elements", "<x-note><y>@</y></x-note>");
    html(tricks, "head of the page", "<meta name=\"description\" content=\"@\">");
    html(tricks, "behind the end", "</body></html>\n@");
    tricks.text(
        "HTML mail link",
        ".html",
        ALL,
        s -> page("<a href=\"mailto:?body=" + mail(s) + "\">x</a>"));
    tricks.text(
        "HTML data URI",
        ".html",
        ALL,
        s ->
            page(
                "<iframe src=\"data:text/html;base64,"
                    + BASE64.encodeToString(utf8("<p>" + s.sentence() + "</p>"))
                    + "\"></iframe>"));
  }

  private static String mail(Secret secret) {
    return EncodingTricks.percent(secret.sentence());
  }

  private static void cutHtml(TrickList tricks) {
    valueInHtml(tricks, "elements around each character", v -> each(v, c -> "<b>" + c(c) + "</b>"));
    valueInHtml(tricks, "comments between", v -> between(v, "<!-- x -->"));
    valueInHtml(tricks, "empty elements between", v -> between(v, "<span></span>"));
    valueInHtml(tricks, "chances of a break between", v -> between(v, "<wbr>"));
    valueInHtml(tricks, "soft hyphen entities", v -> between(v, "&shy;"));
    valueInHtml(tricks, "joiner entities", v -> between(v, "&zwnj;"));
    valueInHtml(tricks, "line breaks inside", v -> cut(v, "<br>"));
    valueInHtml(tricks, "decimal entities", v -> each(v, c -> "&#" + c + ";"));
    valueInHtml(tricks, "entities without semicolons", v -> each(v, c -> "&#" + c + " ").strip());
    valueInHtml(tricks, "hidden characters between", MarkupTricks::decoys);
    valueInHtml(tricks, "paragraphs inside", v -> cut(v, "</p><p>"));
    tricks.text(
        "HTML cells of one row",
        ".html",
        DIGITS,
        s ->
            page(
                "<table><tr><td>"
                    + s.sentence(TrickList.groups(s.value(), 4, "</td><td>"))
                    + "</td></tr></table>"));
    tricks.text(
        "HTML direction reversed",
        ".html",
        ALL,
        s ->
            page(
                "<p>"
                    + s.sentence(
                        "<bdo dir=\"rtl\">" + new StringBuilder(s.value()).reverse() + "</bdo>")
                    + "</p>"));
    tricks.text(
        "HTML strings joined by a script",
        ".html",
        ALL,
        s -> page("<script>var n = \"" + s.sentence(cut(s.value(), "\" + \"")) + "\";</script>"));
  }

  /** A character that is not shown goes between; who copies the shown text gets the value. */
  private static String decoys(String value) {
    return cut(value, "<span style=\"display:none\">x</span>");
  }

  private static String c(int codePoint) {
    return Character.toString(codePoint);
  }

  private static void xml(TrickList tricks) {
    String head = "<?xml version=\"1.0\"?>\n";
    tricks.text(
        "XML CDATA sections", ".xml", ALL, s -> head + "<a><![CDATA[" + s.sentence() + "]]></a>");
    tricks.text(
        "XML CDATA cut",
        ".xml",
        ALL,
        s ->
            head
                + "<a>"
                + s.sentence(cut(s.value(), "]]><![CDATA[")).replaceFirst("^", "<![CDATA[")
                + "]]></a>");
    tricks.text("XML comment", ".xml", ALL, s -> head + "<a><!-- " + s.sentence() + " --></a>");
    tricks.text("XML instruction", ".xml", ALL, s -> head + "<a><?note " + s.sentence() + "?></a>");
    tricks.text("XML attribute", ".xml", ALL, s -> head + "<a b=\"" + s.sentence() + "\"/>");
    tricks.text(
        "XML entity of its own",
        ".xml",
        ALL,
        s -> head + "<!DOCTYPE a [<!ENTITY n \"" + s.sentence() + "\">]>\n<a>&n;</a>");
    tricks.text(
        "XML character references",
        ".xml",
        ALL,
        s -> head + "<a>" + each(s.sentence(), c -> "&#" + c + ";") + "</a>");
    tricks.text(
        "XML elements between",
        ".xml",
        ALL,
        s -> head + "<a>" + s.sentence(between(s.value(), "<b/>")) + "</a>");
    tricks.text(
        "SVG description",
        ".svg",
        ALL,
        s ->
            head
                + "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>"
                + s.sentence()
                + "</desc></svg>");
  }

  private static void rtf(TrickList tricks, String name, TrickList.Writing writing) {
    tricks.text(
        "RTF " + name, ".rtf", ALL, s -> "{\\rtf1\\ansi News\\par " + writing.of(s) + "\\par}");
  }

  private static void rtf(TrickList tricks) {
    rtf(tricks, "hidden text", s -> "{\\v " + s.sentence() + "}");
    rtf(tricks, "white text", s -> "{\\cf8 " + s.sentence() + "}");
    rtf(tricks, "deleted text", s -> "{\\deleted " + s.sentence() + "}");
    rtf(tricks, "hex escapes", s -> each(s.sentence(), c -> format("\\'%02x", c)));
    rtf(tricks, "character escapes", s -> each(s.sentence(), c -> "\\u" + c + "?"));
    rtf(tricks, "groups inside", s -> s.sentence(each(s.value(), c -> "{\\b " + c(c) + "}")));
    rtf(tricks, "commands inside", s -> s.sentence(between(s.value(), "\\b0 ")));
    rtf(tricks, "line ends inside", s -> s.sentence(between(s.value(), "\r\n")));
    rtf(tricks, "optional hyphens", s -> s.sentence(between(s.value(), "\\-")));
    rtf(tricks, "ignored destination", s -> "{\\*\\note " + s.sentence() + "}");
    rtf(tricks, "comment", s -> "{\\*\\annotation " + s.sentence() + "}");
    rtf(tricks, "field code", s -> "{\\field{\\*\\fldinst QUOTE \"" + s.sentence() + "\"}}");
    tricks.text(
        "RTF title",
        ".rtf",
        ALL,
        s -> "{\\rtf1\\ansi{\\info{\\title " + s.sentence() + "}} News\\par}");
    tricks.text(
        "RTF behind its end", ".rtf", ALL, s -> "{\\rtf1\\ansi News\\par}\n" + s.sentence());
  }

  private static String message(String heads, String body) {
    return "From: a.sender@apex-escrow.invalid\r\nSubject: News\r\n"
        + "Date: Mon, 5 Jan 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        + heads
        + "\r\n"
        + body
        + "\r\n";
  }

  private static void mail(TrickList tricks, String name, TrickList.Writing writing) {
    tricks.text("mail " + name, ".eml", ALL, writing);
  }

  private static void mailHeads(TrickList tricks) {
    mail(
        tricks,
        "subject in Base64",
        s -> message("Comments: =?utf-8?B?" + b64(s.sentence()) + "?=\r\n", "News"));
    mail(
        tricks,
        "subject in Q",
        s ->
            message(
                "Comments: =?utf-8?Q?" + each(s.sentence(), c -> format("=%02X", c)) + "?=\r\n",
                "News"));
    mail(
        tricks,
        "encoded words side by side",
        s -> {
          String text = s.sentence();
          int half = text.indexOf(s.value()) + s.value().length() / 2;
          return message(
              "Comments: =?utf-8?B?"
                  + b64(text.substring(0, half))
                  + "?=\r\n =?utf-8?B?"
                  + b64(text.substring(half))
                  + "?=\r\n",
              "News");
        });
    mail(tricks, "own header", s -> message("X-Note: " + s.sentence() + "\r\n", "News"));
    mail(
        tricks,
        "folded header",
        s -> message("X-Note: " + s.sentence().replace(" ", "\r\n ") + "\r\n", "News"));
    mail(
        tricks,
        "file name of RFC 2231",
        s ->
            message(
                "Content-Type: text/plain\r\nContent-Disposition: attachment; filename*=utf-8''"
                    + EncodingTricks.percent(s.sentence())
                    + "\r\n",
                "News"));
  }

  private static void mailBodies(TrickList tricks) {
    mail(
        tricks,
        "body in Base64",
        s -> message("Content-Transfer-Encoding: base64\r\n", b64(s.sentence())));
    mail(
        tricks,
        "body in quoted-printable",
        s ->
            message(
                "Content-Transfer-Encoding: quoted-printable\r\n",
                each(s.sentence(), c -> format("=%02X", c) + (c == ' ' ? "=\r\n" : ""))));
    mail(tricks, "body with uuencode", s -> message("", EncodingTricks.uuencode(s.sentence())));
    mail(
        tricks,
        "other alternative",
        s ->
            parts("alternative", "text/plain", "News", "text/html", "<p>" + s.sentence() + "</p>"));
    mail(
        tricks,
        "plain alternative",
        s -> parts("alternative", "text/plain", s.sentence(), "text/html", "<p>News</p>"));
    mail(tricks, "preamble", s -> message(multipart(), s.sentence() + "\r\n" + part("News")));
    mail(tricks, "epilogue", s -> message(multipart(), part("News") + "\r\n" + s.sentence()));
    mail(
        tricks,
        "unknown transfer encoding",
        s -> message("Content-Transfer-Encoding: x-plain\r\n", s.sentence()));
    mail(
        tricks,
        "Base64 said to be plain",
        s -> message("Content-Transfer-Encoding: 7bit\r\n", b64(s.sentence())));
    mail(
        tricks,
        "mail inside a mail",
        s ->
            message(
                "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n",
                b64(message("", s.sentence()))));
    mail(
        tricks,
        "part said to be a picture",
        s ->
            message(
                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n",
                b64(s.sentence())));
    tricks.text(
        "mail contact card",
        ".vcf",
        ALL,
        s ->
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN:X\r\nNOTE;ENCODING=QUOTED-PRINTABLE:"
                + each(s.sentence(), c -> format("=%02X", c))
                + "\r\nEND:VCARD\r\n");
    tricks.text(
        "mail calendar folded",
        ".ics",
        ALL,
        s ->
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:"
                + s.sentence(cut(s.value(), "\r\n "))
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  private static String multipart() {
    return "Content-Type: multipart/mixed; boundary=\"cut\"\r\n";
  }

  private static String part(String text) {
    return "--cut\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--cut--";
  }

  private static String parts(String kind, String one, String first, String two, String second) {
    return message(
        "Content-Type: multipart/" + kind + "; boundary=\"cut\"\r\n",
        "--cut\r\nContent-Type: "
            + one
            + "\r\n\r\n"
            + first
            + "\r\n--cut\r\nContent-Type: "
            + two
            + "\r\n\r\n"
            + second
            + "\r\n--cut--");
  }

  private static void tables(TrickList tricks) {
    tricks.text(
        "table cells of one row",
        ".csv",
        DIGITS,
        s -> "label,a,b,c,d,e,f\n" + s.sentence(TrickList.groups(s.value(), 4, ",")) + "\n");
    tricks.text(
        "table quotes doubled inside",
        ".csv",
        ALL,
        s -> "id,note\n1,\"" + s.sentence(cut(s.value(), "\"\"")) + "\"\n");
    tricks.text(
        "table array of characters",
        ".json",
        ALL,
        s -> "{\"value\": [\"" + between(s.value(), "\", \"") + "\"]}\n");
    tricks.text(
        "table folded YAML",
        ".yaml",
        ALL,
        s -> "note: >\n  " + s.sentence().replace(" ", "\n  ") + "\n");
  }

  private static String b64(String text) {
    return BASE64.encodeToString(utf8(text));
  }

  private static String format(String pattern, int c) {
    return String.format(Locale.ROOT, pattern, c);
  }
}
