package org.subrosa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subrosa redact}. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Scans documents and writes redacted copies in the original's format, each proved clean"
            + " before it is published. The same as scan --redact.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  subrosa redact export/ --out clean",
      "  subrosa redact letter.txt --out clean --terms clients.csv",
      "",
      "Exit codes: see subrosa --help"
    })
final class RedactCommand implements Callable<Integer> {

  @Mixin private ScanOptions options = new ScanOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return new RunPresenter(spec.commandLine()).run(options, true).code();
  }
}
