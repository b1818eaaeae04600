package org.subrosa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.LogManager;
import org.subrosa.jobs.ExitCode;
import org.subrosa.reports.PrintableText;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int code;
    try (PrivateDirectory directory = PrivateDirectory.create()) {
      directory.becomeTemporary();
      Shutdown.guard(directory);
      code = run(Console.ofProcess(), arguments);
    }
    Shutdown.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... arguments) {
    return commandLine(console).execute(arguments);
  }

  /** Lets {@code --version} answer behind each command too. */
  private static void tellVersionEverywhere(CommandLine commandLine) {
    for (CommandLine command : commandLine.getSubcommands().values()) {
      command.getCommandSpec().versionProvider(new Version());
      tellVersionEverywhere(command);
    }
  }

  /** Returns the streams that a command was called with. */
  static Console console(CommandSpec command) {
    return ((Main) command.root().userObject()).console;
  }

  static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new Main(console));
    commandLine.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    tellVersionEverywhere(commandLine);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          Failures.lines(failure)
              .forEach(line -> command.getErr().println("subrosa: " + PrintableText.of(line)));
          return Failures.exitCode(failure).code();
        });
    commandLine.setParameterExceptionHandler(Main::wrongUsage);
    commandLine.setExitCodeExceptionMapper(failure -> ExitCode.USAGE.code());
    return commandLine;
  }

  private static int wrongUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("subrosa: " + PrintableText.of(String.valueOf(failure.getMessage())));
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }
}
