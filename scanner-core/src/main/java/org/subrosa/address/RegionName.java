package org.subrosa.address;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A region as it stands in a text.
 *
 * @param region which
 * @param end the UTF-16 unit after its last letter
 */
record RegionName(Region region, int end) {

  /** Reads the region that begins at an offset; the longest name counts. */
  static @Nullable RegionName read(AddressText text, int start, boolean isSmall) {
    if (!(isSmall ? AddressText.isLetter(text.at(start)) : text.isCapital(start))) {
      return null;
    }
    RegionName longest = dotted(text, start);
    StringBuilder name = new StringBuilder();
    for (Word word : Word.after(text, start, Region.MOST_WORDS)) {
      if (name.isEmpty()) {
        longest = abbreviated(text, word, isSmall, longest);
      }
      name.append(name.isEmpty() ? "" : " ").append(word.term());
      Region region = Region.named(name.toString());
      if (region != null) {
        longest = new RegionName(region, word.end());
      }
    }
    return longest;
  }

  private static @Nullable RegionName abbreviated(
      AddressText text, Word word, boolean isSmall, @Nullable RegionName other) {
    String capitals = word.term().toUpperCase(Locale.ROOT);
    boolean isWritten = isSmall || (capitals.length() > 1 && text.isCapital(word.start() + 1));
    Region region = isWritten ? Region.abbreviated(capitals) : null;
    return region == null ? other : new RegionName(region, word.end());
  }

  /** {@code D.C.} and {@code N.Y.} */
  private static @Nullable RegionName dotted(AddressText text, int start) {
    boolean isDotted =
        text.at(start + 1) == '.' && text.isCapital(start + 2) && text.at(start + 3) == '.';
    if (!isDotted) {
      return null;
    }
    Region region = Region.abbreviated("" + text.at(start) + text.at(start + 2));
    return region == null ? null : new RegionName(region, start + 3);
  }

  /** Returns the postcode that follows, if one does. */
  @Nullable Postcode postcode(AddressText text) {
    int next = text.partStart(text.at(end) == '.' ? end + 1 : end);
    return next < 0 ? null : Postcode.read(text, next);
  }
}
