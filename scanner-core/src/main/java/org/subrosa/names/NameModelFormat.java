package org.subrosa.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;

/**
 * A format that models of names come in. The core reads OpenNLP's; others are found by {@link
 * java.util.ServiceLoader}, and need a public constructor without parameters.
 */
public interface NameModelFormat {

  /** Returns whether a path may be that of a model of this format, by its name and kind alone. */
  boolean takes(Path model);

  /**
   * Returns the files that make up a model, always in the same order.
   *
   * @throws NameModelException if one is missing
   */
  List<Path> files(Path model) throws NameModelException;

  /**
   * Reads a model.
   *
   * @throws IOException if it is none, or is broken; a {@link NameModelException} names the remedy
   */
  Opened open(Path model) throws IOException;

  /**
   * A model that was read.
   *
   * @param tagger finds names among the tokens of a sentence, with their probabilities; it serves
   *     many threads
   * @param types the model's own words for the kinds of names that it knows
   * @param language the language that it was trained on, as ISO 639 has it; empty when it is for
   *     several
   */
  record Opened(TokenNameFinder tagger, List<String> types, Optional<String> language) {

    /** Copies the list. */
    public Opened {
      types = List.copyOf(types);
    }
  }
}
