package org.subrosa.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The sizes of a run.
 *
 * @param megabytes size of each of the ordinary texts
 * @param passes most warm passes
 * @param seconds CPU-seconds after which no further warm pass begins
 * @param packs the packs of rules to measure, several names for one set joined by {@code +}
 * @param aloneCharacters characters of each kind that go through one pattern after the other
 * @param lineMegabytes size of the shortest of three long lines
 * @param ripgrepMegabytes most of a text that ripgrep reads
 */
record Settings(
    int megabytes,
    int passes,
    int seconds,
    List<List<String>> packs,
    int aloneCharacters,
    int lineMegabytes,
    int ripgrepMegabytes) {

  /** Reads the properties {@code bench.*}. */
  static Settings read() {
    String packs = System.getProperty("bench.packs", "us+uk,us+uk+eu,default,strict");
    return new Settings(
        Integer.getInteger("bench.mb", 50),
        Integer.getInteger("bench.passes", 5),
        Integer.getInteger("bench.seconds", 4),
        Arrays.stream(packs.split(",", -1)).map(pack -> List.of(pack.split("\\+", -1))).toList(),
        Integer.getInteger("bench.alone", 12_000),
        Integer.getInteger("bench.line", 16),
        Integer.getInteger("bench.rg", 5));
  }

  /** Returns how many bytes an ordinary text has. */
  long bytes() {
    return megabytes * 1_000_000L;
  }
}
