package org.subrosa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Tells what the bytes of a cell are, and opens those that are documents. */
final class TableDocuments {

  /** Shorter bytes begin like some format by chance. */
  private static final int LEAST_DOCUMENT = 64;

  private static final double LEAST_ZEROS = 0.25;

  private final Detector detector;
  private final EmbeddedDocumentExtractor documents;

  TableDocuments(Detector detector, EmbeddedDocumentExtractor documents) {
    this.detector = detector;
    this.documents = documents;
  }

  /** Returns bytes as text of UTF-8 or UTF-16 when that is what they are. */
  static Optional<String> text(byte[] bytes) {
    Optional<String> plain = decoded(bytes, StandardCharsets.UTF_8);
    if (plain.isPresent() || bytes.length < 4 || bytes.length % 2 != 0) {
      return plain;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    boolean isMarked = (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xFE + 0xFF;
    if (!isMarked && even + odd < LEAST_ZEROS * bytes.length) {
      return Optional.empty();
    }
    Charset wide = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return decoded(bytes, isMarked ? StandardCharsets.UTF_16 : wide);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text).filter(some -> some.chars().noneMatch(TableDocuments::isControl));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
  }

  /** Opens bytes as a document, unless no format is known that begins so. */
  boolean open(byte[] bytes) throws IOException {
    if (bytes.length < LEAST_DOCUMENT || !isKnown(bytes)) {
      return false;
    }
    try {
      documents.parseEmbedded(
          new ByteArrayInputStream(bytes), new DefaultHandler(), new Metadata(), false);
    } catch (SAXException e) {
      throw new IOException("a document in a cell", e);
    }
    return true;
  }

  private boolean isKnown(byte[] bytes) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      return !detector.detect(in, new Metadata()).equals(MediaType.OCTET_STREAM);
    }
  }
}
