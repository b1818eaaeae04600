package org.subrosa.suppress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Suppression;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.store.PathGlob;
import org.subrosa.suppress.Suppressions.Entry;
import org.subrosa.yaml.YamlMapping;

/** Reads a file of suppressions, strictly; mistakes never quote a value. */
final class SuppressionParser {

  private static final Set<String> FILE_KEYS = Set.of("suppressions");
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "owner",
              "reason",
              "expires",
              "enabled",
              "value",
              "pattern",
              "fingerprint",
              "rules",
              "types",
              "paths"));
  private static final Pattern ID = Pattern.compile("(?!no$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final LocalDate day;
  private final Set<String> ids = new HashSet<>();

  private SuppressionParser(LocalDate day) {
    this.day = day;
  }

  static List<Entry> parse(String file, String text, LocalDate day, List<String> problems) {
    SuppressionParser parser = new SuppressionParser(day);
    List<Entry> entries = new ArrayList<>();
    YamlMapping.parse(file, text, FILE_KEYS, problems).stream()
        .flatMap(root -> root.mappings("suppressions", KEYS).stream())
        .forEach(item -> entries.add(parser.entry(item)));
    return entries;
  }

  private Entry entry(YamlMapping item) {
    boolean isEnabled = !item.has("enabled") || item.flag("enabled");
    String owner = isEnabled ? item.requiredString("owner") : item.anyString("owner");
    LocalDate expires = expires(item);
    Suppression.State state =
        !isEnabled
            ? Suppression.State.DISABLED
            : day.isAfter(expires) ? Suppression.State.EXPIRED : Suppression.State.ACTIVE;
    return new Entry(
        new Suppression(id(item), owner, item.requiredString("reason"), expires, state),
        conditions(item));
  }

  private String id(YamlMapping item) {
    String id = item.requiredString("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      item.problem("id", "no name of an entry", "write letters, digits, points and hyphens");
    } else if (!ids.add(id)) {
      item.problem("id", "'" + id + "' stands twice", "give each entry a name of its own");
    }
    return id;
  }

  private static LocalDate expires(YamlMapping item) {
    try {
      return LocalDate.parse(item.requiredString("expires"));
    } catch (DateTimeParseException e) {
      item.problem("expires", "no day", "write the last day as in 2027-06-30");
      return LocalDate.MIN;
    }
  }

  private Conditions conditions(YamlMapping item) {
    long exact = Stream.of("value", "pattern", "fingerprint").filter(item::has).count();
    boolean isOpen = exact == 0 && Stream.of("rules", "types", "paths").noneMatch(item::has);
    if (exact > 1 || isOpen) {
      item.problem(
          exact > 1 ? "pattern" : "id",
          exact > 1 ? "more than one of value, pattern, fingerprint" : "an entry for everything",
          exact > 1 ? "keep one" : "add a value, pattern, fingerprint, rules, types or paths");
    }
    return new Conditions(
        item.has("value")
            ? Optional.of(SensitiveText.of(item.requiredString("value")))
            : Optional.empty(),
        item.has("pattern") ? pattern(item) : Optional.empty(),
        item.has("fingerprint") ? fingerprint(item) : Optional.empty(),
        item.strings("rules").stream()
            .map(glob -> Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q")))
            .toList(),
        types(item),
        paths(item));
  }

  /** The message of a failed compilation would quote the expression, which may hold a value. */
  private static Optional<Pattern> pattern(YamlMapping item) {
    try {
      return Optional.of(Pattern.compile(item.requiredString("pattern")));
    } catch (PatternSyntaxException e) {
      item.problem("pattern", "no valid regular expression: " + e.getDescription(), "mend it");
      return Optional.empty();
    }
  }

  private static Optional<Fingerprint> fingerprint(YamlMapping item) {
    try {
      return Optional.of(new Fingerprint(item.requiredString("fingerprint")));
    } catch (IllegalArgumentException e) {
      item.problem(
          "fingerprint", "no fingerprint", "copy the 32 digits of findings.csv or report.json");
      return Optional.empty();
    }
  }

  private static Set<EntityType> types(YamlMapping item) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String name : item.strings("types")) {
      try {
        types.add(EntityType.valueOf(name));
      } catch (IllegalArgumentException e) {
        item.problem("types", "unknown type '" + name + "'", "use one of docs/rules.md");
      }
    }
    return types;
  }

  private static List<PathGlob> paths(YamlMapping item) {
    List<PathGlob> paths = new ArrayList<>();
    for (String glob : item.strings("paths")) {
      try {
        paths.add(PathGlob.of(glob));
      } catch (IllegalArgumentException e) {
        item.problem("paths", String.valueOf(e.getMessage()), "mend it");
      }
    }
    return paths;
  }
}
