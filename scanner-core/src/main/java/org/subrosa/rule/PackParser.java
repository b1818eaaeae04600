package org.subrosa.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.subrosa.yaml.YamlMapping;

/**
 * Reads a pack file: which ids of rules or contexts it selects, with {@code *} for any characters.
 */
final class PackParser {

  private static final Set<String> KEYS = Set.of("name", "description", "rules", "contexts");

  private PackParser() {}

  static List<Pattern> parse(String file, String text, String key, List<String> problems) {
    return YamlMapping.parse(file, text, KEYS, problems).stream()
        .flatMap(mapping -> mapping.strings(key).stream())
        .map(glob -> Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q")))
        .toList();
  }
}
