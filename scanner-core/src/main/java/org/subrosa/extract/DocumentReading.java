package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Coverage;
import org.xml.sax.SAXException;

/**
 * The reading of one document: by its parser, by the readers of what parsers pass over, and raw.
 * Each step is taken whatever became of those before it, and the first that fell short says how far
 * the document was read. For one thread.
 */
final class DocumentReading {

  private final DocumentTree tree;
  private final Readers readers;
  private final Unpacked bytes;
  private final Metadata metadata;
  private final RawSecondReading second;
  private final UnitContentHandler handler;
  private final TableUnits tables;
  private final PictureText pictures;
  private final PdfPagesParser.Loan pages = new PdfPagesParser.Loan(this::look);
  private final LastDocuments inside = new LastDocuments();
  private final List<Coverage> shortfalls = new ArrayList<>();
  private OpenedFile opened;
  private int unlockedEntries;
  private int openedInside;
  private boolean isTailRead;

  /**
   * Prepares the reading.
   *
   * @param outer that of the document in which this one lies, if any
   */
  DocumentReading(
      DocumentTree tree, @Nullable DocumentReading outer, Unpacked bytes, Metadata metadata) {
    this.tree = tree;
    this.readers = tree.readers();
    this.bytes = bytes;
    this.metadata = metadata;
    this.opened = OpenedFile.asItLies(bytes.file());
    Allowance allowance = tree.allowance();
    this.second =
        new RawSecondReading(
            metadata,
            allowance,
            outer == null ? null : outer.second,
            new LastPieces(readers.limits().of(Limit.TAIL)),
            tree.sink()::unit);
    this.handler = new UnitContentHandler(second::unit, allowance, pages::lend);
    this.tables =
        new TableUnits(second, allowance, new TableDocuments(readers.parser().getDetector(), tree));
    this.pictures =
        new PictureText(readers.pictures(), tree.pictureBudget(), allowance, tree.sink()::unit);
  }

  /** Returns what keeps the last documents inside this one behind a limit. */
  LastDocuments inside() {
    return inside;
  }

  /** A document directly inside it was opened. */
  void countOpened() {
    openedInside++;
  }

  /** An entry of it was opened with a password. */
  void countUnlocked() {
    unlockedEntries++;
  }

  /** Returns whether a password opened it, or something directly inside it. */
  boolean isUnlocked() {
    return opened.isUnlocked() || unlockedEntries > 0;
  }

  /** Reads the document to its end; returns how far that came. */
  Coverage read(TikaInputStream in) {
    try (inside) {
      Optional<Coverage> parsed = attempt(() -> parse(in));
      if (readers.unlocking().isPossible() && parsed.orElse(null) instanceof Coverage.Encrypted) {
        opened = readers.unlocking().open(bytes.file());
        parsed =
            opened.isUnlocked() ? attempt(this::parseUnlocked) : Optional.of(Unlocking.NONE_FITS);
      }
      parsed.ifPresent(shortfalls::add);
      step(this::parsePicturesInText);
      step(this::parseAppended);
      step(handler::finish);
      step(() -> PropertyUnits.of(metadata, second::unit));
      long position = in.getPosition();
      step(() -> readTail(position));
      step(this::lookForUnread);
      step(this::readAgain);
      step(() -> pictures.read(opened.bytes(), opened.password(), metadata));
      return coverage();
    } catch (IOException e) {
      return Coverages.of(e);
    } finally {
      opened.end();
    }
  }

  /** A part of the reading. */
  private interface Step {
    void take() throws IOException, SAXException, TikaException;
  }

  private void step(Step step) {
    attempt(step).ifPresent(shortfalls::add);
  }

  /** Takes a step; whatever becomes of it, the reading goes on. */
  private static Optional<Coverage> attempt(Step step) {
    try {
      step.take();
      return Optional.empty();
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return Optional.of(Coverages.of(e));
    } catch (StackOverflowError e) {
      return Optional.of(new Coverage.ParseError(Coverage.TOO_DEEP));
    } catch (OutOfMemoryError e) {
      return Optional.of(new Coverage.OutOfMemory("heap"));
    } catch (LinkageError e) {
      return Optional.of(new Coverage.ParseError(e.getClass().getSimpleName()));
    }
  }

  private Coverage coverage() {
    Optional<Coverage> first = shortfalls.stream().findFirst();
    return first
        .filter(Coverage.OutOfMemory.class::isInstance)
        .or(this::cut)
        .or(() -> first)
        .orElseGet(() -> second.limit(pictures.cover(Coverages.of(metadata))));
  }

  private void parse(TikaInputStream in) throws IOException, SAXException, TikaException {
    ParseContext context = context();
    context.set(TableUnits.class, tables);
    try {
      readers.parser().parse(in, handler, metadata, context);
    } finally {
      pages.end();
    }
  }

  /** Parses a document anew, of whose text the first attempt showed nothing. */
  private void parseUnlocked() throws IOException, SAXException, TikaException {
    metadata.remove(Metadata.CONTENT_TYPE);
    ParseContext context = context();
    try (TikaInputStream in = TikaInputStream.get(opened.bytes())) {
      Unlocking.with(
          opened.password().orElseThrow(),
          context,
          () -> readers.parser().parse(in, handler, metadata, context));
    } finally {
      pages.end();
    }
  }

  /** Opens the pictures that lie among text in base64. HTML's are opened by its parser. */
  private void parsePicturesInText() throws IOException {
    if (PicturesInText.mayBeIn(MediaTypes.of(metadata))) {
      PicturesInText.find(
          opened.bytes(),
          picture -> {
            try (InputStream in = Files.newInputStream(picture)) {
              tree.parseEmbedded(in, handler, new Metadata(), true);
            }
          });
    }
  }

  /** Opens what an archive behind another document holds. */
  private void parseAppended() throws IOException, SAXException, TikaException {
    Path file = opened.bytes();
    if (!MediaTypes.of(metadata).equals("application/zip") && AppendedArchive.isIn(file)) {
      try (TikaInputStream in = TikaInputStream.get(file)) {
        new ZipArchiveParser().parse(in, handler, new Metadata(), context());
      }
    }
  }

  private ParseContext context() {
    ParseContext context = readers.context(tree, second);
    context.set(PdfPagesParser.Loan.class, pages);
    return context;
  }

  private void look(PDDocument document) {
    pictures.look(document, opened.bytes(), metadata);
  }

  /** What a parser passed over without failing. */
  private void lookForUnread() throws IOException {
    Unread.in(opened.bytes(), metadata, unlockedEntries).ifPresent(shortfalls::add);
    if (openedInside == 0) {
      Unread.inWrapper(MediaTypes.of(metadata)).ifPresent(shortfalls::add);
    }
  }

  /** Where the reader of a format of tables came to the end, nothing is left for a second one. */
  private void readAgain() throws IOException {
    if (!tables.isComplete()) {
      second.read(opened.bytes(), opened.password());
    }
  }

  /**
   * Reads the end of a document of which a limit cut out the middle.
   *
   * @param position how far the parser came
   */
  private void readTail(long position) throws IOException, SAXException {
    boolean isTextCut = handler.cutBy().isPresent() || bytes.cut().isPresent();
    if (!(isTextCut || inside.limit().isPresent()) || !tree.allowance().beginTail()) {
      return;
    }
    try {
      for (LastDocuments.Kept kept : inside.take()) {
        tree.open(kept.bytes(), kept.metadata());
        isTailRead = true;
      }
      if (isTextCut && TextTail.isFor(MediaTypes.of(metadata))) {
        readTextTail(position);
      }
    } finally {
      tree.allowance().endTail();
    }
  }

  private void readTextTail(long position) throws IOException, SAXException {
    UnitContentHandler end = handler.forTail();
    try {
      isTailRead |= TextTail.read(bytes, position, readers.limits().of(Limit.TAIL), metadata, end);
    } finally {
      end.finish();
    }
  }

  /** Returns that a limit cut the document, if one did. */
  private Optional<Coverage> cut() {
    isTailRead |= second.cutBy().isPresent();
    return handler
        .cutBy()
        .or(bytes::cut)
        .or(inside::limit)
        .or(second::cutBy)
        .map(limit -> Coverages.cut(limit, isTailRead));
  }
}
