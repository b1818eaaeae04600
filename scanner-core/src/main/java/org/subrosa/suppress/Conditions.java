package org.subrosa.suppress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.match.MeteredText;
import org.subrosa.match.StepLimitException;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.store.PathGlob;

/**
 * What an entry asks of a finding; all that is given must hold.
 *
 * @param value the value, compared as fingerprints are: without case, blanks and signs
 * @param pattern an expression for the whole value
 * @param fingerprint the keyed token of the value
 * @param rules expressions for the ids of rules, empty for all
 * @param types types, empty for all
 * @param paths paths of documents, empty for all
 */
record Conditions(
    Optional<SensitiveText> value,
    Optional<Pattern> pattern,
    Optional<Fingerprint> fingerprint,
    List<Pattern> rules,
    Set<EntityType> types,
    List<PathGlob> paths) {

  Conditions {
    rules = List.copyOf(rules);
    types = Set.copyOf(types);
    paths = List.copyOf(paths);
  }

  boolean hold(Candidate finding, Fingerprinter fingerprinter) {
    return (types.isEmpty() || types.contains(finding.type()))
        && (rules.isEmpty() || rules.stream().anyMatch(rule -> matches(rule, finding)))
        && (paths.isEmpty() || paths.stream().anyMatch(path -> path.matches(finding.path())))
        && fingerprint.map(finding.fingerprint()::equals).orElse(true)
        && value.map(text -> isSame(text, finding, fingerprinter)).orElse(true)
        && pattern.map(regex -> matches(regex, finding.value())).orElse(true);
  }

  private static boolean matches(Pattern rule, Candidate finding) {
    return rule.matcher(finding.rule().value()).matches();
  }

  private static boolean isSame(
      SensitiveText text, Candidate finding, Fingerprinter fingerprinter) {
    return fingerprinter.fingerprint(finding.type().name(), text).equals(finding.fingerprint());
  }

  /** An expression that costs too much says nothing: the finding counts. */
  private static boolean matches(Pattern regex, SensitiveText value) {
    try {
      String text = value.reveal(RevealPermit.detection());
      return MeteredText.test(MeteredText.matcher(regex, text), Matcher::matches);
    } catch (StepLimitException e) {
      return false;
    }
  }
}
