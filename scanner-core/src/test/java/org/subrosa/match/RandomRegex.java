package org.subrosa.match;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes expressions of every kind that {@code java.util.regex} has, and texts to try them on. */
final class RandomRegex {

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "-",
          "7",
          "é",
          "ß",
          "k",
          "\uD83D\uDE00",
          "\\x{1F600}",
          "\\x41",
          "\\.",
          "[a-c]",
          "[^b]",
          "[^b\\n]",
          "[a-z&&[^b]]",
          "[\\d-]",
          "[-a]",
          "[\\w.]",
          "[\\p{L}\\p{N}_]",
          "[^\\s<>\"]",
          "[\\x{D000}-\\x{E000}]",
          "[\\x{1F600}-\\x{1F64F}]",
          ".",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "\\h",
          "\\p{L}",
          "\\p{Lu}",
          "\\pN",
          "\\P{L}",
          "\\p{IsGreek}",
          "(?i:É)",
          "(?iu:k)",
          "(?iu:ß)",
          "(?i:[a-c])",
          "(?s:.)",
          "\\R",
          "\\X",
          "\\x{D83D}");
  private static final List<String> CONDITIONS =
      List.of(
          "(?<![\\p{L}\\p{N}_])",
          "(?![\\p{L}\\p{N}_])",
          "(?<![\\p{L}_]|\\p{N}[-./])",
          "(?!a|-b)",
          "(?<=a)",
          "(?=b)",
          "(?<=[^a])",
          "(?=.b)",
          "(?!)",
          "(?<!\\d)",
          "^",
          "$",
          "\\b",
          "\\B",
          "\\A",
          "\\z",
          "(?i)",
          "(?s)",
          "(?<!\uD83D\uDE00)",
          "(?!(?:a|7))",
          "()");
  private static final List<String> COUNTS =
      List.of("?", "*", "+", "{2}", "{1,3}", "{2,}", "{0,40}", "{3,70}");
  private static final List<String> HOW = List.of("", "", "", "?", "+");
  private static final List<String> OPENINGS =
      List.of("(?:", "(?:", "(", "(?>", "(?i:", "(?<=", "(?!");
  private static final int[] FLAGS = {
    0,
    0,
    0,
    Pattern.CASE_INSENSITIVE,
    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
    Pattern.DOTALL,
    Pattern.MULTILINE,
    Pattern.UNICODE_CHARACTER_CLASS,
    Pattern.COMMENTS
  };

  private static final List<String> PIECES =
      List.of(
          "a",
          "a",
          "a",
          "b",
          "b",
          "c",
          "ab",
          "A",
          "B",
          "7",
          "77",
          "-",
          "-",
          ".",
          "_",
          " ",
          "\n",
          "é",
          "É",
          "ß",
          "K",
          "k",
          "\u212A",
          "α",
          "Ω",
          "\uD83D\uDE00",
          "\uD83D\uDE01",
          "\uD83D",
          "\uDE00",
          "\uD835\uDC00",
          "\u4e2d",
          "\u0301",
          "\r\n",
          "<",
          "\u2028",
          "\uE000",
          "\uD7FF");

  private final Random random;

  RandomRegex(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a pattern; not all that is thrown together is an expression. */
  Pattern pattern() {
    Optional<Pattern> pattern = Optional.empty();
    while (pattern.isEmpty()) {
      pattern = compiled(expression(3), FLAGS[random.nextInt(FLAGS.length)]);
    }
    return pattern.get();
  }

  private static Optional<Pattern> compiled(String regex, int flags) {
    try {
      return Optional.of(Pattern.compile(regex, flags));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private String expression(int depth) {
    StringBuilder regex = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      if (random.nextInt(5) == 0) {
        regex.append(one(CONDITIONS));
      }
      boolean isGroup = depth > 0 && random.nextInt(4) == 0;
      regex.append(isGroup ? one(OPENINGS) + expression(depth - 1) + ")" : one(ATOMS));
      if (random.nextInt(3) == 0) {
        regex.append(one(COUNTS)).append(one(HOW));
      }
      if (random.nextInt(6) == 0) {
        regex.append('|');
      }
      if (random.nextInt(40) == 0) {
        regex.append("\\1");
      }
    }
    return regex.toString();
  }

  /** Returns a text of some pieces. */
  String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(one(PIECES));
    }
    return text.toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
