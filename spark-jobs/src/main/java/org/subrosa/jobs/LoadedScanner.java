package org.subrosa.jobs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.isolate.WorkerPool;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleSet;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.Scanner;
import org.subrosa.verify.CopyPublisher;
import org.subrosa.verify.RedactionGate;

/**
 * What a run reads documents with, made once in each JVM: the rules, and the scanner and the maker
 * of copies in processes of their own or in this one.
 */
final class LoadedScanner implements AutoCloseable {

  /** Where the launcher keeps class data archives; without it children start without one. */
  private static final String ARCHIVE = "subrosa.worker.archive";

  private static @Nullable LoadedScanner kept;

  private final ReadingSettings settings;
  private final long run;
  private final RuleSet rules;
  private final Scanner scanner;
  private final CopyPublisher publisher;
  private final Optional<WorkerPool> pool;
  private final Optional<Path> directory;

  private LoadedScanner(ReadingSettings settings, long run) throws RuleException, IOException {
    this.settings = settings;
    this.run = run;
    ScanSettings scan = settings.scan();
    this.rules = scan.rules();
    DetectionEngine engine = scan.engine(rules);
    if (settings.isolation().isProcess()) {
      Path own = Files.createTempDirectory("workers-");
      WorkerPool workers = pool(settings, own);
      workers.prepare();
      this.directory = Optional.of(own);
      this.pool = Optional.of(workers);
      this.publisher = new RedactionGate(workers);
      this.scanner = new Scanner(workers, engine, scan.fingerprinter(), scan.config());
    } else {
      this.directory = Optional.empty();
      this.pool = Optional.empty();
      this.publisher = new RedactionGate(scan.copySteps(engine));
      this.scanner =
          new Scanner(scan.fileScanner(engine), engine, scan.fingerprinter(), scan.config());
    }
  }

  private static WorkerPool pool(ReadingSettings settings, Path directory) {
    Optional<Path> archive = Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of);
    return new WorkerPool(settings.scan(), settings.isolation(), directory, List.of(), archive);
  }

  /**
   * Returns what the settings of a run ask for; another run reads changed rules and terms anew.
   *
   * @throws RuleException if the rules cannot be used
   * @throws IOException if terms or key cannot be read
   */
  static synchronized LoadedScanner of(ReadingSettings settings, long run)
      throws RuleException, IOException {
    LoadedScanner last = kept;
    if (last == null || last.run != run || !last.settings.equals(settings)) {
      if (last != null) {
        last.close();
      }
      last = new LoadedScanner(settings, run);
      kept = last;
    }
    return last;
  }

  RuleSet rules() {
    return rules;
  }

  Scanner scanner() {
    return scanner;
  }

  CopyPublisher publisher() {
    return publisher;
  }

  /** Ends what is being read in processes of its own. */
  void stop() {
    pool.ifPresent(WorkerPool::stop);
  }

  /** Ends the processes. */
  @Override
  public void close() {
    pool.ifPresent(WorkerPool::close);
    directory.map(Path::toFile).ifPresent(File::delete);
  }
}
