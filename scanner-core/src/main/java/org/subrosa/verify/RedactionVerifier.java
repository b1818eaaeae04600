package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Location;
import org.subrosa.finding.EntityType;
import org.subrosa.redact.RedactedCopy;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Replacement;
import org.subrosa.redact.ValueIndex;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Proves that a copy is clean, or says why that cannot be done. Immutable and safe for use by many
 * threads as far as its second reader is.
 */
public final class RedactionVerifier {

  private static final String SECOND_READER = "second reader";
  private static final String FILE_NAME = "file name";
  private static final String STRUCTURE = "structure";

  private final RedactionPlanner rules;
  private final SecondReader reader;

  /**
   * Makes a verifier.
   *
   * @param engine the same rules that the copy was made with
   * @param threshold least confidence of what a copy must not hold, as a probability
   * @param reader another route than the redactors' own
   */
  public RedactionVerifier(DetectionEngine engine, double threshold, SecondReader reader) {
    this.rules = new RedactionPlanner(engine, threshold);
    this.reader = reader;
  }

  /**
   * Verifies a copy that has been written.
   *
   * @param original bytes of the original, for its structure
   * @param copy what the redactor says about the copy; its bytes are read from the file again
   * @param file the copy
   * @param name path under which the copy will be published
   * @throws IOException if the file cannot be read at all
   */
  public Verdict verify(byte[] original, RedactedCopy copy, Path file, String name)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Route> routes = new ArrayList<>();
    try {
      routes.add(new Route(SECOND_READER, reader.read(file), true));
    } catch (IOException | RuntimeException e) {
      return new Verdict.Unverifiable("second reader failed: " + e.getClass().getSimpleName());
    }
    routes.addAll(RawWalk.routes(bytes));
    if (isBlank(routes.get(0)) && routes.stream().skip(1).anyMatch(route -> !isBlank(route))) {
      return new Verdict.Unverifiable("second reader saw no text");
    }
    TextUnit path = TextUnit.of(SensitiveText.of(name), new Location.FileName());
    routes.add(new Route(FILE_NAME, List.of(path), false));
    return verify(original, bytes, copy, routes);
  }

  private Verdict verify(byte[] original, byte[] bytes, RedactedCopy copy, List<Route> routes) {
    ValueIndex values = ValueIndex.of(copy.values());
    List<String> names = new ArrayList<>();
    Set<SensitiveText> seen = new HashSet<>();
    for (Route route : routes) {
      Optional<EntityType> residue = residue(route, values, seen);
      if (residue.isPresent()) {
        return new Verdict.Residue(route.name(), residue.get());
      }
      names.add(route.name());
    }
    try {
      if (!copy.outline().of(original).equals(copy.outline().of(bytes))) {
        return new Verdict.Unverifiable("the structure of the copy differs from the original's");
      }
    } catch (IOException e) {
      return new Verdict.Unverifiable("the structure cannot be read: " + e.getMessage());
    }
    names.add(STRUCTURE);
    return new Verdict.Clean(names);
  }

  /** Searches one route; a text that an earlier route has shown is not read twice. */
  private Optional<EntityType> residue(Route route, ValueIndex values, Set<SensitiveText> seen) {
    for (TextUnit unit : route.units()) {
      String text = unit.text().reveal(RevealPermit.verification());
      if (unit.labels().isEmpty() && !seen.add(SensitiveText.of(text.strip()))) {
        continue;
      }
      List<Replacement> left = new ArrayList<>(values.find(text));
      if (route.rescanned()) {
        left.addAll(rules.detected(unit, value -> {}));
      }
      if (!left.isEmpty()) {
        return Optional.of(left.get(0).type());
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(Route route) {
    return route.units().stream()
        .allMatch(
            unit ->
                unit.text()
                    .reveal(RevealPermit.verification())
                    .codePoints()
                    .noneMatch(Character::isLetterOrDigit));
  }
}
