package org.subrosa.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class NameTaggerTest {

  private static final Path NER = Path.of("..", "..", "shared", "ner");
  private static final NameLists NO_LISTS =
      new NameLists(new Lexicon(new TreeMap<>()), new Lexicon(new TreeMap<>()));

  private static LabelledSentence sentence(String line) {
    return LabelledSentence.of(line);
  }

  private static List<LabelledSentence> lines() {
    List<LabelledSentence> all = new ArrayList<>();
    for (String name : List.of("Mira Voss", "Tomas Ek", "Ada Lind", "Juno Berg", "Ivo Klein")) {
      all.add(sentence("We met <START:person> " + name + " <END> at noon ."));
      all.add(sentence("Dear <START:person> " + name + " <END> , thank you ."));
      all.add(sentence("The lamp and the table were sold ."));
    }
    for (String place : List.of("Norwick", "Eastham", "Lindow", "Marbury")) {
      all.add(sentence("They live in <START:location> " + place + " <END> now ."));
    }
    return all;
  }

  private static NameModel trained() {
    List<LabelledSentence> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.addAll(lines());
    }
    return new NameTrainer(NO_LISTS).train(many);
  }

  private static byte[] bytes(NameModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static List<String> names(NameTagger tagger, String line) {
    String[] tokens = line.split(" ");
    return Arrays.stream(tagger.find(tokens))
        .map(
            span ->
                span.getType()
                    + " "
                    + String.join(
                        " ", Arrays.asList(tokens).subList(span.getStart(), span.getEnd())))
        .toList();
  }

  @Test
  void find_sentencesLikeThoseLearned_findsNewNames() {
    NameTagger tagger = new NameTagger(trained());
    assertEquals(List.of("PERSON Nils Orm"), names(tagger, "Dear Nils Orm , thank you ."));
    assertEquals(List.of("LOCATION Westby"), names(tagger, "They live in Westby now ."));
    assertEquals(List.of(), names(tagger, "The lamp was sold ."));
    assertEquals(0, tagger.find(new String[0]).length);
  }

  @Test
  void find_probability_isThatOfTheSpan() {
    NameTagger tagger = new NameTagger(trained());
    Span[] sure = tagger.find("Dear Mira Voss , thank you .".split(" "));
    Span[] unsure = tagger.find("Table Lamp , thank sold .".split(" "), 6);
    assertTrue(sure[0].getProb() > 0.9 && sure[0].getProb() <= 1, () -> "" + sure[0].getProb());
    for (Span span : unsure) {
      assertTrue(span.getProb() < sure[0].getProb(), () -> "" + span.getProb());
    }
  }

  /** The guard is against work on the whole sentence that is done again for each handle. */
  @Test
  @Timeout(60)
  void find_handlesOnly_costWhatOtherWordsDo() throws IOException {
    String[] tokens = new String[40_000];
    Arrays.setAll(tokens, at -> at % 2 == 0 ? "@" : "ann");
    assertEquals(0, ShippedModel.tagger().proposing(0.1).find(tokens).length);
  }

  @Test
  void train_sameSentences_givesTheSameBytes() throws IOException {
    byte[] first = bytes(trained());
    assertArrayEquals(first, bytes(trained()));
    assertArrayEquals(first, bytes(NameModel.read(new ByteArrayInputStream(first))));
  }

  @Test
  void load_otherOrCutBytes_isRefused() throws IOException {
    byte[] model = bytes(trained());
    byte[] cut = Arrays.copyOf(model, model.length / 2);
    assertThrows(IOException.class, () -> NameTagger.load(new ByteArrayInputStream(cut)));
    byte[] other = "no model at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThrows(IOException.class, () -> NameTagger.load(new ByteArrayInputStream(other)));
  }

  @Test
  void find_severalThreads_findTheSame() throws Exception {
    NameTagger tagger = new NameTagger(trained());
    String[] tokens = "We met Mira Voss at noon .".split(" ");
    List<FutureTask<List<Span>>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      FutureTask<List<Span>> task =
          new FutureTask<>(
              () -> {
                List<Span> last = List.of();
                for (int round = 0; round < 500; round++) {
                  last = List.of(tagger.find(tokens));
                }
                return last;
              });
      tasks.add(task);
      new Thread(task).start();
    }
    for (FutureTask<List<Span>> task : tasks) {
      assertEquals(tasks.get(0).get(), task.get());
    }
  }

  /** The shipped model on web pages and mails that it was not trained with. */
  @Test
  void shipped_otherSentences_areFoundAsWellAsTold() throws IOException {
    assumeTrue(Files.isDirectory(NER), "skipped: no sentences to judge by in " + NER);
    NameTagger tagger = ShippedModel.tagger();
    NameScore mails =
        NameScore.of(
            tagger, NameTagger.RELUCTANCE, LabelledSentence.read(ShippedModel.sets(NER).get(0)));
    assertTrue(mails.of("PERSON").overlap() >= 0.80, mails::toString);
    assertTrue(mails.of("LOCATION").overlap() >= 0.74, mails::toString);
    assertTrue(mails.of("ORG").overlap() >= 0.48, mails::toString);
    assertTrue(mails.any().recall() >= 0.80 && mails.any().precision() >= 0.70, mails::toString);
  }

  @Test
  void shipped_plainSentences_haveTheirNames() throws IOException {
    assertTrue(Files.size(ShippedModel.FILE) <= ShippedModel.MOST_BYTES);
    NameTagger tagger = ShippedModel.tagger();
    assertEquals(
        List.of("PERSON Margaret Chen", "LOCATION Toronto"),
        names(tagger, "I spoke with Margaret Chen in Toronto yesterday ."));
    assertEquals(List.of(), names(tagger, "The report was printed on both sides of the paper ."));
  }
}
