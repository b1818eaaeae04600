package org.subrosa.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.document.Location;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * Writes lines that look like values of a type and are none, from templates in {@code
 * look-alikes.txt}. It knows nothing of the rules: no expression, word list or check digit of
 * theirs is used, and all digits are random.
 */
final class LookAlikes {

  private static final int LINES_A_PAGE = 10;
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*\\|[^{}]*)\\}");
  private static final Pattern REPEATED = Pattern.compile("<(.)([0-9]+)>");
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final Map<Character, String> SIGNS =
      Map.of(
          '#',
          "0123456789",
          '+',
          "123456789",
          '^',
          CAPITALS,
          '~',
          SMALL,
          '§',
          "0123456789abcdef",
          '@',
          "0123456789" + CAPITALS);
  private static final String BASE_58 =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Random random;

  /**
   * A unit of text.
   *
   * @param unit the text with the headers of its table
   * @param lines how many lines that count it has
   */
  record Page(TextUnit unit, int lines) {}

  LookAlikes(long seed) throws IOException {
    random = new Random(seed);
    List<String> section = new ArrayList<>();
    for (String line : templates().split("\n", -1)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isEmpty() && !line.startsWith("# ")) {
        section.add(line);
      }
    }
  }

  private static String templates() throws IOException {
    try (InputStream in = LookAlikes.class.getResourceAsStream("/look-alikes.txt")) {
      if (in == null) {
        throw new IOException("look-alikes.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns pages of lines without a word of the type. */
  List<Page> plain(EntityType type, int lines) {
    List<String> all = new ArrayList<>(section(type.name()));
    if (isIdentifier(type)) {
      all.addAll(section("SHARED numbers"));
    }
    return pages(all, lines);
  }

  /** Returns pages of lines with words of the type in another sense. */
  List<Page> words(EntityType type, int lines) {
    return pages(section(type + " words"), lines);
  }

  private static boolean isIdentifier(EntityType type) {
    return switch (type) {
      case PASSPORT, NATIONAL_ID, TAX_ID, DRIVER_LICENSE, BANK_ACCOUNT, CASE_NO, OTHER -> true;
      default -> false;
    };
  }

  private List<String> section(String name) {
    List<String> section = sections.get(name);
    if (section == null) {
      throw new IllegalArgumentException("no section [" + name + "]");
    }
    return section;
  }

  private List<Page> pages(List<String> templates, int lines) {
    List<Page> pages = new ArrayList<>();
    for (int written = 0; written < lines; written += LINES_A_PAGE) {
      String first = templates.get(random.nextInt(templates.size()));
      pages.add(first.startsWith("|") ? table(first) : prose(templates));
    }
    return pages;
  }

  private Page prose(List<String> templates) {
    List<String> running = templates.stream().filter(line -> !line.startsWith("|")).toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES_A_PAGE; i++) {
      text.append(filled(running.get(random.nextInt(running.size())))).append('\n');
    }
    return new Page(Sentences.unit(text.toString()), LINES_A_PAGE);
  }

  private Page table(String template) {
    int header = template.indexOf('|', 1);
    String[] names = template.substring(1, header).split(",", -1);
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < LINES_A_PAGE; i++) {
      String[] cells = filled(template.substring(header + 1)).split(",", -1);
      for (int cell = 0; cell < cells.length; cell++) {
        int start = text.length();
        text.append(cells[cell]);
        labels.add(new Label(start, text.length(), SensitiveText.of(names[cell])));
        text.append(cell == cells.length - 1 ? '\n' : ',');
      }
    }
    SensitiveText whole = SensitiveText.of(text.toString());
    return new Page(new TextUnit(whole, new Location.Body(), labels, 0, 0), LINES_A_PAGE);
  }

  /** Fills a template in: choices first, then repetitions, then single signs. */
  String filled(String template) {
    String chosen = CHOICE.matcher(template).replaceAll(choice -> quoted(oneOf(choice.group(1))));
    String repeated =
        REPEATED
            .matcher(chosen)
            .replaceAll(part -> quoted(many(part.group(1), Integer.parseInt(part.group(2)))));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < repeated.length(); i++) {
      char sign = repeated.charAt(i);
      if (sign == '\\') {
        text.append(repeated.charAt(++i));
      } else {
        text.append(SIGNS.containsKey(sign) ? any(SIGNS.getOrDefault(sign, "")) : sign);
      }
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private String oneOf(String choices) {
    String[] all = choices.split("\\|", -1);
    return all[random.nextInt(all.length)];
  }

  private String many(String sign, int count) {
    String alphabet = sign.equals("b") ? BASE_58 : SIGNS.getOrDefault(sign.charAt(0), sign);
    StringBuilder text = new StringBuilder();
    while (text.length() < count) {
      text.append(any(alphabet));
    }
    return text.toString();
  }

  private char any(String alphabet) {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }
}
