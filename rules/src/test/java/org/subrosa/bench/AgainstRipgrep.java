package org.subrosa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.subrosa.match.CandidateScan;
import org.subrosa.match.SearchPattern;

/**
 * The automata against ripgrep: the same expressions, relaxed to what it takes, on the same bytes.
 *
 * <p>It does less in one way, since ripgrep goes on with the next line where one matches, and more
 * in another, since it tells true matches. It has no warm pass. What it takes on an empty file, to
 * read the expressions, is told apart and taken off its speed.
 */
final class AgainstRipgrep {

  /** A run that took less is repeated. */
  private static final double SHORT_SECONDS = 3;

  private final Settings settings;
  private final Report report;
  private final Path folder;

  AgainstRipgrep(Settings settings, Report report, Path folder) {
    this.settings = settings;
    this.report = report;
    this.folder = folder;
  }

  /** Compares both ways of ripgrep, if it is there. */
  void measure(List<BenchText> texts, List<Pack> packs) throws IOException, InterruptedException {
    if (!Ripgrep.isThere()) {
      report.line("");
      report.line("Against ripgrep: skipped: rg not found");
      return;
    }
    report.table(
        Ripgrep.version() + ", user CPU time of one thread, the start told apart",
        "rules",
        "text",
        "MB",
        "start, s",
        "rg, s",
        "rg, MB/s",
        "scan first, MB/s",
        "scan, MB/s",
        "first to rg",
        "scan to rg",
        "lines of rg",
        "lines with places");
    for (boolean isUnicode : new boolean[] {true, false}) {
      Ripgrep ripgrep = new Ripgrep(isUnicode);
      Set<String> accepted = new HashSet<>(ripgrep.accepted(relaxed(packs)));
      for (Pack pack : packs) {
        List<String> all = relaxed(List.of(pack));
        List<String> taken = all.stream().filter(accepted::contains).toList();
        String label =
            pack.name() + ": " + taken.size() + " of " + all.size() + " expressions, " + ripgrep;
        measure(label, ripgrep, taken, texts);
      }
    }
  }

  private void measure(String label, Ripgrep ripgrep, List<String> regexes, List<BenchText> texts)
      throws IOException, InterruptedException {
    Path patterns = Files.write(folder.resolve("patterns.txt"), regexes);
    Path file = Files.writeString(folder.resolve("text.txt"), "");
    double start = best(ripgrep, patterns, file).seconds();
    List<SearchPattern> searched =
        regexes.stream().map(regex -> new SearchPattern(Pattern.compile(regex), "")).toList();
    for (BenchText whole : texts) {
      BenchText text = whole.first(settings.ripgrepMegabytes() * 1_000_000L);
      Ripgrep.Run run = best(ripgrep, patterns, text.writeTo(file));
      row(label, text, new CandidateScan(searched), run, start);
    }
    Files.delete(file);
  }

  private void row(
      String label, BenchText text, CandidateScan automata, Ripgrep.Run run, double start)
      throws IOException {
    long bytes = text.bytes().getOrDefault("", 0L);
    Passes scan = Passes.measure(text, settings, automata::count);
    double speed = bytes / 1e6 / Math.max(1e-3, run.seconds() - start);
    double told = run.isWhole() ? speed : Double.NaN;
    report.row(
        label,
        text.name(),
        bytes / 1e6,
        start,
        run.seconds(),
        run.isWhole() ? (Object) speed : run.lines() == Ripgrep.Run.REFUSED ? "refused" : "ended",
        scan.coldSpeed("", bytes),
        scan.warmSpeed("", bytes),
        scan.coldSpeed("", bytes) / told,
        scan.warmSpeed("", bytes) / told,
        run.isWhole() ? (Object) run.lines() : "–",
        linesWithPlaces(text, automata));
  }

  private static List<String> relaxed(List<Pack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.patterns().stream())
        .map(pattern -> RelaxedRegex.of(pattern.regex().pattern()))
        .distinct()
        .toList();
  }

  private static Ripgrep.Run best(Ripgrep ripgrep, Path patterns, Path text)
      throws IOException, InterruptedException {
    Ripgrep.Run best = ripgrep.count(patterns, text);
    if (best.seconds() > SHORT_SECONDS || !best.isWhole()) {
      return best;
    }
    Ripgrep.Run next = ripgrep.count(patterns, text);
    return next.seconds() < best.seconds() ? next : best;
  }

  private static int linesWithPlaces(BenchText text, CandidateScan automata) {
    int sum = 0;
    for (Piece piece : text.pieces()) {
      String characters = piece.text();
      int[] ends = characters.chars().map(c -> c == '\n' ? 1 : 0).toArray();
      Arrays.parallelPrefix(ends, Integer::sum);
      BitSet lines = new BitSet();
      automata.places(characters, offset -> lines.set(offset == 0 ? 0 : ends[offset - 1]));
      sum += lines.cardinality();
    }
    return sum;
  }
}
