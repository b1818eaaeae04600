package org.subrosa.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.subrosa.redact.Content;
import org.subrosa.redact.CopyWriter;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.Redactor;
import org.subrosa.redact.Redactors;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.ValueIndex;

/** Writes and proves copies in this process. Immutable and safe for use by many threads. */
public final class LocalCopySteps implements CopySteps {

  private final Redactors redactors;
  private final CopyWriter writer;
  private final CopyVerifier verifier;

  /**
   * Makes the steps.
   *
   * @param planner says what has to go
   * @param reader another route than the redactors' own
   */
  public LocalCopySteps(Redactors redactors, RedactionPlanner planner, SecondReader reader) {
    this.redactors = redactors;
    this.writer = new CopyWriter(redactors, planner);
    this.verifier = new CopyVerifier(planner, reader);
  }

  @Override
  public Writing write(WriteOrder order) throws IOException {
    try (OutputStream copy = CopyStream.open(order.copy())) {
      ValueIndex values = values(order.values(), order.source());
      Content original = Content.of(order.source());
      CopyWriter.Written written = writer.write(order.mediaType(), original, values, copy);
      values.write(order.values());
      return new Written(written.format(), written.removed(), 0);
    } catch (RefusedException e) {
      return new Refused(e.reason());
    } catch (CopyStream.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Refused("the redactor failed: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public Verdict verify(VerifyOrder order) throws IOException {
    Optional<Redactor> redactor = redactors.named(order.format());
    if (redactor.isEmpty()) {
      return new Verdict.Unverifiable("the verifier does not know the format");
    }
    ValueIndex values = values(order.values(), order.original());
    try {
      Content original = Content.of(order.original());
      Verdict verdict =
          verifier.verify(original, order.copy(), order.name(), redactor.get(), values);
      if (verdict instanceof Verdict.Residue) {
        values.write(order.values());
      }
      return verdict;
    } catch (RuntimeException | StackOverflowError e) {
      return new Verdict.Unverifiable("the verifier failed: " + e.getClass().getSimpleName());
    }
  }

  private static ValueIndex values(Path file, Path document) throws IOException {
    return Files.size(file) > 0
        ? ValueIndex.read(file)
        : ValueIndex.forDocument(Files.size(document));
  }
}
