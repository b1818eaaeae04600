package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expressions with fixed beginnings and with long rows of one set, as tokens and digests have. */
class LongRowsTest {

  private static final String[] BEFORE = {
    "",
    "",
    "k",
    "sk-",
    "(?:a|bc)",
    "[A-Z]{2}",
    "(?<![a-z0-9])",
    "(?<![\\p{L}\\p{N}_])",
    "-{2}",
    "x?",
    "(?<!\\.)[0-9]",
    "token[=:]",
    "\\p{L}",
    "(?i)key[ _]"
  };
  private static final String[] SETS = {
    "é",
    "\\p{L}",
    "[0-9a-f]",
    "[0-9A-Za-z]",
    "[0-9A-Za-z_-]",
    "[A-Za-z0-9+/]",
    "[a-z.]",
    "[0-9]",
    "[^ ]",
    "[A-F]"
  };
  private static final String[] BEHIND = {
    "", "", "(?![0-9A-Za-z])", "={0,2}", "\\.[a-z]{3}", "(?![\\p{L}\\p{N}_])", "é", "[.,]"
  };
  private static final String[] PIECES = {
    "0",
    "a",
    "f",
    "Z",
    "9",
    "-",
    "_",
    "+",
    "/",
    ".",
    " ",
    "\n",
    "é",
    "=",
    "k",
    "sk-",
    "bc",
    "key_",
    "token=",
    "AB",
    "--",
    "0123456789abcdef",
    "ABCDEF",
    "aaaaaaaaaaaa",
    "\uD83D\uDE00"
  };

  private final Random random = new Random(23);

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private SearchPattern pattern() {
    int least = 10 + random.nextInt(30);
    String most = random.nextInt(3) == 0 ? "" : "," + (least + random.nextInt(40));
    String row = one(SETS) + "{" + least + most + "}";
    String way = random.nextInt(4) == 0 ? "(?:" + row + "|" + one(SETS) + "{20})" : row;
    return new SearchPattern(Pattern.compile(one(BEFORE) + one(BEFORE) + way + one(BEHIND)), "");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(one(PIECES).repeat(random.nextInt(8) == 0 ? 1 + random.nextInt(40) : 1));
    }
    return text.toString();
  }

  @Test
  void scan_longRows_findsWhatOneByOneFinds() {
    int found = 0;
    for (int round = 0; round < 1_000; round++) {
      List<SearchPattern> patterns = new ArrayList<>();
      for (int i = 0; i <= round % 5; i++) {
        patterns.add(pattern());
      }
      MultiPatternScanner fast = new AutomatonScanner(patterns);
      MultiPatternScanner plain = new SequentialScanner(patterns);
      for (int i = 0; i < 30; i++) {
        String text = text();
        Set<String> expected = Matches.of(plain, text);
        assertEquals(expected, Matches.of(fast, text), () -> patterns + " in: " + text);
        found += expected.size();
      }
    }
    assertTrue(found > 5_000, "the texts hold enough to find: " + found);
  }

  private static Syntax tree(String regex) {
    return RegexReader.read(Pattern.compile(regex)).orElseThrow();
  }

  @Test
  void head_fixedBeginning_isCutBehindIt() {
    assertEquals(tree("ghp_"), Head.of(tree("ghp_[0-9A-Za-z]{36}")));
    assertEquals(tree("(?<![a-z])AKIA"), Head.of(tree("(?<![a-z])AKIA[0-9A-Z]{16}(?![A-Z])")));
    assertEquals(tree("(?:xox[bp]-|hf_)"), Head.of(tree("(?:xox[bp]-[0-9]{5,}|hf_[a-z]{30})")));
  }

  @Test
  void head_frequentBeginning_isWhole() {
    for (String regex : List.of("[0-9]{3}-[0-9]{2}-[0-9]{4}", "2026[0-9]{6}Z", "-{5}[a-z]{3}x")) {
      assertEquals(tree(regex), Head.of(tree(regex)), regex);
    }
  }

  @Test
  void run_whatDemandsALongRowSoon() {
    assertTrue(LongRun.of(tree("(?<!a)sk?[0-9a-f]{32}")).isPresent());
    assertTrue(LongRun.of(tree("(?:[0-9a-f]{32}|ey[A-Za-z]{20,60})=?")).isPresent());
    for (String regex :
        List.of("[0-9a-f]{15}", "[^x]{20}", "(?:[0-9a-f]{32}|b)", "[a-z]{1,50}@[a-z]{20}")) {
      assertFalse(LongRun.of(tree(regex)).isPresent(), regex);
    }
  }

  @Test
  void find_rowsOfTwoSetsBesideEachOther_areNone() {
    LongRuns runs =
        new LongRuns(
            Optional.of(tree("(?:[0-9]{16}|[a-z]{16})")).flatMap(LongRun::of).stream().toList());
    List<String> found = new ArrayList<>();
    runs.find(
        "0123456789abcdefghij0123456789", (start, end, sets) -> found.add(start + ".." + end));
    assertEquals(List.of(), found);
    runs.find("- 01234567890123456 -", (start, end, sets) -> found.add(start + ".." + end));
    assertEquals(List.of("1..19"), found);
  }

  /** A row that is too long is tried where it has the right length to its end, nowhere else. */
  @Test
  void find_rowsOfAnotherLength_areNoCandidates() {
    List<SearchPattern> patterns =
        List.of(
            new SearchPattern(Pattern.compile("[0-9a-f]{32}(?![0-9A-Za-z])"), ""),
            new SearchPattern(Pattern.compile("[0-9A-Za-z+/]{86}=="), ""));
    List<String> places = new ArrayList<>();
    String text = "a".repeat(60_000) + " " + "b".repeat(86) + "==";
    new Candidates(patterns).find(text, (offset, pattern) -> places.add(pattern + "@" + offset));
    assertEquals(List.of("0@60055", "1@60001", "0@59968"), places);
  }
}
