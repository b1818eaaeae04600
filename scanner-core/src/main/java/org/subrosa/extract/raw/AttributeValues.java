package org.subrosa.extract.raw;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells attribute values that can hold text from those that number, measure or style. */
final class AttributeValues {

  private static final int SHORTEST = 3;
  private static final int LONGEST_MEASURE = 12;
  private static final int LEAST_DIGITS = 7;

  /** Names whose values are numbers or references by the schemas; a long value is shown anyway. */
  private static final Set<String> STRUCTURAL =
      Set.of(
          "id",
          "Id",
          "rsid",
          "rsidR",
          "rsidRPr",
          "rsidRDefault",
          "rsidP",
          "rsidTr",
          "rsidDel",
          "rsidSect",
          "paraId",
          "textId",
          "durableId",
          "x",
          "y",
          "cx",
          "cy",
          "w",
          "h",
          "l",
          "t",
          "r",
          "b",
          "s",
          "dx",
          "dy",
          "sz",
          "szCs",
          "pos",
          "ht",
          "ref",
          "sqref",
          "spans",
          "idx",
          "dist",
          "distT",
          "distB",
          "distL",
          "distR",
          "relativeHeight",
          "color",
          "fill",
          "modelId",
          "srcId",
          "destId",
          "parTransId",
          "sibTransId",
          "crc",
          "uri",
          "style-name",
          "xfId",
          "numFmtId");

  private static final List<String> STANDARD =
      List.of(
          "http://schemas.openxmlformats.org/",
          "http://schemas.microsoft.com/",
          "http://purl.oclc.org/ooxml/",
          "http://purl.org/dc/",
          "http://www.w3.org/",
          "http://openoffice.org/",
          "urn:oasis:names:tc:",
          "urn:schemas-microsoft-com:",
          "application/vnd.");

  private static final Pattern GUID =
      Pattern.compile("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?");

  private AttributeValues() {}

  /**
   * Returns whether a value may be, or hold, something that a person wrote.
   *
   * @param isKnown whether the attribute's element is of a known vocabulary
   */
  static boolean isTelling(boolean isKnown, String attribute, String value) {
    int length = value.length();
    if (length < SHORTEST
        || (isKnown && length <= LONGEST_MEASURE && STRUCTURAL.contains(attribute))) {
      return false;
    }
    if (isMeasure(value)) {
      return false;
    }
    return !isStandard(value) && !((length == 36 || length == 38) && GUID.matcher(value).matches());
  }

  /**
   * Returns whether a value is a code of exactly the form that ECMA-376-1 gives it: the number of
   * an editing session (17.15.1.70; programs leave its first byte empty), a colour (20.1.2.3.32 and
   * 33), or what a font looks like (17.8.3.13, ten numbers below 16). Digits of a value that stand
   * elsewhere are none of them.
   */
  static boolean isCode(String element, String attribute, String value) {
    return switch (element) {
      case "rsid", "rsidRoot" ->
          attribute.equals("val") && isHexadecimal(value, 8) && value.startsWith("00");
      case "srgbClr" -> attribute.equals("val") && isHexadecimal(value, 6);
      case "sysClr" -> attribute.equals("lastClr") && isHexadecimal(value, 6);
      case "panose1" -> attribute.equals("val") && isPanose(value);
      default -> attribute.equals("panose") && isPanose(value);
    };
  }

  private static boolean isPanose(String value) {
    boolean isSmall = isHexadecimal(value, 20);
    for (int at = 0; isSmall && at < value.length(); at += 2) {
      isSmall = value.charAt(at) == '0';
    }
    return isSmall;
  }

  private static boolean isHexadecimal(String value, int digits) {
    return value.length() == digits && value.chars().allMatch(HexFormat::isHexDigit);
  }

  /** A number of few digits, with or without a unit of up to three letters. */
  private static boolean isMeasure(String value) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9' && letters == 0) {
        digits++;
      } else if ((c >= 'a' && c <= 'z') || c == '%') {
        letters++;
      } else if (c != '.' && c != '-' && c != '+') {
        return false;
      }
    }
    return digits > 0 && digits < LEAST_DIGITS && letters <= 3;
  }

  /** Names of standard vocabularies and types. */
  static boolean isStandard(String value) {
    char first = value.charAt(0);
    return (first == 'h' || first == 'u' || first == 'a')
        && STANDARD.stream().anyMatch(value::startsWith);
  }
}
