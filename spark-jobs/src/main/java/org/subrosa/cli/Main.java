package org.subrosa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.LogManager;
import org.subrosa.jobs.ExitCode;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry point: {@code subrosa COMMAND}. */
@Command(
    name = "subrosa",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds client identifiers in documents, reports the exposure and writes redacted"
            + " copies that are proved clean.",
    subcommands = {
      ScanCommand.class,
      RedactCommand.class,
      DetectCommand.class,
      ExplainCommand.class,
      SearchCommand.class,
      RulesCommand.class,
      KeysCommand.class,
      DoctorCommand.class,
      DemoCommand.class,
      VersionCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, everything examined",
      "1:internal failure, or the run did not finish",
      "2:wrong usage or configuration",
      "4:copies were quarantined or refused",
      "5:the severity of --fail-on was reached",
      "6:documents were not examined",
      "7:verification failed",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  subrosa demo",
      "  subrosa scan /srv/share --out report",
      "  subrosa scan vendor-export.zip --out report --redact --terms clients.csv",
      "  subrosa search report 'type:SSN path:vendor/*'"
    })
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int code;
    try (PrivateDirectory directory = PrivateDirectory.create()) {
      directory.becomeTemporary();
      code = run(arguments);
    }
    Shutdown.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** Lets {@code --version} answer behind each command too. */
  private static void tellVersionEverywhere(CommandLine commandLine) {
    for (CommandLine command : commandLine.getSubcommands().values()) {
      command.getCommandSpec().versionProvider(new Version());
      tellVersionEverywhere(command);
    }
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(Console.OUT, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(Console.ERR, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    tellVersionEverywhere(commandLine);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println("subrosa: " + Failures.describe(failure));
          return Failures.exitCode(failure).code();
        });
    commandLine.setExitCodeExceptionMapper(failure -> ExitCode.USAGE.code());
    return commandLine;
  }
}
