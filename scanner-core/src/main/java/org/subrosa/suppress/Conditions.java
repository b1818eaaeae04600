package org.subrosa.suppress;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.finding.EntityType;
import org.subrosa.match.MeteredText;
import org.subrosa.match.StepLimitException;
import org.subrosa.names.DeclaredNames;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.store.PathGlob;

/**
 * What an entry asks of a finding; all that is given must hold.
 *
 * @param value the value, compared as fingerprints are, without case, blanks and signs; passwords
 *     and secrets as they are
 * @param pattern an expression for the whole value
 * @param fingerprint the keyed token of the value
 * @param rules globs for the ids of rules, empty for all
 * @param types types, empty for all
 * @param paths paths of documents, empty for all
 * @param own names of own people and organizations
 */
record Conditions(
    Optional<SensitiveText> value,
    Optional<Pattern> pattern,
    Optional<Fingerprint> fingerprint,
    List<PathGlob> rules,
    Set<EntityType> types,
    List<PathGlob> paths,
    Optional<DeclaredNames> own) {

  /** Types whose values differ where case or signs do. */
  private static final Set<EntityType> EXACT = EnumSet.of(EntityType.PASSWORD, EntityType.SECRET);

  Conditions {
    rules = List.copyOf(rules);
    types = Set.copyOf(types);
    paths = List.copyOf(paths);
  }

  /** Whether this is about one value. */
  boolean isAboutOneValue() {
    return value.isPresent() || fingerprint.isPresent();
  }

  /** Returns the token that findings of a type must have, where this is about one value. */
  Optional<Fingerprint> token(EntityType type, Fingerprinter fingerprinter) {
    return value.map(text -> fingerprinter.fingerprint(type.name(), text)).or(() -> fingerprint);
  }

  boolean mayHold(EntityType type) {
    return types.isEmpty() || types.contains(type);
  }

  /** Whether this holds for a finding whose token is the one asked for, if one is. */
  boolean hold(Candidate finding) {
    return mayHold(finding.type())
        && (rules.isEmpty() || areAbout(rules, finding.rule().value()))
        && (paths.isEmpty() || areAbout(paths, finding.path()))
        && value.map(text -> isSame(text, finding)).orElse(true)
        && pattern.map(regex -> matches(regex, finding.value())).orElse(true)
        && own.map(names -> isOwn(names, finding)).orElse(true);
  }

  private static boolean isOwn(DeclaredNames names, Candidate finding) {
    return switch (finding.type()) {
      case PERSON ->
          names.isPerson(finding.value().reveal(RevealPermit.detection()), finding.beside());
      case ORG -> names.isOrganization(finding.value().reveal(RevealPermit.detection()));
      default -> false;
    };
  }

  private static boolean areAbout(List<PathGlob> globs, String name) {
    return globs.stream().anyMatch(glob -> glob.matches(name));
  }

  private static boolean isSame(SensitiveText text, Candidate finding) {
    return !EXACT.contains(finding.type()) || text.equals(finding.value());
  }

  /** Whether hardly any finding is left out. */
  boolean areForEverything() {
    return !isAboutOneValue()
        && own.isEmpty()
        && pattern.map(Breadth::isForAllValues).orElse(true)
        && (rules.isEmpty() || Breadth.isForAllRules(rules))
        && (types.isEmpty() || Breadth.isForAllTypes(types))
        && (paths.isEmpty() || Breadth.isForAllPaths(paths));
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
