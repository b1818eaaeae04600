package org.subrosa.detect;

import java.util.List;
import org.subrosa.address.AddressGrammar;
import org.subrosa.address.PostalAddress;
import org.subrosa.address.Sign;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.View;

/**
 * Detects postal addresses by their grammar.
 *
 * <p>In a document with cells an address keeps to its cell, and the label of the cell counts; a
 * cell that is labelled as an address and holds none by the grammar is one all the same when it
 * reads like one.
 */
final class AddressDetector implements Detector {

  /** Rule that findings carry. */
  static final RuleId RULE = new RuleId("address.postal.1");

  private static final int SEVERITY = 2;
  private static final int PROCESSING_CONTEXT = 1;
  private static final double DECODED = 0.9;

  private final AddressGrammar grammar = new AddressGrammar();

  @Override
  public void detect(Reading reading, DetectionSink out) {
    boolean hasCells =
        reading.view().layer().equals(View.PLAIN)
            && reading.labels().stream().anyMatch(label -> !label.isDrawn());
    if (hasCells) {
      new AddressCells(reading, this).detect(out);
    } else {
      inText(reading, 0, reading.text().length(), List.of(), out);
    }
  }

  /**
   * Finds the addresses of a stretch.
   *
   * @param labels what its label says
   * @return whether there are any
   */
  boolean inText(Reading reading, int from, int to, List<Sign> labels, DetectionSink out) {
    boolean[] isFound = {false};
    grammar.find(
        reading.text(),
        from,
        to,
        address -> {
          isFound[0] = true;
          out.found(detection(reading.view(), address, labels));
        });
    return isFound[0];
  }

  private static Detection detection(View view, PostalAddress address, List<Sign> labels) {
    EvidenceScorer scorer = new EvidenceScorer(address.prior());
    address.signs().forEach(sign -> scorer.add(sign.reason(), sign.likelihoodRatio()));
    labels.forEach(sign -> scorer.add(sign.reason(), sign.likelihoodRatio()));
    if (!view.layer().equals(View.PLAIN)) {
      scorer.add("decoded from " + view.layer(), DECODED);
    }
    return detection(view, address.start(), address.end(), scorer);
  }

  static Detection detection(View view, int start, int end, EvidenceScorer scorer) {
    return new Detection(
        view.map().start(start),
        view.map().end(end),
        SensitiveText.of(view.text().substring(start, end)),
        RULE,
        EntityType.ADDRESS,
        scorer.confidence(),
        SEVERITY,
        PROCESSING_CONTEXT,
        false,
        scorer.terms(),
        List.of());
  }
}
