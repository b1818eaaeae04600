package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.jspecify.annotations.Nullable;

/** Deciphers what is enciphered for everyone, with an empty password. For one thread. */
final class PdfCipher {

  private final @Nullable SecurityHandler<?> handler;
  private final @Nullable COSDocument document;

  private PdfCipher(@Nullable SecurityHandler<?> handler, @Nullable COSDocument document) {
    this.handler = handler;
    this.document = document;
  }

  /** Returns the way to read a file that is not enciphered. */
  static PdfCipher none() {
    return new PdfCipher(null, null);
  }

  /** Returns the way to read a file that could be opened. */
  static PdfCipher of(PDDocument document) throws IOException {
    return document.isEncrypted()
        ? new PdfCipher(document.getEncryption().getSecurityHandler(), document.getDocument())
        : none();
  }

  boolean isNeeded() {
    return handler != null;
  }

  /** Returns a string in clear, or as it stands when it was never enciphered. */
  byte[] string(byte[] bytes, long number, long generation) {
    if (handler == null || number < 0) {
      return bytes;
    }
    COSString string = new COSString(bytes);
    try {
      handler.decrypt(string, number, generation);
    } catch (IOException e) {
      return bytes;
    }
    return string.getBytes();
  }

  /**
   * Returns the packed bytes of a stream in clear. The stream is one of the file: one made in
   * memory is lost to PDFBox while it writes the clear bytes over those that it reads.
   *
   * @param length of its enciphered bytes
   */
  byte[] stream(PdfContentStream place, long length) throws IOException {
    if (handler == null || document == null) {
      throw new IllegalStateException("nothing is enciphered");
    }
    COSDictionary dictionary = new COSDictionary();
    if (place.dictionary().is("Type", "Metadata")) {
      dictionary.setItem(COSName.TYPE, COSName.METADATA);
    }
    try (COSStream stream = document.createCOSStream(dictionary, place.start(), length)) {
      handler.decryptStream(stream, place.number(), place.generation());
      try (InputStream in = stream.createRawInputStream()) {
        return in.readAllBytes();
      }
    }
  }
}
