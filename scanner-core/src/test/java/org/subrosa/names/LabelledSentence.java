package org.subrosa.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;
import org.subrosa.finding.EntityType;

/** Tokens with their tags, as OpenNLP's name samples have them, one sentence a line. */
final class LabelledSentence {

  private final String[] tokens;
  private final int[] tags;

  LabelledSentence(String[] tokens, int[] tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  String[] tokens() {
    return tokens;
  }

  int[] tags() {
    return tags;
  }

  static List<LabelledSentence> read(Path file) throws IOException {
    List<LabelledSentence> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      LabelledSentence sentence = of(line);
      if (sentence.tokens.length > 0) {
        all.add(sentence);
      }
    }
    return all;
  }

  /**
   * Returns the sentence without names that are handles of accounts: some sets tag them, some not.
   */
  LabelledSentence withoutHandles() {
    int[] kept = tags.clone();
    for (int at = 0; at < kept.length; at++) {
      if (kept[at] > 0 && !Tag.isInside(kept[at]) && tokens[at].startsWith("@")) {
        kept[at] = 0;
        for (int next = at + 1; next < kept.length && Tag.isInside(tags[next]); next++) {
          kept[next] = 0;
        }
      }
    }
    return new LabelledSentence(tokens, kept);
  }

  /** Returns the names, typed as the tagger types them. */
  List<Span> names() {
    List<Span> names = new ArrayList<>();
    for (int at = 0; at < tags.length; at++) {
      EntityType type = Tag.ALL.get(tags[at]).type();
      if (type != null) {
        int start = at;
        while (at + 1 < tags.length && Tag.isInside(tags[at + 1])) {
          at++;
        }
        names.add(new Span(start, at + 1, type.name()));
      }
    }
    return names;
  }

  static LabelledSentence of(String line) {
    List<String> tokens = new ArrayList<>();
    List<Integer> tags = new ArrayList<>();
    int open = 0;
    boolean isFirst = false;
    for (String part : line.strip().split("\\s+")) {
      if (part.startsWith("<START:") && part.endsWith(">")) {
        open = tag(part.substring(7, part.length() - 1));
        isFirst = true;
      } else if (part.equals("<END>")) {
        open = 0;
      } else if (!part.isEmpty()) {
        tokens.add(part);
        tags.add(open == 0 ? 0 : isFirst ? open : open + 1);
        isFirst = false;
      }
    }
    return new LabelledSentence(
        tokens.toArray(String[]::new), tags.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int tag(String kind) {
    return switch (kind) {
      case "person" -> Tag.ALL.indexOf(Tag.FIRST_OF_PERSON);
      case "organization" -> Tag.ALL.indexOf(Tag.FIRST_OF_ORGANIZATION);
      case "location" -> Tag.ALL.indexOf(Tag.FIRST_OF_LOCATION);
      default -> 0;
    };
  }
}
