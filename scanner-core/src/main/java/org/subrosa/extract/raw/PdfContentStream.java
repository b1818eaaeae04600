package org.subrosa.extract.raw;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A stream and what is known of it.
 *
 * @param number of its object
 * @param generation of its object
 * @param object where the object begins
 * @param start where its packed bytes begin
 * @param dictionary what it says of itself
 * @param drawn names of what it draws
 * @param showsText whether it shows text itself
 * @param isScattered whether its text is drawn in another order or direction than it is read
 */
record PdfContentStream(
    long number,
    long generation,
    long object,
    long start,
    PdfDictionary dictionary,
    Set<String> drawn,
    boolean showsText,
    boolean isScattered) {

  private static final Set<String> FONTS =
      Set.of("Type1C", "CIDFontType0C", "OpenType", "Type1", "TrueType");
  private static final int HEAD = 1024;

  PdfContentStream(
      long number, long generation, long object, long start, PdfDictionary dictionary) {
    this(number, generation, object, start, dictionary, Set.of(), false, false);
  }

  /** Returns the same stream, read. */
  PdfContentStream reads(PdfContent content) {
    return new PdfContentStream(
        number,
        generation,
        object,
        start,
        dictionary,
        Set.copyOf(content.drawn()),
        content.showsText(),
        content.isScattered());
  }

  /** Pixels, outlines of letters, colours and tables of references. */
  boolean isBeyondText() {
    boolean isProfile =
        dictionary.has("N") && !dictionary.has("Type") && !dictionary.has("Subtype");
    return isPicture()
        || dictionary.has("Length1")
        || dictionary.has("FunctionType")
        || dictionary.has("ShadingType")
        || dictionary.has("HalftoneType")
        || dictionary.is("Type", "XRef")
        || isProfile
        || FONTS.stream().anyMatch(font -> dictionary.is("Subtype", font));
  }

  private boolean isPicture() {
    return dictionary.is("Subtype", "Image")
        || (dictionary.has("Width") && dictionary.has("Height") && !isDrawing());
  }

  /** Returns whether the packed bytes are a JPEG file. */
  boolean isJpeg() {
    return dictionary.filters().size() == 1
        && (dictionary.filters().contains("DCTDecode") || dictionary.filters().contains("DCT"));
  }

  /** Returns whether it says that it holds operators. */
  boolean isDrawing() {
    return dictionary.is("Subtype", "Form") || dictionary.has("PatternType");
  }

  /** Returns whether bytes begin as XML or HTML does. */
  boolean isMarkup(byte[] bytes) {
    int at = 0;
    while (at < Math.min(bytes.length, HEAD) && bytes[at] <= ' ') {
      at++;
    }
    return dictionary.is("Type", "Metadata")
        || (at + 1 < bytes.length
            && bytes[at] == '<'
            && (bytes[at + 1] == '?' || bytes[at + 1] == '!' || Character.isLetter(bytes[at + 1])));
  }

  /** Returns whether bytes are a map from codes to characters, of a font. */
  boolean isMap(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return dictionary.is("Type", "CMap") || head.contains("begincmap") || head.contains("/CIDInit");
  }
}
