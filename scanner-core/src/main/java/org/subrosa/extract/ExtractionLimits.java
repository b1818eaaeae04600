package org.subrosa.extract;

/**
 * How much of one document of a store, with all that it contains, is read.
 *
 * @param characters characters of text
 * @param embedded documents inside it
 * @param depth how deep documents may lie inside one another
 * @param unpackedBytes bytes of the documents inside it
 */
public record ExtractionLimits(long characters, int embedded, int depth, long unpackedBytes) {

  /** 100 million characters, 20,000 documents, 20 deep, 4 GiB. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(100_000_000, 20_000, 20, 4L << 30);
}
