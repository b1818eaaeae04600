package org.subrosa.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The option that names rule packs. */
final class PackOption {

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "PACK",
      defaultValue = "default",
      description =
          "Rule packs by name, or directories of your own rules, such as ./my-rules. See: subrosa"
              + " rules list. Default: ${DEFAULT-VALUE}")
  private List<String> packs = List.of();

  List<String> packs() {
    return packs;
  }
}
