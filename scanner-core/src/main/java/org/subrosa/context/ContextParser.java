package org.subrosa.context;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.yaml.YamlMapping;

/** Reads one file of a category, strictly; mistakes are told with file, line and remedy. */
final class ContextParser {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "title",
              "dpc",
              "raise",
              "type",
              "severity",
              "legend",
              "regulations",
              "references",
              "rules",
              "kinds",
              "footers",
              "reference-text",
              "names"));
  private static final Set<String> KIND_KEYS =
      new TreeSet<>(Set.of("name", "strong", "weak", "company", "labels"));
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*");
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");
  private static final String ENGLISH = "en";

  private final YamlMapping file;
  private final TermTable.Builder terms;
  private final List<String> problems;

  private ContextParser(YamlMapping file, TermTable.Builder terms, List<String> problems) {
    this.file = file;
    this.terms = terms;
    this.problems = problems;
  }

  /** Returns the category of a file, its terms added to a table; empty when it has mistakes. */
  static Optional<ContextCategory> parse(
      String name, String text, TermTable.Builder terms, List<String> problems) {
    int before = problems.size();
    return YamlMapping.parse(name, text, KEYS, problems)
        .map(file -> new ContextParser(file, terms, problems).category())
        .filter(category -> problems.size() == before);
  }

  private ContextCategory category() {
    String id = file.requiredString("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      file.problem("id", "'" + id + "' is no id", "write dotted lower-case words: acme.projects");
    }
    if (file.strings("references").isEmpty()) {
      file.problem("references", "no reference", "name the law or the page that defines it");
    }
    ContextCategory category =
        new ContextCategory(
            id,
            file.requiredString("title"),
            (int) file.number("dpc", 0, 1, 4),
            (int) file.number("raise", 1, 1, 4),
            type(),
            (int) file.number("severity", 4, 1, 5),
            file.flag("legend"),
            file.strings("regulations"),
            file.strings("rules").stream().map(ContextParser::glob).toList());
    kinds(category);
    add(file, "footers", new ContextTerm(category, "footer", TermWeight.FOOTER));
    add(file, "reference-text", new ContextTerm(category, "text", TermWeight.REFERENCE));
    add(file, "names", new ContextTerm(category, "name", TermWeight.NAME));
    return category;
  }

  private Optional<EntityType> type() {
    if (!file.has("type")) {
      return Optional.empty();
    }
    String name = file.requiredString("type");
    Optional<EntityType> type =
        Arrays.stream(EntityType.values()).filter(known -> known.name().equals(name)).findFirst();
    if (type.isEmpty()) {
      file.problem(
          "type", "unknown type '" + name + "'", "use one of " + List.of(EntityType.values()));
    }
    return type;
  }

  private static Pattern glob(String rule) {
    return Pattern.compile(Pattern.quote(rule).replace("*", "\\E.*\\Q"));
  }

  private void kinds(ContextCategory category) {
    List<YamlMapping> kinds = file.mappings("kinds", KIND_KEYS);
    if (kinds.isEmpty() && problems.isEmpty()) {
      file.problem("kinds", "no terms", "add a list of kinds with a name and strong terms");
    }
    for (YamlMapping kind : kinds) {
      String name = kind.requiredString("name");
      if (!name.isEmpty() && !KIND.matcher(name).matches()) {
        kind.problem("name", "'" + name + "' is no name", "write one lower-case word: condition");
      }
      if (KIND_KEYS.stream().filter(kind::has).count() < 2) {
        kind.problem("name", "a kind without terms", "add strong, weak, company or labels");
      }
      add(kind, "strong", new ContextTerm(category, name, TermWeight.STRONG));
      add(kind, "weak", new ContextTerm(category, name, TermWeight.WEAK));
      add(kind, "company", new ContextTerm(category, name, TermWeight.COMPANY));
      add(kind, "labels", new ContextTerm(category, name, TermWeight.LABEL));
    }
  }

  private void add(YamlMapping where, String key, ContextTerm term) {
    where
        .mapping(key, Set.of())
        .ifPresent(
            languages -> {
              for (String language : languages.keys()) {
                for (String text : languages.oneOrMore(language)) {
                  add(languages, language, text, term);
                }
              }
            });
  }

  private void add(YamlMapping where, String language, String text, ContextTerm term) {
    List<String> words = TermTable.words(text);
    if (!LANGUAGES.contains(language)) {
      where.problem(language, "'" + language + "' is no language", "write two letters: en, de");
    } else if (words.isEmpty() || (words.size() == 1 && words.get(0).length() < 2)) {
      where.problem(language, "a term of no letters, or of one", "write a word or phrase");
    } else {
      terms.add(text, language.equals(ENGLISH), term);
    }
  }
}
