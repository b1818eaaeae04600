package org.subrosa.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.LedgerRow;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.store.Listed;
import org.subrosa.verify.CopyPublisher;
import org.subrosa.verify.RedactionRequest;

/**
 * Says which documents have a copy, and under what name. A document that was not read to its end
 * has no copy: what was not seen cannot be taken out.
 */
final class GatedCopies implements CopyMaker {

  /** Bytes of a name that leave room for {@code .reason.json} within the usual 255. */
  private static final int LONGEST_NAME = 240;

  private final CopyPublisher publisher;
  private final Path target;
  private final Path quarantine;
  private final List<String> sources;

  GatedCopies(UnitTask task, CopyPublisher publisher) {
    Path output = Path.of(task.outputDirectory());
    this.target = output.resolve("redacted");
    this.quarantine = output.resolve("quarantine");
    this.sources = task.sources();
    this.publisher = publisher;
  }

  @Override
  public List<RedactionOutcome> copy(Listed listed, List<LoggedDocument> documents)
      throws IOException {
    LedgerRow document = documents.get(0).row();
    if (!listed.isToBeRead()) {
      return List.of();
    }
    String path = targetPath(listed, document);
    if (!canBearCopy(path)) {
      return List.of(refused(document, path, "a copy cannot bear its name; rename the document"));
    }
    for (LoggedDocument each : documents) {
      Coverage coverage = each.row().coverage();
      if (coverage.isUnexamined()) {
        return List.of(refused(document, path, "not fully examined: " + coverage.reason()));
      }
      if (coverage.reason().startsWith(Coverage.UNLOCKED)) {
        return List.of(refused(document, path, "a copy would lie open without its password"));
      }
      if (showsValueInPicture(each)) {
        return List.of(refused(document, path, "values in a picture cannot be taken out"));
      }
    }
    try {
      Path original = Path.of(URI.create(listed.document().handle()));
      RedactionOutcome outcome =
          publisher.publish(
              new RedactionRequest(original, path, document.mediaType(), target, quarantine));
      return List.of(outcome.withOriginal(document.content()));
    } catch (IOException e) {
      throw new UnitException(
          "copies cannot be written to " + target + "; check space and rights", e);
    }
  }

  private static boolean showsValueInPicture(LoggedDocument document) throws IOException {
    boolean[] shows = new boolean[1];
    document.forEach(finding -> shows[0] |= finding.location() instanceof Location.PictureText);
    return shows[0];
  }

  /** With several sources each has a folder of its own: their paths may be alike. */
  private String targetPath(Listed listed, LedgerRow document) {
    if (sources.size() == 1) {
      return document.path();
    }
    int number = sources.indexOf(listed.document().store()) + 1;
    String name = document.store().substring(document.store().lastIndexOf('/') + 1);
    return number + "-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "/" + document.path();
  }

  /**
   * Names are bytes to a file system and text here: one that is no text, or too long once a note's
   * ending or a value's token is in it, has no copy under that name.
   */
  private boolean canBearCopy(String path) {
    try {
      boolean isShort =
          Arrays.stream(path.split("/", -1))
              .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME);
      boolean isText = path.indexOf('\uFFFD') < 0 && path.indexOf('\\') < 0;
      return isShort
          && isText
          && !Files.exists(target.resolve(Path.of(path)), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static RedactionOutcome refused(LedgerRow document, String path, String reason) {
    return new RedactionOutcome(
        path,
        RedactionOutcome.Disposition.REFUSED,
        reason,
        Map.of(),
        document.content(),
        ContentId.UNKNOWN,
        List.of());
  }
}
