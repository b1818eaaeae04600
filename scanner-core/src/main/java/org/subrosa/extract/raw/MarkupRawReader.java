package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.subrosa.document.RawPart;

/**
 * Reads drawings (SVG), and OpenDocument and Office of 2003 in one file, whose text is split over
 * many elements.
 */
final class MarkupRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of(
          "image/svg+xml",
          "application/vnd.ms-spreadsheetml",
          "application/vnd.ms-wordml",
          "application/vnd.ms-word2006ml");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType) || isFlat(mediaType);
  }

  /** Returns whether documents are OpenDocument in one XML file (part 3, 2.2.1 and 3.1.1). */
  static boolean isFlat(String mediaType) {
    return mediaType.startsWith("application/vnd.oasis.opendocument.")
        && mediaType.contains(".flat.");
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      GuardedMarkup guarded = new GuardedMarkup(in);
      try {
        new XmlPartReader(sink).read(guarded);
      } catch (XMLStreamException e) {
        sink.unread("no well-formed XML");
        StringRuns.of(guarded.again(), RawPart.BINARY, sink);
      }
    }
  }
}
