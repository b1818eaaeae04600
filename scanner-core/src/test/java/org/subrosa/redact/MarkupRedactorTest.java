package org.subrosa.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.redact.markup.HtmlRedactor;
import org.subrosa.redact.markup.XmlRedactor;

class MarkupRedactorTest {

  private static final RedactionPlanner PLANNER =
      RedactionRules.planner("Theodora Vanderbilt", "Al Wu");
  private static final Redactor HTML = new HtmlRedactor();
  private static final Redactor XML = new XmlRedactor();

  private static String html(String original) throws IOException {
    return checked(HTML, original);
  }

  private static String xml(String original) throws IOException {
    return checked(XML, original);
  }

  private static String checked(Redactor redactor, String original) throws IOException {
    String copy = Copies.copy(redactor, original, PLANNER);
    assertTrue(
        redactor.hasStructure(
            Content.of(original.getBytes(UTF_8)), Content.of(copy.getBytes(UTF_8))),
        copy);
    return copy;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p>card 4000 0501 1354 8132</p>|<p>card [CARD]</p>",
        "<p><b>4000</b> 0501 <i>1354 81</i>32!</p>|<p><b>[CARD]</b><i></i>!</p>",
        "<p>a.bee&#64;example.com &amp; more</p>|<p>[EMAIL] &amp; more</p>",
        "<a href=\"mailto:a.bee@example.com?subject=x\">write</a>|"
            + "<a href=\"mailto:[EMAIL]?subject=x\">write</a>",
        "<a href=mailto:a.bee@example.com>write</a>|<a href=mailto:[EMAIL]>write</a>",
        "<img alt='Theodora&nbsp;Vanderbilt' src=x>|<img alt='[PERSON]' src=x>",
        "<!-- by Theodora Vanderbilt --><p>x|<!-- by [PERSON] --><p>x",
        "<script>var m = \"a.bee@example.com\"; if (a < b) {}</script>|"
            + "<script>var m = \"[EMAIL]\"; if (a < b) {}</script>",
        "<style>/* Al Wu */ p { color: red }</style>|<style>/* [PERSON] */ p { color: red }</style>",
        "<table><tr><td>Theodora<td>Vanderbilt</table>|<table><tr><td>[PERSON]<td>[PERSON]</table>",
        "<title>Theodora&#32;Vanderbilt</title>Al Wu|<title>[PERSON]</title>[PERSON]",
        "<input name=q value=\"+1 303-555-0164\" disabled>|<input name=q value=\"[PHONE]\" disabled>",
        "<iframe srcdoc=\"&lt;p&gt;a.bee@example.com\"></iframe>|"
            + "<iframe srcdoc=\"&lt;p&gt;[EMAIL]\"></iframe>",
        "1 < 2 and a.bee@example.com <|1 < 2 and [EMAIL] <",
      })
  void redact_html_replacesValuesAndKeepsTheRest(String original, String expected)
      throws IOException {
    assertEquals(expected, html(original));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<c><no>4000050113548132</no></c>|<c><no>[CARD]</no></c>",
        "<c no=\"4000050113548132\"/>|<c no=\"[CARD]\"/>",
        "<c><first>Theodora</first><last>Vanderbilt</last></c>|"
            + "<c><first>[PERSON]</first><last>[PERSON]</last></c>",
        "<t>40000501<br/>13548132</t>|<t>[CARD]<br/>[CARD]</t>",
        "<t>a.bee&#x40;example.com &amp; x</t>|<t>[EMAIL] &amp; x</t>",
        "<t><![CDATA[<b>a.bee@example.com</b>]]></t>|<t><![CDATA[<b>[EMAIL]</b>]]></t>",
        "<t><n:Theodora_Vanderbilt xmlns:n='u'>x</n:Theodora_Vanderbilt></t>|"
            + "<t><n:PERSON xmlns:n='u'>x</n:PERSON></t>",
        "<?note Al Wu?><t/>|<?note [PERSON]?><t/>",
        "<t><!--a.bee@example.com--></t>|<t><!--[EMAIL]--></t>",
        "<!DOCTYPE t [<!ENTITY a \"Al Wu\">]><t>&a; x</t>|"
            + "<!DOCTYPE t [<!ENTITY a \"[PERSON]\">]><t>&a; x</t>",
        "<!DOCTYPE t PUBLIC '-//X//EN' 'http://127.0.0.1:1/t.dtd'><t>Al Wu &eacute;</t>|"
            + "<!DOCTYPE t PUBLIC '-//X//EN' 'http://127.0.0.1:1/t.dtd'><t>[PERSON] &eacute;</t>",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:title>Al Wu</s:title></s:svg>|"
            + "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:title>[PERSON]</s:title></s:svg>",
      })
  void redact_xml_replacesValuesAndKeepsTheRest(String original, String expected)
      throws IOException {
    assertEquals(expected, xml(original));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE"})
  void redact_declaredCharset_isKept(String charset) throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String text = mark + "<?xml version='1.0' encoding='" + charset + "'?><t>é a.b@example.org</t>";
    byte[] copy = Copies.copy(XML, text.getBytes(Charset.forName(charset)), PLANNER);
    String expected = text.replace("a.b@example.org", "[EMAIL]");
    assertEquals(expected, new String(copy, Charset.forName(charset)));
  }

  @Test
  void redact_longDocument_isCutBetweenTokens() throws IOException {
    StringBuilder text = new StringBuilder("<table>\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("<tr><td title='row ").append(i).append("'>u").append(i);
      text.append("@example.org</td><td>&eacute;<!-- x --></td></tr>\n");
    }
    String original = text.append("</table>\n").toString();
    assertEquals(original.replaceAll("u\\d+@example.org", "[EMAIL]"), html(original));
  }

  @Test
  void redact_randomMarkup_neverLeaksAndKeepsItsStructure() throws IOException {
    Random random = new Random(11);
    for (int run = 0; run < 200; run++) {
      String value = "user" + random.nextInt(1_000_000) + "@example.org";
      StringBuilder text = new StringBuilder("<r>");
      grow(random, 4, value, text);
      String copy = xml(text.append("</r>").toString());
      assertFalse(copy.contains(value), () -> "a value stays in " + text);
      assertFalse(html(text.toString()).contains(value), () -> "a value stays in the page " + text);
    }
  }

  private static void grow(Random random, int depth, String value, StringBuilder text) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(depth == 0 ? 3 : 6)) {
        case 0 -> text.append(" plain &amp; ").append(value).append(" text ");
        case 1 -> text.append("<!-- ").append(value).append(" -->");
        case 2 -> text.append("words é ");
        case 3 -> text.append("<e at=\"x ").append(value).append(" &lt;\" b='1'/>");
        case 4 -> text.append("<![CDATA[ ").append(value).append(" ]]>");
        default -> {
          text.append("<n>");
          grow(random, depth - 1, value, text);
          text.append("</n>");
        }
      }
    }
  }

  @Test
  void hasStructure_otherElements_isNot() throws IOException {
    Content one = Content.of("<a><b x='1'/></a>".getBytes(UTF_8));
    assertFalse(XML.hasStructure(one, Content.of("<a><b/></a>".getBytes(UTF_8))));
    assertFalse(XML.hasStructure(one, Content.of("<a><b x='1'/><b/></a>".getBytes(UTF_8))));
    assertFalse(HTML.hasStructure(one, Content.of("<a><i x='1'></i></a>".getBytes(UTF_8))));
  }

  @Test
  void takes_byContent() throws IOException {
    Content page = Content.of("\n<!DOCTYPE html><p>x".getBytes(UTF_8));
    Content data = Content.of("<?xml version='1.0'?><a/>".getBytes(UTF_8));
    assertTrue(HTML.takes("text/plain", page));
    assertTrue(XML.takes("text/plain", data));
    assertTrue(XML.takes("image/svg+xml", data));
    assertFalse(XML.takes("text/html", page));
    assertFalse(HTML.takes("text/plain", data));
  }
}
