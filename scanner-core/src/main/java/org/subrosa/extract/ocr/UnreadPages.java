package org.subrosa.extract.ocr;

import java.util.Set;

/**
 * What the pages of a document show that no parser of text reads. Pages are counted from 0.
 *
 * @param pictures pages that show pictures large enough for text
 * @param unknownLetters pages with words whose letters stand for no known character
 * @param hasSmallPictures whether there are pictures that are not large enough for text
 * @param blank pages that show nothing
 * @param trouble what kept from looking at all of them, in words of the product; else empty
 */
public record UnreadPages(
    Set<Integer> pictures,
    int unknownLetters,
    boolean hasSmallPictures,
    Set<Integer> blank,
    String trouble) {

  /** Keeps copies. */
  public UnreadPages {
    pictures = Set.copyOf(pictures);
    blank = Set.copyOf(blank);
  }
}
