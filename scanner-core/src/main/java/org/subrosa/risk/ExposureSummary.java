package org.subrosa.risk;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.LedgerRow;
import org.subrosa.finding.ScannedDocument;

/**
 * The documents of a run, added up. Findings counted here are those that the run reports, test
 * values included; people and severity leave test values out.
 *
 * @param documents all documents, those inside containers included
 * @param embedded documents inside containers
 * @param bytes size of the documents of the stores themselves
 * @param documentsWithFindings documents with at least one reported finding
 * @param reportedFindings findings at or above the run's confidence
 * @param possibleFindings findings below it
 * @param testValues reported findings that are published test values
 * @param suppressedFindings findings that somebody has decided are no exposure, which are not among
 *     the reported ones
 * @param people people concerned, over all documents
 * @param highestSeverity largest severity of any document
 * @param highestBand its band
 * @param types reported findings by type
 * @param folders reported findings by folder and type
 * @param bands documents by band of severity, every band listed
 * @param outcomes documents by outcome of the ledger
 * @param withoutNames examined documents in which names were not searched
 * @param unexamined documents in which something may have gone unseen, by store and path
 */
public record ExposureSummary(
    long documents,
    long embedded,
    long bytes,
    long documentsWithFindings,
    long reportedFindings,
    long possibleFindings,
    long testValues,
    long suppressedFindings,
    PeopleEstimate people,
    double highestSeverity,
    SeverityBand highestBand,
    SortedMap<EntityType, TypeCount> types,
    SortedMap<Folder, SortedMap<EntityType, Long>> folders,
    SortedMap<SeverityBand, Long> bands,
    SortedMap<String, OutcomeCount> outcomes,
    WithoutNames withoutNames,
    List<LedgerRow> unexamined)
    implements Serializable {

  /** Copies the collections. */
  public ExposureSummary {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    unexamined = List.copyOf(unexamined);
  }

  /**
   * Reported findings of one type.
   *
   * @param findings places
   * @param distinctValues distinct fingerprints
   * @param documents documents with at least one
   */
  public record TypeCount(long findings, long distinctValues, long documents)
      implements Serializable {}

  /**
   * Documents of one outcome.
   *
   * @param documents how many, those inside containers included
   * @param bytes their size
   */
  public record OutcomeCount(long documents, long bytes) implements Serializable {}

  /**
   * Examined documents in which names of persons, organizations and places were not searched, as no
   * model knows their language.
   *
   * @param documents how many
   * @param languages documents by language, a code of ISO 639; one may be in several
   */
  public record WithoutNames(long documents, SortedMap<String, Long> languages)
      implements Serializable {

    /** Copies the languages. */
    public WithoutNames {
      languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /** Returns it as a sentence with the languages' names in English; empty if there are none. */
    public String sentence() {
      if (documents == 0) {
        return "";
      }
      String each =
          languages.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(
                  entry ->
                      String.format(
                          Locale.ROOT, "%s %,d", english(entry.getKey()), entry.getValue()))
              .collect(Collectors.joining(", "));
      return String.format(
          Locale.ROOT,
          "In %,d %s no names of persons, organizations and places were searched, as no model in"
              + " use knows the language: %s.",
          documents,
          documents == 1 ? "document" : "documents",
          each);
    }

    private static String english(String language) {
      return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
  }

  /**
   * Adds the documents up, whatever their order.
   *
   * @throws IOException if their findings cannot be read
   */
  public static ExposureSummary of(
      Collection<? extends ScannedDocument> documents, RiskScorer scorer) throws IOException {
    try (ExposureTally all = new ExposureTally()) {
      for (ScannedDocument document : documents) {
        try (DocumentTally tally = scorer.tally()) {
          document.forEach(tally::add);
          all.add(document.row(), tally.score(document.row().access()), tally);
        }
      }
      return all.summary();
    }
  }
}
