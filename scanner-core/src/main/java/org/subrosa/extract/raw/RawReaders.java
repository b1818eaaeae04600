package org.subrosa.extract.raw;

import java.util.List;
import java.util.stream.Stream;

/** The installed readers; at most one reads a media type. */
public final class RawReaders {

  private static final List<RawReader> OF_ONE_FORMAT =
      List.of(
          new PackageRawReader(), //
          new ArchiveRawReader(),
          new TarRawReader(),
          new GzipRawReader(),
          new HtmlRawReader(), //
          new MailRawReader(),
          new MarkupRawReader(),
          new LettersRawReader(),
          new PdfRawReader(),
          new OleRawReader(),
          new RtfRawReader(),
          new ImageRawReader());

  /** Every reader. */
  public static final List<RawReader> ALL =
      Stream.concat(OF_ONE_FORMAT.stream(), Stream.of(new MixedTextRawReader(OF_ONE_FORMAT)))
          .toList();

  private RawReaders() {}
}
