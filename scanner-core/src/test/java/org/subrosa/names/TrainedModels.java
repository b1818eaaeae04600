package org.subrosa.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Small models of OpenNLP, trained on made-up German sentences. */
public final class TrainedModels {

  private static final List<String> FRAMES =
      List.of(
          "Gestern rief %s im Lager an und bat um Geduld .",
          "Die Rechnung hat %s schon im Mai bezahlt .",
          "Wir haben mit %s über den Vertrag gesprochen .",
          "Nach der Sitzung ging %s wieder nach Hause .",
          "Bitte senden Sie alles an %s zurück .");
  private static final List<String> PERSONS =
      List.of("Jürgen Krämer", "Anneliese Vogt", "Uwe Brandt", "Heike Sommerfeld", "Detlef Pohl");
  private static final List<String> OTHERS =
      List.of("die Werkstatt", "das Amt", "niemand", "der Kunde", "ein Bote");
  private static final List<String> PLACES = List.of("Goslar", "Bad Tölz", "Husum");

  private TrainedModels() {}

  /**
   * Writes a model of names.
   *
   * @param person its word for persons
   * @param place its word for places
   */
  public static Path names(Path file, String person, String place) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String frame : FRAMES) {
      PERSONS.forEach(name -> samples.add(sample(frame, name, person)));
      OTHERS.forEach(words -> samples.add(sample(frame, words, "")));
      PLACES.forEach(
          name -> samples.add(sample("Das Lager in %s ist seit Mai leer .", name, place)));
    }
    NameFinderME.train(
            "de",
            null,
            ObjectStreamUtils.createObjectStream(samples),
            parameters(),
            new TokenNameFinderFactory())
        .serialize(file);
    return file;
  }

  private static NameSample sample(String frame, String words, String type) {
    String before = frame.substring(0, frame.indexOf('%')).strip();
    int start = before.split(" ").length;
    int end = start + words.split(" ").length;
    Span[] names = type.isEmpty() ? new Span[0] : new Span[] {new Span(start, end, type)};
    return new NameSample(String.format(frame, words).split(" "), names, true);
  }

  private static TrainingParameters parameters() {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    return parameters;
  }

  /** Writes a model that finds words, not names. */
  static Path tokenizer(Path file) throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (String frame : FRAMES) {
      for (String words : OTHERS) {
        String text = String.format(frame, words);
        samples.add(TokenSample.parse(text.replace(" .", "<SPLIT>."), "<SPLIT>"));
      }
    }
    TokenizerME.train(
            ObjectStreamUtils.createObjectStream(samples),
            new TokenizerFactory("de", null, false, null),
            parameters())
        .serialize(file);
    return file;
  }
}
