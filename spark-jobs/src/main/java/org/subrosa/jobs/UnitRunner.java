package org.subrosa.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.subrosa.finding.DocumentScan;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.rule.RuleException;
import org.subrosa.scan.Scanner;
import org.subrosa.store.DocumentStore;
import org.subrosa.store.Listed;

/**
 * Scans the documents of a unit one after the other, makes their copies, and commits the unit's
 * findings. One serves all threads of a JVM.
 */
final class UnitRunner {

  private final Scanner scanner;
  private final Path findings;
  private final CopyMaker copies;

  private UnitRunner(Scanner scanner, Path findings, CopyMaker copies) {
    this.scanner = scanner;
    this.findings = findings;
    this.copies = copies;
  }

  static UnitRunner of(UnitTask task) throws UnitException {
    try {
      LoadedScanner loaded = LoadedScanner.of(task.settings(), task.run());
      CopyMaker copies = task.redact() ? new GatedCopies(task, loaded.publisher()) : CopyMaker.NONE;
      return new UnitRunner(
          loaded.scanner(), Path.of(task.outputDirectory()).resolve("findings"), copies);
    } catch (RuleException | IOException e) {
      throw new UnitException("the scanner cannot start: " + e.getMessage(), e);
    }
  }

  /** Runs a unit; when asked to stop, the documents that are left have rows that say so. */
  UnitResult run(WorkUnit unit, Progress progress, BooleanSupplier stop) throws UnitException {
    List<DocumentScan> scans = new ArrayList<>();
    List<RedactionOutcome> outcomes = new ArrayList<>();
    List<UnitResult.Timing> timings = new ArrayList<>();
    Map<String, DocumentStore> stores = new HashMap<>();
    for (Listed listed : unit.documents()) {
      long start = System.nanoTime();
      if (stop.getAsBoolean()) {
        scans.addAll(scanner.notReached(listed));
        continue;
      }
      List<DocumentScan> document = scanner.scan(store(listed, stores), listed);
      scans.addAll(document);
      outcomes.addAll(copies.copy(listed, document));
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      long size = listed.isToBeRead() ? listed.document().size() : 0;
      timings.add(new UnitResult.Timing(document.get(0).path(), size, milliseconds));
      progress.done(size);
    }
    commit(unit.number(), scans);
    return new UnitResult(unit.number(), scans, outcomes, timings);
  }

  private static DocumentStore store(Listed listed, Map<String, DocumentStore> stores)
      throws UnitException {
    String uri = listed.document().store();
    try {
      DocumentStore store = stores.get(uri);
      if (store == null) {
        store = Inventory.open(uri);
        stores.put(uri, store);
      }
      return store;
    } catch (IOException e) {
      throw new UnitException("the store " + uri + " is gone; check that it is mounted", e);
    }
  }

  private void commit(int number, List<DocumentScan> scans) throws UnitException {
    try {
      FindingTable.write(findings, number, scans);
    } catch (IOException | LinkageError e) {
      // The compression unpacks a library of its own into the directory of temporary files.
      throw new UnitException(
          "findings cannot be written to "
              + findings
              + "; check space and rights there and in the directory of temporary files",
          e);
    }
  }
}
