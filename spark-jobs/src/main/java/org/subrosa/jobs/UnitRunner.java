package org.subrosa.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.subrosa.finding.LedgerRow;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.rule.RuleException;
import org.subrosa.scan.Scanner;
import org.subrosa.scan.SettingsChangedException;
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
    try (FoundInUnit found = new FoundInUnit(findings, unit.number())) {
      List<RedactionOutcome> outcomes = new ArrayList<>();
      List<UnitResult.Timing> timings = new ArrayList<>();
      Map<String, DocumentStore> stores = new HashMap<>();
      for (Listed listed : unit.documents()) {
        long start = System.nanoTime();
        if (stop.getAsBoolean()) {
          found.end(scanner.notReached(listed));
          continue;
        }
        List<LedgerRow> rows = scanner.scan(store(listed, stores), listed, found.document());
        outcomes.addAll(copies.copy(listed, found.end(rows)));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        long size = listed.isToBeRead() ? listed.document().size() : 0;
        timings.add(new UnitResult.Timing(rows.get(0).path(), size, milliseconds));
        progress.done(size);
      }
      return new UnitResult(unit.number(), found.commit(), outcomes, timings);
    } catch (UnitException e) {
      throw e;
    } catch (SettingsChangedException e) {
      throw new UnitException(String.valueOf(e.getMessage()), e);
    } catch (IOException | LinkageError e) {
      // The compression unpacks a library of its own into the directory of temporary files.
      throw new UnitException(
          "findings cannot be written to "
              + findings
              + "; check space and rights there and in the directory of temporary files",
          e);
    }
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
}
