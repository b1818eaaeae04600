package org.subrosa.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads lists of names and clusters of words for a model. */
final class NameListsReader {

  /** Share of the people, in per cent, from which on a name counts as common. */
  private static final double COMMON_FIRST = 0.01;

  private static final double COMMON_LAST = 0.002;

  private final Map<Integer, Integer> words = new HashMap<>();

  static NameLists read(Path folder, MadeNames made) throws IOException {
    NameListsReader reader = new NameListsReader();
    reader.names(folder.resolve("us_first_names.tsv"), COMMON_FIRST, NameLists.COMMON_FIRST_NAME);
    reader.names(folder.resolve("us_surnames.tsv"), COMMON_LAST, NameLists.COMMON_SURNAME);
    reader.names(made.first(), NameLists.FIRST_NAME);
    reader.names(made.last(), NameLists.SURNAME);
    reader.phrases(folder.resolve("cities.txt"), NameLists.CITY);
    reader.phrases(folder.resolve("countries.txt"), NameLists.COUNTRY);
    reader.phrases(folder.resolve("regions.txt"), NameLists.REGION);
    reader.phrases(folder.resolve("organizations.txt"), NameLists.ORGANIZATION);
    TreeMap<Integer, Short> entries = new TreeMap<>(Integer::compareUnsigned);
    reader.words.forEach((hash, bits) -> entries.put(hash, bits.shortValue()));
    return new NameLists(new Lexicon(entries), clusters(folder.resolve("clusters.tsv")));
  }

  /** A list of names with their shares; the bit after the given one is that of uncommon ones. */
  private void names(Path file, double common, int bit) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t");
        double share = 0;
        for (int i = 1; i < cells.length; i++) {
          share += Double.parseDouble(cells[i]);
        }
        words.merge(Hash.of(cells[0]), share >= common ? bit : bit << 1, (a, b) -> a | b);
      }
    }
  }

  private void names(Collection<String> names, int bit) {
    for (String name : names) {
      words.merge(Hash.of(WordForm.folded(name)), bit, (a, b) -> a | b);
    }
  }

  private void phrases(Path file, int bit) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] tokens = line.strip().split(" ");
      int hash = Hash.of(WordForm.folded(tokens[0]));
      if (tokens.length == 1) {
        words.merge(hash, bit, (a, b) -> a | b);
      } else if (tokens.length <= NameLists.LONGEST_PHRASE) {
        words.merge(hash, NameLists.OPENS, (a, b) -> a | b);
        for (int i = 1; i < tokens.length; i++) {
          hash = Hash.of(hash, Hash.of(WordForm.folded(tokens[i])));
        }
        words.merge(hash, bit << NameLists.PHRASES, (a, b) -> a | b);
      }
    }
  }

  private static Lexicon clusters(Path file) throws IOException {
    TreeMap<Integer, Short> entries = new TreeMap<>(Integer::compareUnsigned);
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length == 2 && !cells[0].isEmpty()) {
        String[] numbers = cells[1].split(" ");
        entries.put(
            Hash.of(cells[0]),
            NameLists.cluster(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
      }
    }
    return new Lexicon(entries);
  }
}
