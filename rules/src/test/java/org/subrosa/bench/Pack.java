package org.subrosa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RulePattern;
import org.subrosa.rule.RuleSet;

/**
 * Rules, and the patterns of theirs that are looked for in all of a text.
 *
 * @param name names of the packs
 * @param rules the rules
 * @param patterns the patterns, as detection hands them to its scanner
 */
record Pack(String name, RuleSet rules, List<SearchPattern> patterns) {

  /** Loads packs as one. */
  static Pack load(List<String> names) throws RuleException, IOException {
    RuleSet rules = new RuleLoader().load(names);
    List<SearchPattern> patterns = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (RulePattern pattern : rule.patterns()) {
        if (pattern.cellLabels().isEmpty()) {
          patterns.add(new SearchPattern(pattern.regex(), pattern.hasValueGroup() ? "value" : ""));
        }
      }
    }
    return new Pack(
        String.join("+", names) + " (" + rules.rules().size() + ")", rules, List.copyOf(patterns));
  }

  /** Counts the matches of a scan. */
  static final class Count implements MultiPatternScanner.MatchSink {

    private int matches;

    /** Returns how many matches a text has. */
    static int in(MultiPatternScanner scanner, String text) {
      Count count = new Count();
      scanner.scan(text, count);
      return count.matches;
    }

    @Override
    public void match(int pattern, int start, int end) {
      matches++;
    }

    @Override
    public void givenUp(int pattern) {}
  }
}
