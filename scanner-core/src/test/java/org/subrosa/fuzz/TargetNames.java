package org.subrosa.fuzz;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of all targets, by module: a module that runs its own of them tells the name of another
 * module's target from one that is nobody's. A test of each module holds its list to be whole.
 */
public final class TargetNames {

  /** Targets of {@code scanner-core}. */
  public static final List<String> CORE =
      List.of(
          "Archive",
          "Documents",
          "Gzip",
          "Html",
          "Image",
          "Language",
          "Letters",
          "Mail",
          "Markup",
          "MixedText",
          "Ole",
          "Package",
          "Parts",
          "Pdf",
          "Pictures",
          "Redactors",
          "Regex",
          "Rtf",
          "Rules",
          "Spool",
          "Sqlite",
          "Tar",
          "Text",
          "Views",
          "Wire");

  /** Targets of {@code reports}. */
  public static final List<String> REPORTS = List.of("Query");

  /** Targets of {@code spark-jobs}. */
  public static final List<String> PRODUCT = List.of("Avro", "FindingLog", "Orc", "Parquet");

  private TargetNames() {}

  /** Returns the names of targets, sorted as the lists are. */
  public static List<String> of(List<FuzzTarget> targets) {
    return targets.stream().map(FuzzTarget::name).sorted().toList();
  }

  /**
   * Returns the names that {@code -Dfuzz.target} lists, none for all.
   *
   * @throws IllegalArgumentException if one of them is no target's, with those that are
   */
  static List<String> chosen(String option) {
    List<String> known = Stream.of(CORE, REPORTS, PRODUCT).flatMap(List::stream).sorted().toList();
    List<String> names =
        Stream.of(option.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no such target: "
              + String.join(", ", unknown)
              + "; the targets are "
              + String.join(", ", known));
    }
    return names;
  }
}
