package org.subrosa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.subrosa.rule.RuleException;

/**
 * Measures detection from one end to the other, in CPU time, in one run: the profile {@code bench}.
 * It makes its texts itself and asserts nothing but that matches are right. Ratios within a run
 * mean something, figures alone depend on the machine and on what else it does.
 */
final class DetectionBench {

  private static final int HOSTILE_SHARE = 50;

  private final Settings settings = Settings.read();
  private final Path folder = Path.of("target", "bench");

  @Test
  void detection() throws IOException, RuleException, InterruptedException, ExecutionException {
    Files.createDirectories(folder);
    Report report = new Report(folder.resolve("bench.md"));
    report.line(
        "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    double before = Speeds.heldMegabytes();
    List<Pack> packs = new ArrayList<>();
    for (List<String> names : settings.packs()) {
      packs.add(Pack.load(names));
      double held = Speeds.heldMegabytes();
      report.line(
          "Rules of "
              + packs.get(packs.size() - 1).name()
              + " on the heap, MB: "
              + Math.round(held - before));
      before = held;
    }
    List<BenchText> texts = texts();
    Speeds speeds = new Speeds(settings, report);
    for (BenchText text : texts) {
      speeds.measure(text, packs);
    }
    List<Pack> two = packs.subList(Math.max(0, packs.size() - 2), packs.size());
    new OneByOne(settings, report).measure(texts, two);
    Growth growth = new Growth(settings, report);
    growth.doubling(texts.get(1), two);
    growth.threads(texts.get(1), two);
    new AgainstRipgrep(settings, report, folder).measure(texts, two);
  }

  private List<BenchText> texts() {
    return List.of(
        BenchText.of("few hits", Texts.ordinary(), settings.bytes()),
        BenchText.of("hit in 1 % of lines", Texts.withHits(), settings.bytes()),
        BenchText.of("hostile", Texts.hostile(), settings.bytes() / HOSTILE_SHARE));
  }
}
