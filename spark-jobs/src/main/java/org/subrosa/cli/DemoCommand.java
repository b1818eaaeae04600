package org.subrosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.subrosa.jobs.ExitCode;
import org.subrosa.samples.SampleLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code subrosa demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Scans the sample documents of an invented law firm, clinic, bank and counselling practice"
            + " and writes a report and redacted copies.",
    footerHeading = "%nExample:%n",
    footer = "  subrosa demo")
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "subrosa-demo",
      description = "Where documents and report go. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of("subrosa-demo");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path documents = directory.resolve("documents");
    int count = SampleLibrary.unpack(documents);
    Path terms = directory.resolve("roster.csv");
    SampleLibrary.unpackRoster(terms);
    out.println(count + " sample documents in " + documents.toAbsolutePath());
    out.println(
        "Running: subrosa scan "
            + documents
            + " --out "
            + directory.resolve("report")
            + " --redact --terms "
            + terms);
    out.flush();
    CommandLine commandLine = Main.commandLine(Main.console(spec));
    int code =
        commandLine.execute(
            "scan",
            documents.toString(),
            "--out",
            directory.resolve("report").toString(),
            "--redact",
            "--terms",
            terms.toString());
    boolean worked =
        code != ExitCode.FAILED.code()
            && code != ExitCode.USAGE.code()
            && code != ExitCode.INTERRUPTED.code();
    if (worked) {
      out.println("The demo worked. A scheduler would have got exit code " + code + ".");
      out.flush();
    }
    return worked ? ExitCode.DONE.code() : code;
  }
}
