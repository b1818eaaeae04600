package org.subrosa.extract.raw;

import java.util.List;

/** The installed readers; at most one reads a media type. */
public final class RawReaders {

  /** Every reader. */
  public static final List<RawReader> ALL =
      List.of(
          new PackageRawReader(), //
          new ArchiveRawReader(),
          new HtmlRawReader(), //
          new MailRawReader(),
          new MarkupRawReader(),
          new LettersRawReader(),
          new PdfRawReader(),
          new OleRawReader(),
          new RtfRawReader(),
          new ImageRawReader());

  private RawReaders() {}
}
