package org.subrosa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code subrosa scan}. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scans documents and writes a breach-risk report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  subrosa scan /srv/share --out report",
      "  subrosa scan /srv/share --out report --fail-on high --exclude 'backup/**'",
      "  subrosa scan mail.zip --out report --redact --terms clients.csv",
      "  subrosa scan /srv/share --out report --plan",
      "",
      "Exit codes: see subrosa --help"
    })
final class ScanCommand implements Callable<Integer> {

  @Mixin private ScanOptions options = new ScanOptions();

  @Option(names = "--redact", description = "Also write redacted copies that are proved clean.")
  private boolean redact;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return new RunPresenter(spec.commandLine()).run(options, redact).code();
  }
}
