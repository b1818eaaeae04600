package org.subrosa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose what is looked for. */
final class RuleOptions {

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "PACK",
      defaultValue = "default",
      description =
          "Rule packs by name, or directories of your own rules, such as ./my-rules. See: subrosa"
              + " rules list. Default: ${DEFAULT-VALUE}")
  private List<String> packs = List.of();

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description =
          "Your own names and words to find: UTF-8, one a line, or CSV with the columns name and"
              + " type.")
  private @Nullable Path terms;

  List<String> packs() {
    return packs;
  }

  Optional<Path> terms() {
    return Optional.ofNullable(terms).map(Path::toAbsolutePath);
  }
}
