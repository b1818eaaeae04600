package org.subrosa.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.language.Words;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.View;

/**
 * Detects the user's terms: word by word, whatever the case and accents, across line ends and
 * cells, and for names of persons also in the order "Last, First".
 */
final class DictionaryDetector implements Detector {

  /** Rule that findings of the terms file carry. */
  static final RuleId RULE = new RuleId("roster.terms.1");

  private static final int MOST_GAP = 4;
  private static final int SEVERITY = 3;
  private static final int PROCESSING_CONTEXT = 1;
  private static final double SEVERAL_WORDS = 0.97;
  private static final double ONE_WORD = 0.80;

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  DictionaryDetector(Terms terms) {
    Set<Entry> entries = new HashSet<>();
    for (Terms.Term term : terms.terms()) {
      List<String> words =
          Words.FOLDED.of(term.text().reveal(RevealPermit.detection())).stream()
              .map(Words.Word::term)
              .toList();
      if (!words.isEmpty()) {
        entries.add(new Entry(words, term.type()));
        if (term.type() == EntityType.PERSON && words.size() > 1) {
          entries.add(new Entry(lastNameFirst(words), term.type()));
        }
      }
    }
    for (Entry entry : entries) {
      byFirstWord.computeIfAbsent(entry.words().get(0), word -> new ArrayList<>()).add(entry);
    }
  }

  private static List<String> lastNameFirst(List<String> words) {
    List<String> turned = new ArrayList<>(words.size());
    turned.add(words.get(words.size() - 1));
    turned.addAll(words.subList(0, words.size() - 1));
    return turned;
  }

  @Override
  public void detect(Reading reading, DetectionSink out) {
    if (byFirstWord.isEmpty()) {
      return;
    }
    List<Words.Word> words = Words.FOLDED.of(reading.text());
    for (int at = 0; at < words.size(); at++) {
      for (Entry entry : byFirstWord.getOrDefault(words.get(at).term(), List.of())) {
        if (matches(entry, words, at, reading.text())) {
          int end = words.get(at + entry.words().size() - 1).end();
          out.found(detection(entry, reading.view(), words.get(at).start(), end));
        }
      }
    }
  }

  private static boolean matches(Entry entry, List<Words.Word> words, int at, String text) {
    if (at + entry.words().size() > words.size()) {
      return false;
    }
    for (int i = 1; i < entry.words().size(); i++) {
      Words.Word word = words.get(at + i);
      if (!word.term().equals(entry.words().get(i))
          || !isGap(text, words.get(at + i - 1).end(), word.start())) {
        return false;
      }
    }
    return true;
  }

  /** Blanks and name punctuation may stand between the words of one term, nothing else. */
  private static boolean isGap(String text, int after, int before) {
    return before - after <= MOST_GAP
        && text.substring(after, before)
            .chars()
            .allMatch(c -> Character.isWhitespace(c) || ",.;_-'\"".indexOf(c) >= 0);
  }

  private static Detection detection(Entry entry, View view, int start, int end) {
    EvidenceScorer scorer = new EvidenceScorer(entry.words().size() > 1 ? SEVERAL_WORDS : ONE_WORD);
    return new Detection(
        view.map().start(start),
        view.map().end(end),
        SensitiveText.of(view.text().substring(start, end)),
        RULE,
        entry.type(),
        scorer.confidence(),
        SEVERITY,
        PROCESSING_CONTEXT,
        false,
        scorer.terms(),
        List.of());
  }

  /** A term as its folded words. */
  private record Entry(List<String> words, EntityType type) {

    /** Returns the length, never the words. */
    @Override
    public String toString() {
      return "Entry[" + words.size() + " words]";
    }
  }
}
