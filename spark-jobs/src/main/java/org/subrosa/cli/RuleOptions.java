package org.subrosa.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subrosa.scan.ScanSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      paramLabel = "MODEL",
      defaultValue = ScanSettings.ENGLISH,
      description =
          "What finds names of persons, organizations and places: ${DEFAULT-VALUE} for the model"
              + " that comes along, none for nothing but --terms.")
  private String names = ScanSettings.ENGLISH;

  List<String> packs() {
    return rules.packs();
  }

  /** Returns what finds names, as {@link ScanSettings#names} has it. */
  String names() {
    return names;
  }

  /** Returns the absolute path of the file of terms, or empty text when there is none. */
  String termsFile() {
    return terms == null ? "" : terms.toAbsolutePath().toString();
  }
}
