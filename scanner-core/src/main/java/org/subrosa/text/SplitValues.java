package org.subrosa.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decode layers of values that stand in pieces: letters spaced or quoted apart, strings that code
 * joins, emphasis or tags inside them, cells side by side, indented lines, and names broken behind
 * a hyphen.
 */
final class SplitValues {

  /** A character that can stand inside a value. */
  private static final String INSIDE = "[\\p{L}\\p{N}@.+-]";

  private static final String INLINE =
      "(?:a|abbr|b|bdi|bdo|big|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup"
          + "|tt|u|var|wbr)";

  private static final String CONTENT = INSIDE + "(?:[\\p{L}\\p{N}@.+ -]{0,38}" + INSIDE + ")?";

  /** What stands between neighbouring cells of a row, and between items of a list. */
  private static final String NEXT_CELL = "(?: ?+\\t{1,2}|\"?+[,;|][ ]?+\"?+)";

  /** Of what rows of numbers are made, and what they have at least. */
  private static final String CELLS = "0123456789\t,;|\" ";

  private static final int LEAST_CELLS = 11;

  static final List<Decoder> ALL =
      List.of(
          spaced(' '),
          spaced('.'),
          spaced('_'),
          spaced('/'),
          spaced('-'),
          new Decoder(
              "quoted",
              EncodedPlaces.around("', '", 3, 7),
              Pattern.compile("'[^\\s']'(?:, '[^\\s']'){7,}+"),
              match -> Optional.of(match.group().replaceAll("'(?:, ')?+", ""))),
          new Decoder(
              "quoted",
              EncodedPlaces.around("\", \"", 3, 7),
              Pattern.compile("\"[^\\s\"]\"(?:, \"[^\\s\"]\"){7,}+"),
              match -> Optional.of(match.group().replaceAll("\"(?:, \")?+", ""))),
          new Decoder(
              "joined",
              EncodedPlaces.near("\"", 6),
              Pattern.compile("\"(?<=[\\w@.-]\")(?: ?[+&] ?)?+\"(?=[\\w@.-])"),
              match -> Optional.of("")),
          joining("emphasis", "*", 48, emphasis("\\*{1,3}")),
          new Decoder(
              "emphasis",
              EncodedPlaces.near("__", 90),
              Pattern.compile("_{2,40}+(" + CONTENT + ")_{2,40}+"),
              match -> Optional.of(match.group(1)).filter(SplitValues::isTelling)),
          new Decoder(
              "tags",
              EncodedPlaces.near("]]><![CDATA[", 12),
              Pattern.compile("\\]\\]><!\\[CDATA\\["),
              match -> Optional.of("")),
          joining(
              "tags",
              "<",
              220,
              "<(?<="
                  + INSIDE
                  + "<)(?:/?+"
                  + INLINE
                  + "(?:[ \\t][^<>]{0,200}+)?+/?+>)(?:</?+"
                  + INLINE
                  + "(?:[ \\t][^<>]{0,200}+)?+/?+>){0,8}+(?="
                  + INSIDE
                  + ")"),
          new Decoder(
              View.CELLS,
              EncodedPlaces.around("><", 42, 245),
              Pattern.compile(
                  "(?<=[0-9])</[\\w:.-]{1,40}+><[\\w:.-]{1,40}+(?:[ \\t][^<>]{0,200}+)?+>(?=[0-9])"),
              match -> Optional.of("")),
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf("0123456789\n", LEAST_CELLS).where(DigitGroups.of("324")),
              Pattern.compile("(?<=[^\\s] )[0-9]{3}\\n[0-9]{2}\\n[0-9]{4}(?= \\p{L})"),
              match -> Optional.of(match.group().replace('\n', ' '))),
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf(CELLS, LEAST_CELLS)
                  .where(DigitGroups.of("4444", "465", "324", "334")),
              Pattern.compile(
                  "(?<![^\\t\\n,;|\"\\[ ])(?:"
                      + row(4, 4, 4, 4)
                      + "|"
                      + row(4, 6, 5)
                      + "|"
                      + row(3, 2, 4)
                      + "|"
                      + row(3, 3, 4)
                      + ")(?![^\\t\\n,;|\"\\] ])"),
              match -> Optional.of(match.group().replaceAll("[^0-9]+", " "))),
          new Decoder(
              "indented",
              EncodedPlaces.near("\n ", 48),
              Pattern.compile("\\n(?<=[\\p{Lu}0-9]\\n) {1,40}+(?=\\p{Lu}{0,4}+[0-9])"),
              match -> Optional.of(" ")),
          new Decoder(
              "line end",
              EncodedPlaces.around("-\n", 31, 10),
              Pattern.compile("(?<!\\p{L})(\\p{Lu}\\p{Ll}{1,30}+)-\\n[ \\t>]{0,8}+(?=\\p{Ll})"),
              match -> Optional.of(match.group(1))),
          new Decoder(
              "emphasis",
              EncodedPlaces.near("**", 6),
              Pattern.compile("\\*\\*(?<=[\\w@.-]\\*\\*)\\*{0,4}+(?=[\\w@.-])"),
              match -> Optional.of("")));

  private SplitValues() {}

  /** Eight characters and more with the same sign between each two of them. */
  private static Decoder spaced(char sign) {
    String apart = Pattern.quote(String.valueOf(sign));
    return new Decoder(
        "spaced",
        EncodedPlaces.singles(sign, 7),
        Pattern.compile(
            "(?<!\\S)\\S%s\\S(?![0-9A-Za-z])(?:%s(?!%s)\\S(?![0-9A-Za-z])){6,}+"
                .replace("%s", apart)),
        match -> Optional.of(match.group().replace(String.valueOf(sign), "")));
  }

  private static Decoder joining(String name, String sign, int longest, String regex) {
    return new Decoder(
        name, EncodedPlaces.near(sign, longest), Pattern.compile(regex), SplitValues::unmarked);
  }

  /**
   * A stretch between marks with a digit or an at sign in it, of which one mark at least stands
   * inside a longer word (CommonMark 0.31, 6.2).
   */
  private static String emphasis(String mark) {
    return "("
        + mark
        + "+)(?:(?<="
        + INSIDE
        + mark
        + ")"
        + CONTENT
        + "\\1|"
        + CONTENT
        + "\\1(?="
        + INSIDE
        + "))";
  }

  private static Optional<String> unmarked(Matcher match) {
    if (match.groupCount() == 0) {
      return Optional.of("");
    }
    int mark = match.end(1) - match.start(1);
    String text = match.group().substring(mark, match.end() - match.start() - mark);
    return Optional.of(text).filter(SplitValues::isTelling);
  }

  private static boolean isTelling(String text) {
    return text.chars().anyMatch(c -> c == '@' || Character.isDigit(c));
  }

  /** Whole cells of so many digits, side by side in one row. */
  private static String row(int... digits) {
    StringBuilder row = new StringBuilder();
    for (int count : digits) {
      row.append(row.isEmpty() ? "" : NEXT_CELL).append("[0-9]{").append(count).append('}');
    }
    return row.toString();
  }
}
