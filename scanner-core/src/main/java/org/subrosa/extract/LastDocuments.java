package org.subrosa.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.metadata.Metadata;

/**
 * Keeps the last documents inside one whose others a limit left out. Which are the last ones shows
 * at the end only, so each is kept until {@value #MOST} newer ones have come.
 */
final class LastDocuments implements Closeable {

  static final int MOST = 16;

  /** A document that waits to be opened. */
  record Kept(Unpacked bytes, Metadata metadata) {}

  private final TemporaryResources files = new TemporaryResources();
  private final Deque<Kept> kept = new ArrayDeque<>();
  private Optional<Limit> limit = Optional.empty();

  /** Takes note of a limit that left a document out. */
  void leftOut(Limit reached) {
    limit = limit.or(() -> Optional.of(reached));
  }

  /** Returns the first limit that left a document out. */
  Optional<Limit> limit() {
    return limit;
  }

  /** Keeps a document for the end; returns the one that makes room for it. */
  Optional<Kept> keep(InputStream in, Metadata metadata, Unpacking unpacking) throws IOException {
    Optional<Kept> oldest = kept.size() < MOST ? Optional.empty() : Optional.of(kept.remove());
    Path file = oldest.isPresent() ? oldest.get().bytes().file() : files.createTempFile();
    Optional<Limit> cut;
    try (TemporaryResources made = new TemporaryResources()) {
      cut = unpacking.head(OpenContainer.bytes(in, made), file);
    }
    kept.add(new Kept(new Unpacked(file, Optional.empty(), cut), metadata));
    return oldest;
  }

  /** Returns what was kept, the last one last, and forgets it. */
  List<Kept> take() {
    List<Kept> all = new ArrayList<>(kept);
    kept.clear();
    return all;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
