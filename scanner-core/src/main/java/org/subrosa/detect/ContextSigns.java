package org.subrosa.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.subrosa.context.ContextCategory;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.context.TermHit;
import org.subrosa.context.TermWeight;
import org.subrosa.detect.ContextSign.Form;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;
import org.subrosa.text.View;

/**
 * The signs of sensitive contexts in a unit, by the unit's offsets: terms, labels, cells of columns
 * that are called so, and what rules found. Terms in notices that stand under every letter, and
 * those that are part of a name, are none. For one thread.
 */
final class ContextSigns {

  private static final int COMPANY = 150;
  private static final int LONGEST_NOTICE = 1_500;
  private static final int LONGEST_CELL = 120;
  private static final int REFERENCE_REACH = 2_000;
  private static final int REFERENCE_SIGNS = 2;
  private static final String LABEL_SIGNS = ":=\t|";
  private static final String LABEL_FILLERS = " \"'*_)>]";

  private final String text;
  private final TextBreaks breaks;
  private final List<TermHit> hits;
  private final List<TermHit> references;
  private final List<ContextSign> signs = new ArrayList<>();
  private final BitSet footers = new BitSet();

  private ContextSigns(String text, TextBreaks breaks, List<TermHit> hits) {
    this.text = text;
    this.breaks = breaks;
    this.hits = hits;
    this.references =
        hits.stream().filter(hit -> hit.term().weight() == TermWeight.REFERENCE).toList();
  }

  /**
   * Reads a unit.
   *
   * @param plain its plain view
   * @param labels its labels, those of drawn tables included
   * @param winners what the detectors found in it
   */
  static ContextSigns of(
      SensitiveContexts contexts,
      TextUnit unit,
      String text,
      View plain,
      List<Label> labels,
      List<Detection> winners) {
    List<TermHit> hits =
        contexts.in(plain.text()).stream()
            .map(
                hit ->
                    new TermHit(
                        plain.map().start(hit.start()), plain.map().end(hit.end()), hit.term()))
            .toList();
    ContextSigns signs = new ContextSigns(text, new TextBreaks(text), hits);
    signs.addFooters();
    signs.addTerms(winners);
    signs.addRules(contexts, winners);
    signs.addCells(contexts, labels);
    signs.keep(unit);
    return signs;
  }

  /** Returns the signs by place. */
  List<ContextSign> all() {
    return signs;
  }

  TextBreaks breaks() {
    return breaks;
  }

  /** Returns whether a place lies in a notice that stands under every letter. */
  boolean isInFooter(int start) {
    return footers.get(start);
  }

  /** Returns whether what stands around an offset tells of a subject and not of a person. */
  boolean isReference(int at) {
    if (references.size() < REFERENCE_SIGNS) {
      return false;
    }
    int first = firstReference(at - REFERENCE_REACH);
    int last = firstReference(at + REFERENCE_REACH + 1);
    Set<String> seen = new HashSet<>();
    for (TermHit hit : references.subList(first, last)) {
      if (seen.add(folded(hit)) && seen.size() >= REFERENCE_SIGNS) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of the first reference that begins at an offset or behind it. */
  private int firstReference(int at) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String folded(TermHit hit) {
    return text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT);
  }

  private void addFooters() {
    for (TermHit hit : hits) {
      if (hit.term().weight() == TermWeight.FOOTER) {
        footers.set(
            breaks.paragraphStart(hit.start(), LONGEST_NOTICE),
            breaks.paragraphEnd(hit.end(), LONGEST_NOTICE));
      }
    }
  }

  private void addTerms(List<Detection> winners) {
    NavigableMap<Integer, Detection> names = new TreeMap<>();
    winners.stream()
        .filter(winner -> winner.type() == EntityType.ORG)
        .forEach(winner -> names.put(winner.start(), winner));
    Set<Integer> named = new HashSet<>();
    hits.stream()
        .filter(hit -> hit.term().weight() == TermWeight.NAME)
        .forEach(hit -> named.add(hit.start()));
    for (TermHit hit : hits) {
      boolean isName = named.contains(hit.end() + 1) || isInside(hit, names);
      switch (hit.term().weight()) {
        case STRONG -> add(hit, Form.STRONG, isName);
        case WEAK -> add(hit, Form.WEAK, isName);
        case COMPANY -> add(hit, Form.COMPANY, isName);
        case LABEL -> add(hit, isLabel(hit) ? Form.LABEL : Form.COMPANY, isName);
        case FOOTER, REFERENCE, NAME -> {}
      }
    }
  }

  /** Winners of one type do not overlap, so that the last to begin before it decides. */
  private static boolean isInside(TermHit hit, NavigableMap<Integer, Detection> names) {
    Map.Entry<Integer, Detection> name = names.floorEntry(hit.start());
    return name != null && hit.end() <= name.getValue().end();
  }

  private void add(TermHit hit, Form form, boolean isName) {
    if (!isName && !isInFooter(hit.start())) {
      ContextCategory category = hit.term().category();
      signs.add(new ContextSign(hit.start(), hit.end(), category, hit.term().kind(), form, false));
    }
  }

  /** Whether the sign of a label stands behind a term. */
  private boolean isLabel(TermHit hit) {
    int at = hit.end();
    while (at < text.length() && LABEL_FILLERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && LABEL_SIGNS.indexOf(text.charAt(at)) >= 0;
  }

  private void addRules(SensitiveContexts contexts, List<Detection> winners) {
    for (Detection winner : winners) {
      for (ContextCategory category : contexts.categories()) {
        if (winner.confidence().probability() >= org.subrosa.finding.Confidence.REPORTED
            && category.isToldBy(winner.rule())
            && !isInFooter(winner.start())) {
          signs.add(
              new ContextSign(winner.start(), winner.end(), category, "finding", Form.RULE, true));
        }
      }
    }
  }

  private void addCells(SensitiveContexts contexts, List<Label> labels) {
    Map<SensitiveText, List<TermHit>> known = new HashMap<>();
    for (Label label : labels) {
      List<TermHit> telling =
          known.computeIfAbsent(label.text(), name -> telling(contexts, Reading.reveal(name)));
      if (!telling.isEmpty()) {
        addCell(label, telling);
      }
    }
  }

  private static List<TermHit> telling(SensitiveContexts contexts, String name) {
    return contexts.in(ReadingWords.apart(name)).stream()
        .filter(
            hit ->
                hit.term().weight() == TermWeight.LABEL || hit.term().weight() == TermWeight.STRONG)
        .toList();
  }

  /** A cell of many words is a text of its own: its terms tell what is said, and to the letter. */
  private void addCell(Label label, List<TermHit> telling) {
    int start = label.start();
    int end = Math.min(label.end(), text.length());
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    if (end - start <= LONGEST_CELL
        && text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
      for (TermHit hit : telling) {
        signs.add(
            new ContextSign(start, end, hit.term().category(), hit.term().kind(), Form.CELL, true));
      }
    }
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '|';
  }

  /** Sorts the signs, tells which of them have company, and leaves out legends out of place. */
  private void keep(TextUnit unit) {
    signs.removeIf(
        sign -> sign.category().isLegend() && !Legends.isAtItsPlace(sign, unit, text, breaks));
    signs.sort(Comparator.comparingInt(ContextSign::start).thenComparingInt(ContextSign::end));
    for (int i = 0; i < signs.size(); i++) {
      if (!signs.get(i).isSupported() && hasCompany(i)) {
        signs.set(i, signs.get(i).supported());
      }
    }
    signs.removeIf(sign -> sign.needsCompany() && !sign.isSupported());
  }

  private boolean hasCompany(int number) {
    for (int other = number - 1; other >= 0 && isNear(other, number); other--) {
      if (isCompany(number, other)) {
        return true;
      }
    }
    for (int other = number + 1; other < signs.size() && isNear(number, other); other++) {
      if (isCompany(number, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(int left, int right) {
    return signs.get(right).start() - signs.get(left).end() <= COMPANY;
  }

  private boolean isCompany(int number, int other) {
    ContextSign one = signs.get(number);
    ContextSign two = signs.get(other);
    int from = Math.min(one.end(), two.end());
    int to = Math.max(one.start(), two.start());
    return one.category().equals(two.category())
        && from <= to
        && breaks.paragraphs(from, to) == 0
        && !same(one, two);
  }

  private boolean same(ContextSign one, ContextSign two) {
    int length = one.end() - one.start();
    return length == two.end() - two.start()
        && text.regionMatches(true, one.start(), text, two.start(), length);
  }
}
