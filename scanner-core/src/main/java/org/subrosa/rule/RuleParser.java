package org.subrosa.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.validate.Validators;
import org.subrosa.yaml.YamlMapping;

/** Turns one rule file into a {@link Rule}, or into a list of its mistakes. */
final class RuleParser {

  /** With it, {@code java.util.regex} copies the text, whose looks are counted. */
  private static final Pattern CANONICAL = Pattern.compile("\\(\\?[a-zA-Z]*c[a-zA-Z]*[-:)]");

  private static final Pattern ID_LINE = Pattern.compile("\\A(?:#.*\\n)*id: ([a-z0-9.-]+)\\n");

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "name",
              "type",
              "severity",
              "dpc",
              "hipaa",
              "regulations",
              "references",
              "prior",
              "boundary",
              "patterns",
              "validators",
              "vetoes",
              "test-values",
              "context",
              "examples",
              "negatives"));
  private static final Set<String> PATTERN_KEYS =
      new TreeSet<>(Set.of("name", "regex", "lr", "context", "boundary", "cell-labels"));
  private static final Set<String> VALIDATOR_KEYS = new TreeSet<>(Set.of("name", "failure"));
  private static final Set<String> CONTEXT_KEYS =
      new TreeSet<>(Set.of("lr", "absent", "before", "after", "terms", "labels"));
  private static final double LARGEST_RATIO = 1_000_000;
  private static final int LEAST_EXAMPLES = 2;

  private final YamlMapping rule;
  private final String file;
  private final int problemsBefore;
  private final List<String> problems;

  private RuleParser(String file, YamlMapping rule, int problemsBefore, List<String> problems) {
    this.file = file;
    this.rule = rule;
    this.problemsBefore = problemsBefore;
    this.problems = problems;
  }

  /** Returns the rule of a file; empty, with the mistakes added, when it has any. */
  static Optional<Rule> parse(String file, String text, List<String> problems) {
    int before = problems.size();
    return YamlMapping.parse(file, text, KEYS, problems)
        .flatMap(mapping -> new RuleParser(file, mapping, before, problems).rule());
  }

  /**
   * Returns the id of a rule file, empty text when there is none. Where it has a line of its own,
   * as it has in all files that ship, the rest need not be read.
   */
  static String idOf(String file, String text, List<String> problems) {
    Matcher line = ID_LINE.matcher(text);
    return line.find()
        ? line.group(1)
        : YamlMapping.parse(file, text, Set.of(), problems)
            .map(mapping -> mapping.requiredString("id"))
            .orElse("");
  }

  private Optional<Rule> rule() {
    Optional<RuleId> id = id();
    Optional<EntityType> type = type();
    List<RulePattern> patterns = patterns();
    String name = rule.requiredString("name");
    int severity = (int) rule.number("severity", 0, 1, 5);
    int context = (int) rule.number("dpc", 0, 1, 4);
    double prior = rule.number("prior", 0, 0.000_001, 0.99);
    List<ValidatorUse> validators = validators();
    List<Pattern> vetoes = compileAll("vetoes");
    List<Pattern> testValues = compileAll("test-values");
    ContextTerms terms = context();
    List<MarkedExample> examples = examples();
    List<String> negatives = negatives();
    if (rule.strings("references").isEmpty()) {
      rule.problem("references", "no reference", "name the standard, law or vendor's format page");
    }
    if (patterns.stream().anyMatch(RulePattern::contextRequired) && terms.terms().isEmpty()) {
      rule.problem("context", "a pattern requires context and there are no terms", "add terms");
    }
    if (problems.size() > problemsBefore || id.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id.get(),
            name,
            type.get(),
            severity,
            context,
            rule.string("hipaa", ""),
            rule.strings("regulations"),
            rule.strings("references"),
            prior,
            patterns,
            validators,
            vetoes,
            testValues,
            terms,
            examples,
            negatives,
            file));
  }

  private Optional<RuleId> id() {
    String id = rule.requiredString("id");
    try {
      return Optional.of(new RuleId(id));
    } catch (IllegalArgumentException e) {
      rule.problem("id", "'" + id + "' is no rule id", "write words with a version: us.ssn.1");
      return Optional.empty();
    }
  }

  private Optional<EntityType> type() {
    String type = rule.requiredString("type");
    Optional<EntityType> found =
        Arrays.stream(EntityType.values()).filter(known -> known.name().equals(type)).findFirst();
    if (found.isEmpty()) {
      rule.problem(
          "type", "unknown type '" + type + "'", "use one of " + List.of(EntityType.values()));
    }
    return found;
  }

  private List<RulePattern> patterns() {
    Boundary usual = boundary(rule, Boundary.WORD);
    List<RulePattern> patterns = new ArrayList<>();
    for (YamlMapping item : rule.mappings("patterns", PATTERN_KEYS)) {
      String required = item.string("context", "optional");
      if (!required.equals("optional") && !required.equals("required")) {
        item.problem("context", "'" + required + "' is unknown", "write optional or required");
      }
      List<String> cellLabels = item.strings("cell-labels");
      Boundary boundary = boundary(item, cellLabels.isEmpty() ? usual : Boundary.NONE);
      String regex = item.requiredString("regex");
      compile(item, "regex", boundary.around(regex))
          .ifPresent(
              pattern ->
                  patterns.add(
                      new RulePattern(
                          item.requiredString("name"),
                          pattern,
                          regex.contains("(?<value>"),
                          item.number("lr", 1, 0.000_001, LARGEST_RATIO),
                          required.equals("required"),
                          cellLabels)));
    }
    if (patterns.isEmpty()) {
      rule.problem("patterns", "no usable pattern", "add a list item with name and regex");
    }
    return patterns;
  }

  private static Boundary boundary(YamlMapping where, Boundary usual) {
    String name = where.string("boundary", usual.toString());
    Optional<Boundary> found = Boundary.of(name);
    if (found.isEmpty()) {
      where.problem("boundary", "unknown boundary '" + name + "'", "use word, number or none");
    }
    return found.orElse(usual);
  }

  private List<ValidatorUse> validators() {
    List<ValidatorUse> uses = new ArrayList<>();
    for (YamlMapping item : rule.mappings("validators", VALIDATOR_KEYS)) {
      String name = item.requiredString("name");
      double failure = item.number("failure", 0, 0, 1);
      Validators.find(name)
          .ifPresentOrElse(
              validator -> uses.add(new ValidatorUse(validator, failure)),
              () ->
                  item.problem(
                      "name",
                      "unknown validator '" + name + "'",
                      "use one of " + Validators.names()));
    }
    return uses;
  }

  private ContextTerms context() {
    return rule.mapping("context", CONTEXT_KEYS)
        .map(
            context ->
                new ContextTerms(
                    terms(context),
                    byLanguage(context, "labels"),
                    context.number("lr", 1, 1, LARGEST_RATIO),
                    context.number("absent", 1, 0.000_001, 1),
                    (int) context.number("before", 8, 0, 50),
                    (int) context.number("after", 3, 0, 50)))
        .orElse(ContextTerms.NONE);
  }

  private static List<String> terms(YamlMapping context) {
    List<String> terms = byLanguage(context, "terms");
    if (terms.isEmpty()) {
      context.problem("terms", "no terms", "add them by language, such as 'en: [ssn]'");
    }
    return terms;
  }

  private static List<String> byLanguage(YamlMapping context, String key) {
    List<String> terms = new ArrayList<>();
    context
        .mapping(key, Set.of())
        .ifPresent(
            languages -> languages.keys().forEach(name -> terms.addAll(languages.strings(name))));
    return terms;
  }

  private List<MarkedExample> examples() {
    List<MarkedExample> examples = new ArrayList<>();
    for (String marked : rule.strings("examples")) {
      try {
        examples.add(MarkedExample.parse(marked));
      } catch (IllegalArgumentException e) {
        rule.problem("examples", "an example is not marked", String.valueOf(e.getMessage()));
      }
    }
    if (examples.size() < LEAST_EXAMPLES) {
      rule.problem("examples", "fewer than two examples", "add texts with «value» marked");
    }
    return examples;
  }

  private List<String> negatives() {
    List<String> negatives = rule.strings("negatives");
    if (negatives.size() < LEAST_EXAMPLES) {
      rule.problem("negatives", "fewer than two", "add texts in which nothing must be found");
    }
    return negatives;
  }

  private List<Pattern> compileAll(String key) {
    return rule.strings(key).stream().flatMap(regex -> compile(rule, key, regex).stream()).toList();
  }

  private static Optional<Pattern> compile(YamlMapping where, String key, String regex) {
    if (CANONICAL.matcher(regex).find()) {
      where.problem(
          key,
          "the flag c of an expression, canonical equivalence, is not supported",
          "take it out: texts are normalised before rules see them");
      return Optional.empty();
    }
    if (regex.contains("&&&") || regex.contains("&&]")) {
      where.problem(
          key,
          "&& with no set behind it, which java.util.regex takes for one that it cannot run",
          "write &{2} or &{3} for the signs themselves, && between sets only");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      where.problem(key, "no valid regular expression: " + e.getDescription(), "mend it");
      return Optional.empty();
    }
  }
}
