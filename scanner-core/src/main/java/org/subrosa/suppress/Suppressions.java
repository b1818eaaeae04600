package org.subrosa.suppress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.subrosa.document.ContentId;
import org.subrosa.finding.Suppression;
import org.subrosa.sensitive.Fingerprinter;

/**
 * The suppressions of a run. Immutable, safe for use by many threads.
 *
 * <p>The file is YAML with one key, {@code suppressions}, and a list of entries below it: {@code
 * id}, {@code owner}, {@code reason} and {@code expires}; at most one of {@code value}, {@code
 * pattern} and {@code fingerprint}; {@code rules}, {@code types}, {@code paths}, {@code
 * own_people}, {@code own_organizations}; {@code enabled}.
 */
public final class Suppressions {

  /** None. */
  public static final Suppressions NONE = new Suppressions(List.of(), "");

  /** Entries of the largest file: their ids go to every process of a run in one message. */
  public static final int MOST_ENTRIES = 10_000;

  /** Characters of the longest id. */
  public static final int LONGEST_ID = 64;

  private final List<Entry> entries;
  private final String digest;

  private Suppressions(List<Entry> entries, String digest) {
    this.entries = List.copyOf(entries);
    this.digest = digest;
  }

  /** An entry: what is told of it, and what it asks. */
  record Entry(Suppression told, Conditions conditions) {}

  /**
   * Reads a file.
   *
   * @param day the day of the run
   * @throws SuppressionException if there is a mistake in it; the message names all, with their
   *     lines and remedies, and no value
   * @throws IOException if it cannot be read
   */
  public static Suppressions read(Path file, LocalDate day) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return parse(file, content, day, digest(content));
  }

  /** Reads a file that must still be the one with a digest. */
  static Suppressions read(Path file, LocalDate day, String expected) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (!digest(content).equals(expected)) {
      throw changed(file);
    }
    return parse(file, content, day, expected);
  }

  static SuppressionException changed(Path file) {
    return new SuppressionException(
        List.of("the suppressions file " + file + " has changed since the run began; run again"));
  }

  private static String digest(byte[] content) throws IOException {
    return ContentId.of(new ByteArrayInputStream(content)).hex();
  }

  private static Suppressions parse(Path file, byte[] content, LocalDate day, String digest)
      throws SuppressionException {
    List<String> problems = new ArrayList<>();
    List<Entry> entries =
        SuppressionParser.parse(file.toString(), text(file, content), day, problems);
    if (!problems.isEmpty()) {
      throw new SuppressionException(problems);
    }
    return new Suppressions(entries, digest);
  }

  private static String text(Path file, byte[] content) throws SuppressionException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new SuppressionException(List.of(file + ": not in UTF-8; save it so"));
    }
  }

  /** Returns what asks the entries that hold about findings. */
  public Suppressor suppressor(Fingerprinter fingerprinter) {
    return new Suppressor(entries, fingerprinter);
  }

  /** Returns what is told of the entries, in the order of the file. */
  public List<Suppression> entries() {
    return entries.stream().map(Entry::told).toList();
  }

  /** Returns the ids of the entries that hold. */
  public Set<String> activeIds() {
    return entries().stream()
        .filter(entry -> entry.state() == Suppression.State.ACTIVE)
        .map(Suppression::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the SHA-256 of the file, or empty text without one. */
  public String digest() {
    return digest;
  }
}
