package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Coverage;
import org.xml.sax.ContentHandler;

/**
 * The reading of one document of a store with all that lies inside it: opens each one that a parser
 * comes upon, as far as the limits allow. For one thread.
 */
final class DocumentTree implements EmbeddedDocumentExtractor, UnopenedDocuments {

  /** Rows of their own; what is beyond shows in the coverage of the container. */
  private static final int MOST_UNOPENED = 1_000;

  private final Readers readers;
  private final ExtractionSink sink;
  private final Allowance allowance;
  private final Unpacking unpacking;
  private final PictureBudget pictureBudget;
  private @Nullable DocumentReading current;
  private boolean isNextUnlocked;
  private int unopened;
  private int depth;

  DocumentTree(Readers readers, ExtractionSink sink, Allowance allowance) {
    this.readers = readers;
    this.sink = sink;
    this.allowance = allowance;
    this.unpacking = new Unpacking(allowance, readers.limits());
    this.pictureBudget = new PictureBudget(readers.mostPictures(), sink::picture);
  }

  Readers readers() {
    return readers;
  }

  ExtractionSink sink() {
    return sink;
  }

  Allowance allowance() {
    return allowance;
  }

  PictureBudget pictureBudget() {
    return pictureBudget;
  }

  /** Reads one document to its end, whatever happens, and says how far it came. */
  void read(TikaInputStream in, Unpacked bytes, Metadata metadata) {
    DocumentReading outer = current;
    boolean wasLocked = isNextUnlocked;
    isNextUnlocked = false;
    DocumentReading reading = new DocumentReading(this, outer, bytes, metadata);
    current = reading;
    Coverage coverage = reading.read(in);
    current = outer;
    if (coverage instanceof Coverage.Partial && isThumbnail(metadata)) {
      coverage = new Coverage.Skipped("thumbnail: shows what the document around it says");
    }
    sink.end(
        MediaTypes.of(metadata),
        wasLocked || reading.isUnlocked() ? Unlocking.noted(coverage) : coverage);
  }

  private static boolean isThumbnail(Metadata metadata) {
    return TikaCoreProperties.EmbeddedResourceType.THUMBNAIL
        .toString()
        .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return true;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    if (depth >= readers.limits().of(Limit.DEPTH)) {
      leftOut(metadata, Limit.DEPTH);
      return;
    }
    Optional<Limit> limit = allowance.takeEmbedded();
    if (limit.isEmpty()) {
      // A file of its own: parsers close their stream, and that would delete the stream's file.
      try (TemporaryResources files = new TemporaryResources()) {
        open(unpacking.unpack(stream, files), metadata);
      }
    } else if (allowance.isTail() || !unpacking.mayPass()) {
      leftOut(metadata, limit.get());
    } else {
      inside().leftOut(limit.get());
      inside()
          .keep(stream, metadata, unpacking)
          .ifPresent(oldest -> leftOut(oldest.metadata(), limit.get()));
    }
  }

  private LastDocuments inside() {
    return current().inside();
  }

  private DocumentReading current() {
    DocumentReading reading = current;
    if (reading == null) {
      throw new IllegalStateException("no document is being read");
    }
    return reading;
  }

  private void leftOut(Metadata metadata, Limit limit) {
    inside().leftOut(limit);
    unopened(name(metadata), Coverages.limited(limit));
  }

  /** Reads a document inside the current one. */
  void open(Unpacked bytes, Metadata metadata) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(bytes.file())) {
      if (allowance.hasNoImageLeft() && isImage(in, metadata)) {
        leftOut(metadata, Limit.IMAGES);
        return;
      }
      depth++;
      current().countOpened();
      sink.begin(name(metadata), bytes.file());
      read(in, bytes, metadata);
      depth--;
    }
    if (MediaTypes.of(metadata).startsWith("image/")) {
      allowance.countImage();
    }
  }

  private boolean isImage(TikaInputStream in, Metadata metadata) throws IOException {
    return readers.parser().getDetector().detect(in, metadata).getType().equals("image");
  }

  @Override
  public void unopened(String name, Coverage coverage) {
    if (++unopened <= MOST_UNOPENED) {
      sink.unopened(name, coverage);
    }
  }

  @Override
  public void nextIsUnlocked() {
    isNextUnlocked = true;
    current().countUnlocked();
  }

  private static String name(Metadata metadata) {
    String path = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name != null ? name : path != null ? path : "";
  }
}
