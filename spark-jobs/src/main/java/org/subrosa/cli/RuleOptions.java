package org.subrosa.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  List<String> packs() {
    return rules.packs();
  }

  /** Returns the absolute path of the file of terms, or empty text when there is none. */
  String termsFile() {
    return terms == null ? "" : terms.toAbsolutePath().toString();
  }
}
