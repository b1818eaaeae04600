package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/**
 * Knows office documents by what their package says they are, before the signs of a thousand other
 * formats are tried on them, which takes as long as half of the reading of a small one. Whatever is
 * no package, or one of another kind, is left to the others.
 */
final class PackageDetector implements Detector {

  private static final long serialVersionUID = 1L;

  private static final byte[] ENTRY = {'P', 'K', 3, 4};
  private static final String OFFICE_OPEN = "vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "vnd.oasis.opendocument.";

  private final Detector packages = new DefaultZipContainerDetector();
  private final Detector others;

  PackageDetector(Detector others) {
    this.others = others;
  }

  @Override
  public MediaType detect(InputStream in, Metadata metadata) throws IOException {
    if (in instanceof TikaInputStream && beginsWithEntry(in) && !isSettled(metadata)) {
      MediaType type = packages.detect(in, metadata);
      if (type.getSubtype().startsWith(OFFICE_OPEN)
          || type.getSubtype().startsWith(OPEN_DOCUMENT)) {
        return type;
      }
    }
    return others.detect(in, metadata);
  }

  private static boolean beginsWithEntry(InputStream in) throws IOException {
    in.mark(ENTRY.length);
    byte[] head = in.readNBytes(ENTRY.length);
    in.reset();
    return Arrays.equals(head, ENTRY);
  }

  /** Whether a parser around the document says what it is. */
  static boolean isSettled(Metadata metadata) {
    return metadata.get(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE) != null
        || metadata.get(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE) != null;
  }
}
