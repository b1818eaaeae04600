package org.subrosa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.subrosa.detect.Terms;
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

  /** Returns the file of terms, which can be read as such. */
  Optional<Path> terms() {
    if (terms == null) {
      return Optional.empty();
    }
    try {
      Terms.read(terms);
    } catch (IOException e) {
      throw new UsageException("--terms: " + Failures.describe(e));
    }
    return Optional.of(terms.toAbsolutePath());
  }
}
