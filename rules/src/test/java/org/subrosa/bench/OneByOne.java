package org.subrosa.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;

/** All patterns at once against {@code java.util.regex} with one after the other, on one text. */
final class OneByOne {

  private final Settings settings;
  private final Report report;

  OneByOne(Settings settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  /** Compares matches, which must be the same, and speeds. */
  void measure(List<BenchText> texts, List<Pack> packs) throws IOException {
    report.table(
        "Patterns at once against one by one: MB a CPU-second, warm; matches are the same",
        "rules",
        "text",
        "MB",
        "matches",
        "one by one",
        "at once",
        "ratio");
    for (Pack pack : packs) {
      for (BenchText text : texts) {
        measure(text.sample(settings.aloneCharacters()), pack);
      }
    }
  }

  private void measure(BenchText text, Pack pack) throws IOException {
    MultiPatternScanner scanner = MultiPatternScanner.compile(pack.patterns());
    int matches = 0;
    for (Piece piece : text.pieces()) {
      Set<String> expected = alone(pack.patterns(), piece.text());
      assertEquals(expected, atOnce(scanner, piece.text()), pack.name());
      matches += expected.size();
    }
    Passes alone = Passes.measure(text, settings, piece -> countAlone(pack.patterns(), piece));
    Passes atOnce = Passes.measure(text, settings, piece -> Pack.Count.in(scanner, piece));
    long bytes = text.bytes().getOrDefault("", 0L);
    report.row(
        pack.name(),
        text.name(),
        bytes / 1e6,
        matches,
        alone.warmSpeed("", bytes),
        atOnce.warmSpeed("", bytes),
        alone.warmSeconds() / atOnce.warmSeconds());
  }

  private static int countAlone(List<SearchPattern> patterns, String text) {
    int count = 0;
    for (SearchPattern pattern : patterns) {
      Matcher matcher = pattern.regex().matcher(text);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }

  private static Set<String> alone(List<SearchPattern> patterns, String text) {
    Set<String> matches = new TreeSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      String group = patterns.get(i).group();
      Matcher matcher = patterns.get(i).regex().matcher(text);
      while (matcher.find()) {
        boolean isWhole = group.isEmpty() || matcher.start(group) < 0;
        int start = isWhole ? matcher.start() : matcher.start(group);
        matches.add(i + ":" + start + ".." + (isWhole ? matcher.end() : matcher.end(group)));
      }
    }
    return matches;
  }

  private static Set<String> atOnce(MultiPatternScanner scanner, String text) {
    Set<String> matches = new TreeSet<>();
    scanner.scan(
        text,
        new MultiPatternScanner.MatchSink() {
          @Override
          public void match(int pattern, int start, int end) {
            matches.add(pattern + ":" + start + ".." + end);
          }

          @Override
          public void givenUp(int pattern) {
            matches.add(pattern + ": given up");
          }
        });
    return matches;
  }
}
