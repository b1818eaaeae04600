package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads drawings (SVG) and OpenDocument in one file, whose text is split over many elements. */
final class MarkupRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of(
          "image/svg+xml",
          "application/vnd.oasis.opendocument.flat.text",
          "application/vnd.oasis.opendocument.flat.spreadsheet",
          "application/vnd.oasis.opendocument.flat.presentation");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new XmlPartReader(sink).read(new GuardedMarkup(in));
    } catch (XMLStreamException e) {
      sink.unread("no well-formed XML");
    }
  }
}
