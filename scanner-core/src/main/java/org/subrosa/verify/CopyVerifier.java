package org.subrosa.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.EntityType;
import org.subrosa.names.DocumentNames;
import org.subrosa.redact.Content;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Replacement;
import org.subrosa.redact.ValueIndex;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Proves that a copy is clean, or says why that cannot be done. Immutable and safe for use by many
 * threads as far as its second reader is.
 *
 * <p>The copy is read as a document is read in a scan and searched for what was removed and, by the
 * rules, for what ought to have been; its bytes are searched for what was removed, whatever its
 * format; and so is its name. Then its structure is compared with the original's.
 */
public final class CopyVerifier {

  private static final String SECOND_READER = "second reader";
  private static final String FILE_NAME = "file name";
  private static final String STRUCTURE = "structure";

  private final RedactionPlanner rules;
  private final SecondReader reader;

  /**
   * Makes a verifier.
   *
   * @param rules the same rules that the copy was made with
   * @param reader another route than the redactors' own
   */
  public CopyVerifier(RedactionPlanner rules, SecondReader reader) {
    this.rules = rules;
    this.reader = reader;
  }

  /**
   * Verifies a copy that has been written.
   *
   * @param original the original, for its structure
   * @param copy the copy
   * @param name path under which the copy will be published
   * @param redactor the redactor that made it
   * @param values what the copy must not hold; takes up what the rules still find in it, so that
   *     the next copy lacks that too
   * @throws IOException if the copy cannot be read at all
   */
  public Verdict verify(
      Content original, Path copy, String name, Redactor redactor, ValueIndex values)
      throws IOException {
    Proof proof = new Proof(values);
    try {
      reader.read(copy, proof::unit);
    } catch (IOException | RuntimeException e) {
      return new Verdict.Unverifiable("second reader failed: " + e.getClass().getSimpleName());
    }
    boolean isBlank = proof.isBlank;
    if (!proof.ends(SECOND_READER)) {
      return proof.residue();
    }
    RawWalk walk = new RawWalk(copy);
    for (RawWalk.Way way : walk.ways()) {
      walk.read(way, proof::text);
      if (!proof.ends(way.name())) {
        return proof.residue();
      }
    }
    if (isBlank && !proof.isBlank) {
      return new Verdict.Unverifiable("second reader saw no text");
    }
    proof.text(name);
    if (!proof.ends(FILE_NAME)) {
      return proof.residue();
    }
    return structure(original, copy, redactor).orElseGet(() -> proof.with(STRUCTURE));
  }

  /** Returns what is wrong with the structure, if anything is. */
  private static Optional<Verdict> structure(Content original, Path copy, Redactor redactor) {
    try {
      return redactor.hasStructure(original, Content.of(copy))
          ? Optional.empty()
          : Optional.of(
              new Verdict.Unverifiable("the structure of the copy differs from the original's"));
    } catch (IOException e) {
      return Optional.of(
          new Verdict.Unverifiable(
              "the structure cannot be read: " + e.getClass().getSimpleName()));
    }
  }

  /** What has been gone through so far. */
  private final class Proof {

    /** Texts that two routes show alike are read once; no more of them than this are kept. */
    private static final long MOST_SEEN = 1L << 22;

    private final ValueIndex values;
    private final DocumentNames names = new DocumentNames();
    private final Set<SensitiveText> seen = new HashSet<>();
    private final List<String> routes = new ArrayList<>();
    private @Nullable EntityType left;
    private long seenLength;
    private boolean isBlank = true;

    Proof(ValueIndex values) {
      this.values = values;
    }

    /** Searches a unit for what was removed and for what the rules find. */
    void unit(TextUnit unit) {
      text(unit.text().reveal(RevealPermit.verification()));
      rules.detect(
          unit,
          names,
          (still, value) -> {
            left = still.type();
            values.add(value);
          });
    }

    /** Searches a text for what was removed. */
    void text(String text) {
      isBlank &= text.codePoints().noneMatch(Character::isLetterOrDigit);
      if (isNew(text)) {
        for (Replacement still : values.find(text)) {
          left = still.type();
        }
      }
    }

    private boolean isNew(String text) {
      SensitiveText stripped = SensitiveText.of(text.strip());
      if (seen.contains(stripped)) {
        return false;
      }
      seenLength += text.length();
      if (seenLength <= MOST_SEEN) {
        seen.add(stripped);
      }
      return true;
    }

    /** Ends a route; returns whether it showed nothing. */
    boolean ends(String route) {
      routes.add(route);
      return left == null;
    }

    Verdict residue() {
      EntityType type = left == null ? EntityType.OTHER : left;
      return new Verdict.Residue(routes.get(routes.size() - 1), type);
    }

    Verdict with(String route) {
      routes.add(route);
      return new Verdict.Clean(routes);
    }
  }
}
