package org.subrosa.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subrosa.names.NameChoice;
import org.subrosa.names.NameFinder;
import org.subrosa.names.NameModelException;
import org.subrosa.reports.PrintableText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that choose what is looked for. */
final class RuleOptions {

  @Mixin private PackOption rules = new PackOption();

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description =
          "Your own names and words to find: UTF-8, one a line, or CSV with the columns name and"
              + " type (PERSON when not said; ORG, CASE_NO, ...).")
  private @Nullable Path terms;

  @Option(
      names = "--names",
      split = ",",
      paramLabel = "MODEL",
      defaultValue = "english",
      description =
          "What finds names of persons, organizations and places: ${DEFAULT-VALUE} for the model"
              + " that comes along, your own models of OpenNLP or ONNX as files, such as"
              + " english,de-ner-person.bin, none for nothing but --terms. Repeatable.")
  private List<String> names = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  List<String> packs() {
    return rules.packs();
  }

  /** Reads the models of names, so that what is wrong with them is told before anything else. */
  NameChoice names() {
    try {
      NameChoice choice = NameChoice.of(names);
      NameFinder.of(choice)
          .notes()
          .forEach(
              note -> spec.commandLine().getErr().println("--names: " + PrintableText.of(note)));
      return choice;
    } catch (NameModelException e) {
      throw new UsageException("--names: " + e.getMessage());
    }
  }

  /** Returns the absolute path of the file of terms, or empty text when there is none. */
  String termsFile() {
    return terms == null ? "" : terms.toAbsolutePath().toString();
  }
}
