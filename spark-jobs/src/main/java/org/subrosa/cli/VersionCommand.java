package org.subrosa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subrosa version}. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Prints the version and the Java that runs it.",
    footerHeading = "%nExample:%n",
    footer = "  subrosa version")
final class VersionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine()
        .getOut()
        .println("subrosa " + Version.current() + ", Java " + Runtime.version());
  }
}
