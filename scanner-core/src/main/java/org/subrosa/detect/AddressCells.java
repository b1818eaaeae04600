package org.subrosa.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.subrosa.address.Sign;
import org.subrosa.language.Words;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/** Addresses in the cells, fields and properties of one reading. */
final class AddressCells {

  /** How much the label of an address makes one of what its cell holds. */
  private static final Sign LABELLED = new Sign("under the label of an address", 20);

  /** One in five cells under such a label is none, such as a remark or a web address. */
  private static final double PRIOR = 0.2;

  private static final Set<String> LABELS =
      Set.of(
          ("address addr street strasse anschrift adresse wohnanschrift domicilio direccion calle indirizzo"
                  + " via adres ulica rue domicile endereco rua straat")
              .split(" ", -1));

  /** Addresses of another kind. */
  private static final Set<String> OTHERS =
      Set.of(
          ("ip ipv4 ipv6 mac email mail e web internet network memory wallet contract bitcoin url site return"
                  + " start end base block bus host server source destination remote local")
              .split(" ", -1));

  private static final int LONGEST = 200;

  private final Reading reading;
  private final AddressDetector detector;
  private final Map<SensitiveText, Boolean> isAddress = new HashMap<>();

  AddressCells(Reading reading, AddressDetector detector) {
    this.reading = reading;
    this.detector = detector;
  }

  void detect(DetectionSink out) {
    int at = 0;
    for (Label label : reading.labels()) {
      if (label.isDrawn()) {
        continue;
      }
      int start = firstFrom(at, label.start());
      detector.inText(reading, at, start, List.of(), out);
      int end = firstFrom(start, label.end());
      cell(label, start, end, out);
      at = end;
    }
    detector.inText(reading, at, reading.text().length(), List.of(), out);
  }

  private void cell(Label label, int start, int end, DetectionSink out) {
    if (!isAddress.computeIfAbsent(label.text(), AddressCells::callsAddress)) {
      detector.inText(reading, start, end, List.of(), out);
    } else if (!detector.inText(reading, start, end, List.of(LABELLED), out)) {
      whole(start, end, out);
    }
  }

  /** Returns the first offset of the reading, from {@code at} on, that stands for the unit's. */
  private int firstFrom(int at, int unitOffset) {
    int length = reading.text().length();
    int next = at;
    while (next < length && reading.view().map().start(next) < unitOffset) {
      next++;
    }
    return next;
  }

  private static boolean callsAddress(SensitiveText label) {
    boolean isOne = false;
    for (Words.Word word : Words.FOLDED.of(Reading.reveal(label))) {
      if (OTHERS.contains(word.term())) {
        return false;
      }
      isOne |= LABELS.contains(word.term());
    }
    return isOne;
  }

  private void whole(int cellStart, int cellEnd, DetectionSink out) {
    String text = reading.text();
    int start = cellStart;
    int end = cellEnd;
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > LONGEST) {
      return;
    }
    EvidenceScorer scorer = scorer(text.substring(start, end));
    if (scorer.confidence().probability() >= DetectionEngine.FLOOR) {
      out.found(AddressDetector.detection(reading.view(), start, end, scorer));
    }
  }

  private static EvidenceScorer scorer(String cell) {
    EvidenceScorer scorer = new EvidenceScorer(PRIOR);
    boolean hasDigit = cell.chars().anyMatch(Character::isDigit);
    boolean hasLetters = cell.chars().filter(Character::isLetter).count() >= 3;
    boolean hasBlank = cell.indexOf(' ') > 0;
    boolean isOther = cell.indexOf('@') >= 0 || cell.contains("://") || cell.contains("0x");
    scorer.add("letters and a number", hasDigit && hasLetters && hasBlank ? 15 : 1);
    scorer.add("words without a number", !hasDigit && hasLetters && hasBlank ? 1.5 : 1);
    scorer.add("no words", hasLetters && hasBlank ? 1 : 0.1);
    scorer.add("a web or memory address", isOther ? 0.01 : 1);
    return scorer;
  }

  /** Blanks, and the quotation marks of a CSV cell. */
  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || c == '"';
  }
}
