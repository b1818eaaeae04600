package org.subrosa.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model of names that ships, and tells how good it is. No part of the usual tests: the
 * profile {@code train-ner} names it, with {@code -Dsubrosa.ner=DIRECTORY} for the sentences and
 * lists.
 */
@EnabledIfSystemProperty(named = "subrosa.ner", matches = ".+")
final class TrainNames {

  private static final int FOLDS = 5;

  private final Path folder = Path.of(System.getProperty("subrosa.ner", ""));

  @Test
  void train() throws IOException {
    if (!Files.isDirectory(folder.resolve("train"))) {
      System.out.println("skipped: no sentences to train with in " + folder);
      return;
    }
    MadeNames made = MadeNames.all();
    NameLists lists = NameListsReader.read(folder.resolve("lexicon"), made);
    List<LabelledSentence> sentences = sentences();
    sentences.addAll(MadeSentences.of(made, folder.resolve("lexicon")));
    NameModel model = new NameTrainer(lists).train(sentences);
    Path file = ShippedModel.FILE;
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.write(out);
    }
    System.out.println(sentences.size() + " sentences, " + Files.size(file) + " bytes");
    for (Path set : ShippedModel.sets(folder)) {
      for (float reluctance : new float[] {0, NameTagger.RELUCTANCE, 2 * NameTagger.RELUCTANCE}) {
        NameScore score =
            NameScore.of(new NameTagger(model), reluctance, LabelledSentence.read(set));
        System.out.println(set.getFileName() + ", reluctance " + reluctance + ": " + score);
      }
    }
    if (Boolean.getBoolean("subrosa.folds")) {
      fold(lists, sentences);
    }
    assertTrue(Files.size(file) <= ShippedModel.MOST_BYTES);
  }

  private List<LabelledSentence> sentences() throws IOException {
    List<LabelledSentence> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("train"))) {
      for (Path file : files.sorted().toList()) {
        LabelledSentence.read(file).forEach(one -> all.add(one.withoutHandles()));
      }
    }
    return all;
  }

  /** Trains without a fifth of the sentences and scores these, five times. */
  private static void fold(NameLists lists, List<LabelledSentence> sentences) {
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledSentence> rest = new ArrayList<>();
      List<LabelledSentence> held = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        (i % FOLDS == fold ? held : rest).add(sentences.get(i));
      }
      NameTagger tagger = new NameTagger(new NameTrainer(lists).train(rest));
      System.out.println(
          "fold " + (fold + 1) + ": " + NameScore.of(tagger, NameTagger.RELUCTANCE, held));
    }
  }
}
