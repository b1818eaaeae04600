package org.subrosa.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.ContentId;
import org.subrosa.finding.EntityType;
import org.subrosa.redact.FoundValue;
import org.subrosa.redact.RedactedCopy;
import org.subrosa.redact.Redaction;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionOutcome.Disposition;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactors;
import org.subrosa.redact.Refusal;

/**
 * Makes redacted copies and publishes those that are proved clean. The only way to a copy.
 *
 * <p>A copy is written to a temporary file beside its target, readable by the owner only, verified
 * there and then renamed in one step. When the rules still find something in it (a replacement can
 * bring two harmless stretches together), the copy is redacted again, a few times at most.
 */
public final class RedactionGate implements CopyPublisher {

  private static final int MOST_ROUNDS = 3;

  private final Redactors redactors;
  private final RedactionPlanner planner;
  private final RedactionVerifier verifier;
  private final long mostBytes;

  /**
   * Returns the file names, as a glob, under which copies of a process lie that are not proved
   * clean yet.
   *
   * @param process its number
   */
  public static String temporaryNames(long process) {
    return CopyFile.temporaryPrefix(process) + "*";
  }

  /**
   * Makes a gate for documents of up to {@link Redactors#MOST_BYTES} bytes.
   *
   * @param threshold least confidence of what is removed, as a probability
   */
  public RedactionGate(
      Redactors redactors, DetectionEngine engine, double threshold, SecondReader reader) {
    this(redactors, engine, threshold, reader, Redactors.MOST_BYTES);
  }

  /**
   * Makes a gate.
   *
   * @param mostBytes size of the largest document that is taken on, in bytes
   */
  public RedactionGate(
      Redactors redactors,
      DetectionEngine engine,
      double threshold,
      SecondReader reader,
      long mostBytes) {
    this.redactors = redactors;
    this.planner = new RedactionPlanner(engine, threshold);
    this.verifier = new RedactionVerifier(engine, threshold, reader);
    this.mostBytes = mostBytes;
  }

  @Override
  public RedactionOutcome publish(RedactionRequest request) throws IOException {
    CopyFile target = CopyFile.of(request);
    byte[] original;
    try {
      long size = Files.size(request.original());
      if (size > mostBytes) {
        String reason = "larger than the limit of " + mostBytes + " bytes for redaction";
        return refused(request, reason, ContentId.UNKNOWN);
      }
      original = Files.readAllBytes(request.original());
    } catch (IOException e) {
      String reason = "the original cannot be read: " + e.getClass().getSimpleName();
      return refused(request, reason, ContentId.UNKNOWN);
    }
    Redaction redaction = redact(request.mediaType(), original);
    if (redaction instanceof RedactedCopy copy) {
      return publish(request, target, original, copy);
    }
    return refused(request, ((Refusal) redaction).reason(), id(original));
  }

  private Redaction redact(String mediaType, byte[] content) {
    try {
      return redactors.redact(mediaType, content, planner);
    } catch (RuntimeException | StackOverflowError e) {
      return new Refusal("the redactor failed: " + e.getClass().getSimpleName());
    }
  }

  private RedactionOutcome publish(
      RedactionRequest request, CopyFile target, byte[] original, RedactedCopy first)
      throws IOException {
    RedactedCopy copy = first;
    Verdict verdict = verdict(request, target, original, copy);
    for (int round = 1; round < MOST_ROUNDS && verdict instanceof Verdict.Residue; round++) {
      Optional<RedactedCopy> next = again(request, copy);
      if (next.isEmpty()) {
        break;
      }
      copy = next.get();
      verdict = verdict(request, target, original, copy);
    }
    if (verdict instanceof Verdict.Clean clean) {
      return published(request, original, copy, clean);
    }
    return quarantined(request, target, original, copy, verdict);
  }

  /** Writes, verifies and, when clean, publishes; leaves no temporary file. */
  private Verdict verdict(
      RedactionRequest request, CopyFile target, byte[] original, RedactedCopy copy)
      throws IOException {
    Path temporary = target.write(copy.bytes());
    try {
      Verdict verdict = verified(request, original, copy, temporary);
      if (verdict instanceof Verdict.Clean) {
        target.publish(temporary);
      }
      return verdict;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Verdict verified(
      RedactionRequest request, byte[] original, RedactedCopy copy, Path temporary)
      throws IOException {
    try {
      return verifier.verify(original, copy, temporary, request.displayPath());
    } catch (RuntimeException | StackOverflowError e) {
      return new Verdict.Unverifiable("the verifier failed: " + e.getClass().getSimpleName());
    }
  }

  /** Redacts a copy once more; empty when that changes nothing. */
  private Optional<RedactedCopy> again(RedactionRequest request, RedactedCopy copy) {
    if (redact(request.mediaType(), copy.bytes()) instanceof RedactedCopy next
        && !next.removed().isEmpty()) {
      Map<EntityType, Integer> removed = new EnumMap<>(copy.removed());
      next.removed().forEach((type, count) -> removed.merge(type, count, Integer::sum));
      List<FoundValue> values = new ArrayList<>(copy.values());
      values.addAll(next.values());
      return Optional.of(new RedactedCopy(next.bytes(), removed, values, copy.outline()));
    }
    return Optional.empty();
  }

  private static RedactionOutcome published(
      RedactionRequest request, byte[] original, RedactedCopy copy, Verdict.Clean clean)
      throws IOException {
    return new RedactionOutcome(
        request.displayPath(),
        Disposition.PUBLISHED,
        "",
        copy.removed(),
        id(original),
        id(copy.bytes()),
        clean.routes());
  }

  private static RedactionOutcome quarantined(
      RedactionRequest request,
      CopyFile target,
      byte[] original,
      RedactedCopy copy,
      Verdict verdict)
      throws IOException {
    String reason =
        verdict instanceof Verdict.Residue residue
            ? "a value of type " + residue.type() + " is left (" + residue.route() + ")"
            : ((Verdict.Unverifiable) verdict).reason();
    List<String> routes =
        verdict instanceof Verdict.Residue residue ? List.of(residue.route()) : List.of();
    target.writeNote(reason, routes);
    return new RedactionOutcome(
        request.displayPath(),
        Disposition.QUARANTINED,
        reason,
        copy.removed(),
        id(original),
        ContentId.UNKNOWN,
        routes);
  }

  private static RedactionOutcome refused(RedactionRequest request, String reason, ContentId id) {
    return new RedactionOutcome(
        request.displayPath(),
        Disposition.REFUSED,
        reason,
        Map.of(),
        id,
        ContentId.UNKNOWN,
        List.of());
  }

  private static ContentId id(byte[] bytes) throws IOException {
    return ContentId.of(new ByteArrayInputStream(bytes));
  }
}
