package org.subrosa.text;

/**
 * One reading of a unit.
 *
 * <p>Holds clear characters and therefore stays inside detection, redaction and verification; its
 * {@code toString} tells the layer only.
 *
 * @param text the characters as read
 * @param map the way back to the unit
 * @param layer how it was read: {@link #PLAIN}, or the names of the decoders, outermost first, such
 *     as {@code base64+percent}
 */
public record View(String text, OffsetMap map, String layer) {

  /** The layer of the normalised text itself. */
  public static final String PLAIN = "plain";

  /** The layer of neighbouring cells, elements or parts read as one value: they seldom are. */
  public static final String CELLS = "cells";

  /** The layer of the name of a file with blanks where its words are joined. */
  public static final String FILE_NAME = "file name";

  /** The layer of single octets of quoted-printable, which look like assignments. */
  public static final String SINGLE_OCTETS = "single octets";

  /** Returns the layer, never the text. */
  @Override
  public String toString() {
    return "View[" + layer + ", " + text.length() + " chars]";
  }
}
