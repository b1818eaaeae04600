package org.subrosa.extract.raw;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that office programs write by themselves into every document: built-in styles that a
 * document might use (ECMA-376-1, 17.7.4.8, and the list of Word), fonts of a theme for the scripts
 * of the world (20.1.4.1.16), colours by their part in a theme (20.1.10.54 and 58), shapes and
 * slides that nobody has named. They say nothing about anybody, and make half of all values.
 *
 * <p>A name is standard where the standard has it, written exactly so. Any other one, and the same
 * name at another place, may be somebody's.
 */
final class StandardNames {

  private static final int MOST_DIGITS = 3;

  private static final Set<String> STYLE_WORDS =
      words(
          """
          Accent Medium List Grid Shading Colorful Light Table heading toc Dark Emphasis Intense
          Subtle Title Quote Reference Paragraph Text Normal No Heading Subtitle Strong Placeholder
          Spacing Revision Book Bibliography TOC caption Default Font HTML index Body Plain Columns
          Indent Classic Bullet Number Continue of Simple 3D effects Web text annotation reference
          Outline footnote table envelope number endnote Signature First Form Preformatted Hyperlink
          Contemporary Elegant Professional Theme header footer figures address return line page
          authorities macro toa Closing Message Header Salutation Date Note Block FollowedHyperlink
          Document Map E-mail Top Bottom (Web) Acronym Address Cite Code Definition Keyboard Sample
          Typewriter Variable subject Balloon Mention Smart Hashtag Unresolved Link
          """);

  private static final Set<String> SHAPE_WORDS =
      words(
          """
          Placeholder Rectangle Text Freeform Title Slide Number Content Box Date Footer Picture
          Vertical and Group with Caption AutoShape Arrow Image Notes Header Connector Straight
          TextBox Subtitle Only Blank Rounded Two Comparison Section Hexagon Right Left Up Down Oval
          Chart Object Table Line Diagram Shape Triangle Isosceles Chevron Flowchart: Process
          Decision
          """);

  private static final Set<String> SCRIPTS =
      words(
          """
          Jpan Hang Hans Hant Arab Hebr Thai Ethi Beng Gujr Khmr Knda Guru Cans Cher Yiii Tibt Thaa
          Deva Telu Taml Syrc Orya Mlym Laoo Sinh Mong Uigh Viet Geor Armn Bugi Bopo Java Lisu Mymr
          Nkoo Olck Osma Phag Syrn Syrj Syre Sora Tale Talu Tfng Grek Cyrl
          """);

  private static final Set<String> FONTS =
      Set.of(
          "Angsana New",
          "Arial",
          "Cordia New",
          "DaunPenh",
          "DokChampa",
          "Ebrima",
          "Estrangelo Edessa",
          "Euphemia",
          "Gautami",
          "Iskoola Pota",
          "Javanese Text",
          "Kalinga",
          "Kartika",
          "Latha",
          "Leelawadee UI",
          "MV Boli",
          "Mangal",
          "Microsoft Himalaya",
          "Microsoft JhengHei",
          "Microsoft New Tai Lue",
          "Microsoft Tai Le",
          "Microsoft Uighur",
          "Microsoft Yi Baiti",
          "Mongolian Baiti",
          "MoolBoran",
          "Myanmar Text",
          "Nirmala UI",
          "Nyala",
          "Phagspa",
          "Plantagenet Cherokee",
          "Raavi",
          "Segoe UI",
          "Shruti",
          "Sylfaen",
          "Tahoma",
          "Times New Roman",
          "Tunga",
          "Vrinda",
          "\uFF2D\uFF33 \uFF30\u30B4\u30B7\u30C3\u30AF",
          "\uFF2D\uFF33 \u30B4\u30B7\u30C3\u30AF",
          "\uFF2D\uFF33 \u660E\u671D",
          "\uB9D1\uC740 \uACE0\uB515",
          "\u65B0\u7D30\u660E\u9AD4",
          "\u5FAE\u8EDF\u6B63\u9ED1\u9AD4",
          "\u5B8B\u4F53",
          "\u9ED1\u4F53");

  private static final Set<String> COLOURS =
      words(
          """
          tx1 tx2 bg1 bg2 lt1 lt2 dk1 dk2 phClr accent1 accent2 accent3 accent4 accent5 accent6
          hlink folHlink windowText window
          """);

  private StandardNames() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an attribute of an element of Office Open XML has a name that nobody thought of. */
  static boolean has(String element, String attribute, String value) {
    return switch (element) {
      case "lsdException" -> attribute.equals("name") && isOf(STYLE_WORDS, 1, value);
      case "cNvPr", "cSld" -> attribute.equals("name") && isOf(SHAPE_WORDS, MOST_DIGITS, value);
      case "font" ->
          (attribute.equals("script") && SCRIPTS.contains(value))
              || (attribute.equals("typeface") && FONTS.contains(value));
      case "sysClr", "schemeClr" -> attribute.equals("val") && COLOURS.contains(value);
      default -> false;
    };
  }

  /** Whether all words of a name, up to numbers of so many digits behind the first, are known. */
  private static boolean isOf(Set<String> words, int digits, String name) {
    for (int start = 0; start <= name.length(); ) {
      int blank = name.indexOf(' ', start);
      int end = blank < 0 ? name.length() : blank;
      boolean isNumber = start > 0 && end - start <= digits && isNumber(name, start, end);
      if (!isNumber && !words.contains(name.substring(start, end))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isNumber(String name, int start, int end) {
    int at = start;
    while (at < end && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
      at++;
    }
    return at == end && end > start;
  }
}
