package org.subrosa.detect;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Evidence;

/**
 * Adds up evidence: confidence = logistic(logit(prior) + sum of ln likelihood ratios), Bayes' rule
 * in odds form for terms that are taken as independent.
 */
final class EvidenceScorer {

  private final List<Evidence> terms = new ArrayList<>();
  private double logOdds;

  EvidenceScorer(double prior) {
    this("prior", prior);
  }

  /** Starts with a probability that has a reason of its own. */
  EvidenceScorer(String reason, double prior) {
    logOdds = Math.log(prior / (1 - prior));
    terms.add(new Evidence(reason, logOdds));
  }

  /** Adds a term that multiplies the odds; a ratio of 1 says nothing and is left out. */
  void add(String reason, double likelihoodRatio) {
    if (likelihoodRatio != 1) {
      double weight = Math.log(likelihoodRatio);
      logOdds += weight;
      terms.add(new Evidence(reason, weight));
    }
  }

  Confidence confidence() {
    return confidence(logOdds);
  }

  /** Returns the confidence that a further term would lead to. */
  Confidence confidenceWith(double likelihoodRatio) {
    return confidence(likelihoodRatio == 1 ? logOdds : logOdds + Math.log(likelihoodRatio));
  }

  private static Confidence confidence(double logOdds) {
    double probability = 1 / (1 + Math.exp(-logOdds));
    return new Confidence(Math.rint(probability * 10_000) / 10_000);
  }

  List<Evidence> terms() {
    return terms;
  }
}
