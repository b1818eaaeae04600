package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;

/** Reads every destination of an RTF document. */
final class RtfRawReader implements RawReader {

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/rtf") || mediaType.equals("text/rtf");
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      RtfText.read(bytes, sink);
    }
  }
}
