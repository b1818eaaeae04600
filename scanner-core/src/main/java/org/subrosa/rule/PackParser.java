package org.subrosa.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.subrosa.yaml.YamlMapping;

/** Reads a pack file: which rule ids it selects, with {@code *} for any characters. */
final class PackParser {

  private static final Set<String> KEYS = Set.of("name", "description", "rules");

  private PackParser() {}

  static List<Pattern> parse(String file, String text, List<String> problems) {
    return YamlMapping.parse(file, text, KEYS, problems).stream()
        .flatMap(mapping -> mapping.strings("rules").stream())
        .map(glob -> Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q")))
        .toList();
  }
}
