package org.subrosa.names;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.subrosa.language.Segmenter;

/**
 * How fast the shipped tagger is in one thread, what room it takes, and what OpenNLP's models of
 * sentences and tokens cost on the same text. By name only, with the profile {@code train-ner} for
 * the sentences; asserts nothing.
 */
@EnabledIfSystemProperty(named = "subrosa.ner", matches = ".+")
final class TaggerSpeed {

  private static final int PASSES = 12;

  private final List<LabelledSentence> sentences = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  @Test
  void speed() throws IOException {
    for (Path set : ShippedModel.sets(Path.of(System.getProperty("subrosa.ner", "")))) {
      sentences.addAll(LabelledSentence.read(set));
    }
    StringBuilder text = new StringBuilder();
    long tokens = 0;
    for (LabelledSentence one : sentences) {
      texts.add(String.join(" ", one.tokens()));
      text.append(texts.get(texts.size() - 1)).append('\n');
      tokens += one.tokens().length;
    }
    double before = heldMegabytes();
    NameTagger tagger = ShippedModel.tagger().proposing(0.1);
    print("tagger, tokens a CPU-second", tokens / seconds(() -> tag(tagger)));
    print("tagger, MB of heap", heldBy(tagger) - before);
    double megabytes = text.length() / 1e6;
    print("OpenNLP's sentences, CPU-seconds a MB", seconds(() -> sentences(text)) / megabytes);
    print(
        "OpenNLP's tokens, CPU-seconds a MB",
        seconds(() -> texts.forEach(Segmenter::tokens)) / megabytes);
  }

  private void tag(NameTagger tagger) {
    for (LabelledSentence one : sentences) {
      tagger.find(one.tokens());
    }
  }

  private static void sentences(CharSequence text) {
    if (Segmenter.sentences(text.toString()).isEmpty()) {
      throw new IllegalStateException("no sentence");
    }
  }

  /** Returns the CPU-seconds of the best pass. */
  private static double seconds(Runnable work) {
    double least = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.run();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      least = Math.min(least, (end - start) / 1e9);
    }
    return least;
  }

  private static double heldBy(NameTagger tagger) {
    try {
      return heldMegabytes();
    } finally {
      Reference.reachabilityFence(tagger);
    }
  }

  private static double heldMegabytes() {
    for (int i = 0; i < 2; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "%s: %.2f%n", what, figure);
  }
}
