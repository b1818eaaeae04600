package org.subrosa.redact;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;

/**
 * Finds whole documents that are written into a text in base64: images, PDF, archives, office
 * files. Nobody can say what they hold without opening them, so they are taken out of a copy; and
 * so are blocks too long to be decoded.
 */
final class OpaqueBlocks {

  private static final String DIGIT = "[A-Za-z0-9+/_-]";

  /** A line end inside a block: what follows has nothing but base64 to its own line end. */
  private static final String LINE_END =
      "(?:\\r?\\n[ \\t]{0,4}(?=" + DIGIT + "{4,}+={0,2}[ \\t]*(?:[\\r\\n]|\\z))|\\\\r?\\\\n)";

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?<!" + DIGIT + ")(?:" + DIGIT + "{4}" + LINE_END + "?+){16,}+" + DIGIT + "{0,3}={0,2}");
  private static final Pattern NOT_BASE64 = Pattern.compile("\\\\r?\\\\n|[^A-Za-z0-9+/]");
  private static final int TOO_LONG = 200_000;
  private static final int HEAD = 16;

  /** How files of these formats begin: PNG, JPEG, GIF, TIFF, PDF, ZIP, GZIP, 7Z, OLE2, SQLite. */
  private static final List<String> BEGINNINGS =
      List.of(
          "\u0089PNG",
          "\u00FF\u00D8\u00FF",
          "GIF8",
          "II*\0",
          "MM\0*",
          "%PDF-",
          "PK\u0003\u0004",
          "\u001F\u008B\u0008",
          "7z\u00BC\u00AF",
          "\u00D0\u00CF\u0011\u00E0",
          "SQLite format",
          "BZh",
          "\u00FD7zXZ",
          "RIFF",
          "{\\rtf");

  private OpaqueBlocks() {}

  /** Returns the blocks of a text. */
  static List<Replacement> in(String text) {
    List<Replacement> blocks = new ArrayList<>();
    Matcher match = BLOCK.matcher(text);
    while (match.find()) {
      if (match.end() - match.start() > TOO_LONG || isFile(match.group())) {
        blocks.add(
            new Replacement(match.start(), match.end(), EntityType.OTHER, new Confidence(1)));
      }
    }
    return blocks;
  }

  private static boolean isFile(String block) {
    String plain = block.substring(0, Math.min(block.length(), 4 * HEAD));
    String standard = plain.replace('-', '+').replace('_', '/');
    String head = NOT_BASE64.matcher(standard).replaceAll("");
    byte[] bytes = Base64.getDecoder().decode(head.substring(0, head.length() / 4 * 4));
    String characters = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    return BEGINNINGS.stream().anyMatch(characters::startsWith);
  }
}
