package org.subrosa.suppress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.subrosa.names.DeclaredNames;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.store.PathGlob;
import org.subrosa.suppress.Suppressions.Entry;
import org.subrosa.yaml.YamlFormat;
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
              "paths",
              "own_people",
              "own_organizations"));
  private static final Pattern ID =
      Pattern.compile("(?!no$)[A-Za-z0-9][A-Za-z0-9._-]{0," + (Suppressions.LONGEST_ID - 1) + "}");
  private static final String FEWER =
      "delete entries that have expired, or let one with a pattern such as 'A|B' do for several";
  private static final YamlFormat FORMAT =
      new YamlFormat(4 << 20, FEWER, "README.md (What is no exposure)", true);

  private static final int MOST_YEARS = 10;

  private final LocalDate day;
  private final List<String> problems;
  private final Set<String> ids = new HashSet<>();

  private SuppressionParser(LocalDate day, List<String> problems) {
    this.day = day;
    this.problems = problems;
  }

  static List<Entry> parse(String file, String text, LocalDate day, List<String> problems) {
    SuppressionParser parser = new SuppressionParser(day, problems);
    return YamlMapping.parse(file, text, FORMAT, FILE_KEYS, problems)
        .map(parser::entries)
        .orElse(List.of());
  }

  private List<Entry> entries(YamlMapping root) {
    List<YamlMapping> items = root.mappings("suppressions", KEYS);
    if (items.size() > Suppressions.MOST_ENTRIES) {
      root.problem("suppressions", "more than " + Suppressions.MOST_ENTRIES + " entries", FEWER);
      return List.of();
    }
    return items.stream().map(this::entry).toList();
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

  private LocalDate expires(YamlMapping item) {
    try {
      LocalDate expires = LocalDate.parse(item.requiredString("expires"));
      if (ChronoUnit.YEARS.between(day.plusDays(1), expires) >= MOST_YEARS) {
        item.problem(
            "expires", "a day more than ten years ahead", "write an earlier one and decide again");
      }
      return expires;
    } catch (DateTimeParseException e) {
      item.problem("expires", "no day", "write the last day as in 2027-06-30");
      return LocalDate.MIN;
    }
  }

  private Conditions conditions(YamlMapping item) {
    int before = problems.size();
    if (Stream.of("value", "pattern", "fingerprint").filter(item::has).count() > 1) {
      item.problem("pattern", "more than one of value, pattern, fingerprint", "keep one");
    }
    Conditions conditions =
        new Conditions(
            item.has("value")
                ? Optional.of(SensitiveText.of(item.requiredString("value")))
                : Optional.empty(),
            item.has("pattern") ? pattern(item) : Optional.empty(),
            item.has("fingerprint") ? fingerprint(item) : Optional.empty(),
            globs(item, "rules", "write one such as 'us.*' or us.ssn.1"),
            types(item),
            globs(item, "paths", "write one such as 'forms/**' or '*.docx'"),
            own(item));
    if (problems.size() == before && conditions.areForEverything()) {
      item.problem(
          "id",
          "an entry for everything",
          "add a value, pattern, fingerprint, own_people, rules, types or paths that leave something"
              + " out");
    }
    return conditions;
  }

  private static Optional<DeclaredNames> own(YamlMapping item) {
    return item.has("own_people") || item.has("own_organizations")
        ? Optional.of(
            new DeclaredNames(item.oneOrMore("own_people"), item.oneOrMore("own_organizations")))
        : Optional.empty();
  }

  /** The message of a failed compilation would quote the expression, which may hold a value. */
  private static Optional<Pattern> pattern(YamlMapping item) {
    try {
      return Optional.of(Pattern.compile(item.requiredString("pattern")));
    } catch (PatternSyntaxException e) {
      String place = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
      item.problem("pattern", "no valid regular expression" + place, "mend it");
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
    for (String name : item.oneOrMore("types")) {
      try {
        types.add(EntityType.valueOf(name));
      } catch (IllegalArgumentException e) {
        item.problem("types", "unknown type", "use " + Arrays.toString(EntityType.values()));
      }
    }
    return types;
  }

  /** The message of a malformed glob would quote it. */
  private static List<PathGlob> globs(YamlMapping item, String key, String remedy) {
    List<PathGlob> globs = new ArrayList<>();
    for (String glob : item.oneOrMore(key)) {
      try {
        globs.add(PathGlob.of(glob));
      } catch (IllegalArgumentException e) {
        item.problem(key, "no glob", remedy);
      }
    }
    return globs;
  }
}
