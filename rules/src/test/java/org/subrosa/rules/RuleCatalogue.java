package org.subrosa.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RulePattern;
import org.subrosa.validate.Validator;
import org.subrosa.validate.Validators;

/** The tables of the page about rules, as the shipped rules, packs and checks are. */
final class RuleCatalogue {

  private static final String PACKS = "| pack | rules | for |\n|---|---:|---|\n";
  private static final String CHECKS = "| check | random pass rate | rules |\n|---|---:|---|\n";
  private static final String RULES =
      """
      | id | finds | type | country | severity | prior | checks | label | regulations | reference |
      |---|---|---|---|---:|---:|---|---|---|---|
      """;
  private static final Path PACK_FILES = Path.of("src", "main", "resources", "subrosa", "rulesets");
  private static final String DESCRIPTION = "description: ";

  private final RuleLoader loader = new RuleLoader();
  private final List<Rule> rules;

  RuleCatalogue() throws RuleException {
    rules = loader.load(List.of("strict")).rules();
  }

  /** Returns a page with the tables as they should be. */
  String in(String page) throws IOException, RuleException {
    return replaced(replaced(replaced(page, PACKS, packs()), CHECKS, checks()), RULES, rules());
  }

  private static String replaced(String page, String header, String rows) {
    int start = page.indexOf(header);
    if (start < 0) {
      throw new IllegalStateException("the page has no table " + header);
    }
    int end = page.indexOf("\n\n", start);
    return page.substring(0, start) + header + rows + (end < 0 ? "" : page.substring(end + 1));
  }

  private String packs() throws IOException, RuleException {
    StringBuilder table = new StringBuilder();
    for (String pack : loader.shippedPacks()) {
      int size = loader.load(List.of(pack)).rules().size();
      String text = description(Files.readString(PACK_FILES.resolve(pack + ".yml")));
      table.append("| `%s` | %d | %s |%n".formatted(pack, size, text));
    }
    return table.toString();
  }

  private static String description(String pack) {
    return pack.lines()
        .filter(line -> line.startsWith(DESCRIPTION))
        .map(line -> line.substring(DESCRIPTION.length()))
        .findFirst()
        .orElseThrow();
  }

  private String checks() {
    TreeMap<String, String> users = new TreeMap<>();
    for (String name : Validators.names()) {
      users.put(name, users(name));
    }
    return users.entrySet().stream()
        .map(e -> "| `%s` | %s | %s |%n".formatted(e.getKey(), rate(e.getKey()), e.getValue()))
        .collect(Collectors.joining());
  }

  private static double rate(String check) {
    return Validators.find(check).orElseThrow().randomPassRate();
  }

  private String users(String check) {
    return rules.stream()
        .filter(
            rule -> rule.validators().stream().anyMatch(u -> u.validator().name().equals(check)))
        .map(rule -> "`" + rule.id() + "`")
        .collect(Collectors.joining(", "));
  }

  private String rules() {
    return rules.stream().map(RuleCatalogue::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    String checks =
        rule.validators().stream()
            .map(use -> use.validator())
            .map(RuleCatalogue::shown)
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s | %d | %s | %s | %s | %s | <%s> |%n"
        .formatted(
            rule.id(),
            rule.name(),
            rule.type(),
            country(rule.id().value()),
            rule.severity(),
            rule.prior(),
            checks.isEmpty() ? "–" : checks,
            label(rule),
            String.join(" ", rule.regulations()),
            rule.references().get(0));
  }

  private static String shown(Validator check) {
    return check.name() + " " + check.randomPassRate();
  }

  /** Rules of one country have its code before their first dot, and those of the Union eu. */
  private static String country(String id) {
    String first = id.substring(0, id.indexOf('.'));
    return first.length() == 2 ? first.toUpperCase(Locale.ROOT) : "–";
  }

  private static String label(Rule rule) {
    Stream<RulePattern> patterns = rule.patterns().stream();
    if (rule.context().terms().isEmpty() && rule.context().labels().isEmpty()) {
      return "–";
    }
    long needed = patterns.filter(RulePattern::contextRequired).count();
    return needed == 0
        ? "weighs"
        : needed == rule.patterns().size() ? "required" : "for some notations";
  }
}
