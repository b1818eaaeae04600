package org.subrosa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.subrosa.jobs.ExitCode;
import org.subrosa.jobs.OutputDirectory;
import org.subrosa.reports.FindingIndex;
import org.subrosa.reports.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subrosa search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Looks findings up in the output of a run. Shows masked values only.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  subrosa search report 'type:SSN path:vendor/* severity:high'",
      "  subrosa search report 'rule:us.ssn.1 confidence:high' --limit 50"
    })
final class SearchCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUT", description = "Output directory of a run.")
  private Path output = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "QUERY",
      description = {
        "Words, and fields with * for any characters: type, rule, path, folder, store, place,",
        "severity (of the document), confidence, fingerprint, reported, test. All must match;",
        "OR, NOT and parentheses work."
      })
  private String query = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most findings shown. Default: ${DEFAULT-VALUE}")
  private int limit = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!OutputDirectory.isOutput(output)) {
      throw new UsageException(
          output + " is no Subrosa output; name the directory given to scan --out");
    }
    if (limit < 1) {
      throw new UsageException("--limit is at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (FindingIndex index = FindingIndex.open(output.resolve("index"))) {
      List<FindingIndex.Hit> hits = index.search(query, limit);
      for (FindingIndex.Hit hit : hits) {
        out.printf(
            "%-12s %-22s %-9s %s, %s%n",
            hit.type(), hit.preview(), hit.severity(), PrintableText.of(hit.path()), hit.place());
      }
      out.println(
          hits.isEmpty()
              ? "Nothing found."
              : hits.size() == limit ? "The first " + limit + "; more with --limit." : "");
    }
    return ExitCode.DONE.code();
  }
}
