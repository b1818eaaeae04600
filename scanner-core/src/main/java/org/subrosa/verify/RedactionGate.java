package org.subrosa.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.subrosa.document.ContentId;
import org.subrosa.finding.EntityType;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionOutcome.Disposition;

/**
 * Makes redacted copies and publishes those that are proved clean. The only way to a copy.
 *
 * <p>A copy is written to a temporary file beside its target, readable by the owner only, verified
 * there and then renamed in one step. When the rules still find something in it (a replacement can
 * bring two harmless stretches together, and the second reader may see what the redactor does not),
 * the copy is redacted again, a few times at most.
 */
public final class RedactionGate implements CopyPublisher {

  /** Default of the largest document that is redacted, in bytes. */
  public static final long MOST_BYTES = 16L << 30;

  private static final int MOST_ROUNDS = 3;

  private final CopySteps steps;
  private final long mostBytes;

  /** Makes a gate for documents of up to {@link #MOST_BYTES} bytes. */
  public RedactionGate(CopySteps steps) {
    this(steps, MOST_BYTES);
  }

  /**
   * Makes a gate.
   *
   * @param mostBytes size of the largest document that is taken on, in bytes
   */
  public RedactionGate(CopySteps steps, long mostBytes) {
    this.steps = steps;
    this.mostBytes = mostBytes;
  }

  @Override
  public RedactionOutcome publish(RedactionRequest request) throws IOException {
    CopyFile target = CopyFile.of(request);
    try {
      if (Files.size(request.original()) > mostBytes) {
        return refused(request, "larger than the limit of " + mostBytes + " bytes for redaction");
      }
    } catch (IOException e) {
      return refused(request, "the original cannot be read: " + e.getClass().getSimpleName());
    }
    Path values = Files.createTempFile("values-", "");
    try {
      return new Rounds(request, target, values).publish();
    } finally {
      Files.deleteIfExists(values);
    }
  }

  /** The attempts at one copy. */
  private final class Rounds {

    private final RedactionRequest request;
    private final CopyFile target;
    private final Path values;
    private final Map<EntityType, Integer> removed = new EnumMap<>(EntityType.class);

    Rounds(RedactionRequest request, CopyFile target, Path values) {
      this.request = request;
      this.target = target;
      this.values = values;
    }

    RedactionOutcome publish() throws IOException {
      Path copy = target.temporary();
      try {
        CopySteps.Writing writing = write(request.original(), copy);
        if (writing instanceof CopySteps.Refused refused) {
          return refused(request, refused.reason());
        }
        return prove((CopySteps.Written) writing, copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    }

    private CopySteps.Writing write(Path source, Path copy) throws IOException {
      CopySteps.Writing writing =
          steps.write(new CopySteps.WriteOrder(source, request.mediaType(), copy, values));
      if (writing instanceof CopySteps.Written written) {
        written.removed().forEach((type, count) -> removed.merge(type, count, Integer::sum));
      }
      return writing;
    }

    private RedactionOutcome prove(CopySteps.Written first, Path copy) throws IOException {
      Path next = target.temporary();
      try {
        CopySteps.Written written = first;
        Verdict verdict = verify(written, copy);
        for (int round = 1; round < MOST_ROUNDS && verdict instanceof Verdict.Residue; round++) {
          // What is left in a copy need not stand in the original as it stands here.
          if (!(write(copy, next) instanceof CopySteps.Written again)
              || again.removed().isEmpty()) {
            break;
          }
          Files.move(next, copy, StandardCopyOption.REPLACE_EXISTING);
          next = target.temporary();
          written = again;
          verdict = verify(written, copy);
        }
        return verdict instanceof Verdict.Clean clean
            ? published(copy, clean)
            : quarantined(verdict);
      } finally {
        Files.deleteIfExists(next);
      }
    }

    private Verdict verify(CopySteps.Written written, Path copy) throws IOException {
      return steps.verify(
          new CopySteps.VerifyOrder(
              request.original(),
              copy,
              request.displayPath(),
              written.format(),
              values,
              written.writer()));
    }

    private RedactionOutcome published(Path copy, Verdict.Clean clean) throws IOException {
      ContentId id;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
        id = ContentId.of(in);
      }
      target.publish(copy);
      return outcome(Disposition.PUBLISHED, "", id, clean.routes());
    }

    private RedactionOutcome quarantined(Verdict verdict) throws IOException {
      String reason =
          verdict instanceof Verdict.Residue residue
              ? "a value of type " + residue.type() + " is left (" + residue.route() + ")"
              : ((Verdict.Unverifiable) verdict).reason();
      List<String> routes =
          verdict instanceof Verdict.Residue residue ? List.of(residue.route()) : List.of();
      target.writeNote(reason, routes);
      return outcome(Disposition.QUARANTINED, reason, ContentId.UNKNOWN, routes);
    }

    private RedactionOutcome outcome(
        Disposition disposition, String reason, ContentId copy, List<String> routes) {
      return new RedactionOutcome(
          request.displayPath(), disposition, reason, removed, ContentId.UNKNOWN, copy, routes);
    }
  }

  private static RedactionOutcome refused(RedactionRequest request, String reason) {
    return new RedactionOutcome(
        request.displayPath(),
        Disposition.REFUSED,
        reason,
        Map.of(),
        ContentId.UNKNOWN,
        ContentId.UNKNOWN,
        List.of());
  }
}
