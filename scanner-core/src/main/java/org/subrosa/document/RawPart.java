package org.subrosa.document;

/**
 * Kinds of place that a document's parser does not show and that only a reader of its raw structure
 * comes to.
 */
public enum RawPart {
  /** Text put together by where it stands on its page. */
  LAYOUT("text by its place on the page"),
  /** The end of one page and the beginning of the next. */
  SEAM("text across two pages"),
  /** Text in a part of a package. */
  PART("package part"),
  /** Text that a change record keeps after it was deleted or moved away. */
  DELETED("deleted text"),
  /** What a field is made of, in place of what it shows. */
  FIELD("field instruction"),
  /** Value of an attribute. */
  ATTRIBUTE("attribute"),
  /** Comment or processing instruction of the markup. */
  COMMENT("markup comment"),
  /** Target of a relation between parts, or to something outside. */
  LINK("link"),
  /** A state of the document before its last saving. */
  OLD_REVISION("old revision"),
  /** A stream of a file that holds several. */
  STREAM("stream"),
  /** An object of a file that is made of numbered objects. */
  OBJECT("object"),
  /** Facts about the document beside its text. */
  METADATA("metadata"),
  /** Letters among bytes of an unknown kind. */
  BINARY("binary part"),
  /** Names, comments and extra fields in the directory of an archive. */
  ARCHIVE("archive directory"),
  /** Bytes before, between or after everything that the format knows of. */
  TRAILING("bytes outside the format");

  private final String words;

  RawPart(String words) {
    this.words = words;
  }

  /** Returns the kind in words, such as {@code deleted text}. */
  public String describe() {
    return words;
  }
}
