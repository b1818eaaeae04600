package org.subrosa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.subrosa.context.ContextLoader;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.detect.RuleCheck;
import org.subrosa.finding.RuleId;
import org.subrosa.jobs.ExitCode;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subrosa rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and checks rules.",
    subcommands = {RulesCommand.ListRules.class, RulesCommand.Check.class, RulesCommand.Show.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  subrosa rules list",
      "  subrosa rules show us.ssn.1",
      "  subrosa rules check ./my-rules"
    })
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.USAGE.code();
  }

  /** {@code subrosa rules list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the rules of packs, and the packs there are.",
      footerHeading = "%nExample:%n",
      footer = "  subrosa rules list --rules us,finance")
  static final class ListRules implements Callable<Integer> {

    @Mixin private PackOption options = new PackOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      RuleLoader loader = new RuleLoader();
      PrintWriter out = spec.commandLine().getOut();
      for (Rule rule : loader.load(options.packs()).rules()) {
        out.printf(
            Locale.ROOT,
            "%-32s %-15s severity %d  %s%n",
            rule.id(),
            rule.type(),
            rule.severity(),
            rule.name());
      }
      out.println("Packs: " + String.join(", ", loader.shippedPacks()));
      return ExitCode.DONE.code();
    }
  }

  /** {@code subrosa rules show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows one rule.",
      footerHeading = "%nExample:%n",
      footer = "  subrosa rules show us.ssn.1")
  static final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of the rule.")
    private String id = "";

    @Mixin private PackOption options = new PackOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      Rule rule =
          new RuleLoader()
              .load(options.packs())
              .find(id)
              .orElseThrow(
                  () -> new UsageException("no rule '" + id + "'; see: subrosa rules list"));
      show(rule, spec.commandLine().getOut());
      return ExitCode.DONE.code();
    }

    private static void show(Rule rule, PrintWriter out) {
      out.printf("%s: %s%n", rule.id(), rule.name());
      out.printf(
          Locale.ROOT,
          "type %s, severity %d of 5, processing context %d of 4, prior %s%n",
          rule.type(),
          rule.severity(),
          rule.processingContext(),
          rule.prior());
      rule.patterns()
          .forEach(
              pattern ->
                  out.printf(
                      "written as %s, ratio %s%s%n    %s%n",
                      pattern.name(),
                      pattern.likelihoodRatio(),
                      pattern.contextRequired() ? ", only with context" : "",
                      pattern.regex().pattern()));
      rule.validators()
          .forEach(
              use ->
                  out.printf(
                      "check %s: passes %s of random values%n",
                      use.validator().name(), use.validator().randomPassRate()));
      if (!rule.context().terms().isEmpty()) {
        out.printf(
            "context, ratio %s: %s%n",
            rule.context().likelihoodRatio(), String.join(", ", rule.context().terms()));
      }
      out.println("regulations: " + String.join(", ", rule.regulations()));
      rule.references().forEach(reference -> out.println("see " + reference));
    }
  }

  /** {@code subrosa rules check}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Checks rules: their form, and that each finds its examples and leaves its negatives.",
      footerHeading = "%nExample:%n",
      footer = "  subrosa rules check ./my-rules")
  static final class Check implements Callable<Integer> {

    @Parameters(
        paramLabel = "PACK",
        arity = "0..*",
        description = "Packs or directories. Default: all that ships")
    private List<String> packs = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      RuleLoader loader = new RuleLoader();
      List<String> named =
          packs.isEmpty()
              ? loader.shippedPacks()
              : packs.stream().map(pack -> isFolder(pack) ? "./" + pack : pack).toList();
      RuleSet rules = loader.load(named);
      SensitiveContexts contexts = new ContextLoader().load(named);
      List<String> problems = RuleCheck.check(rules);
      problems.forEach(problem -> spec.commandLine().getErr().println(problem));
      List<RuleId> ids = rules.rules().stream().map(Rule::id).toList();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d rules and %d contexts checked, %d problems%n",
              ids.size(),
              contexts.categories().size(),
              problems.size());
      return (problems.isEmpty() ? ExitCode.DONE : ExitCode.USAGE).code();
    }

    private static boolean isFolder(String pack) {
      return !pack.contains("/") && java.nio.file.Files.isDirectory(Path.of(pack));
    }
  }
}
