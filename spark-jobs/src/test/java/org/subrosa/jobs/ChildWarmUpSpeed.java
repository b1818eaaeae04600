package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.isolate.Isolation;
import org.subrosa.isolate.WorkerPool;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.FingerprintKey;

/**
 * Measures how a child that has just begun comes to its speed: CPU time of windows of files, in an
 * order that mixes them, against that of the last third. A child of the packed program, started
 * from the class data archive that one before it has made. No part of the usual tests: it runs when
 * it is named, with {@code -Dsubrosa.files=DIRECTORY}; {@code -Dsubrosa.child.options} gives the
 * child's Java further options. Ratios within one run mean something, figures alone do not.
 */
@EnabledIfSystemProperty(named = "subrosa.files", matches = ".+")
final class ChildWarmUpSpeed {

  private static final int WINDOW = Integer.getInteger("subrosa.window", 50);
  private static final int LEAST_FILES = 500;
  private static final double WARM = 0.8;
  private static final long SEED = 20_260_131;

  @TempDir private Path folder;
  private ScanSettings settings = new ScanSettings(List.of("default"), "", "", 0.2);
  private Path archive = Path.of("");

  /** CPU-seconds of a child when it was ready, and after each window. */
  private record Course(List<Double> seconds) {

    double window(int number) {
      return seconds.get(number + 1) - seconds.get(number);
    }

    int windows() {
      return seconds.size() - 1;
    }

    /** What a window of the last third costs. */
    double warm() {
      int third = windows() * 2 / 3;
      return (seconds.get(windows()) - seconds.get(third)) / (windows() - third);
    }

    int firstWarm() {
      int number = 0;
      while (number < windows() && warm() / window(number) < WARM) {
        number++;
      }
      return number;
    }
  }

  @Test
  void child_comesToItsSpeed() throws Exception {
    String program =
        Path.of(System.getProperty("subrosa.dist", ""), "lib", "subrosa.jar").toString();
    String before = System.getProperty("java.class.path", "");
    System.setProperty("java.class.path", program);
    try {
      Path key = folder.resolve("key");
      FingerprintKey.generate(new SecureRandom()).write(key);
      settings = new ScanSettings(List.of("default"), "", key.toString(), 0.2);
      archive = folder.resolve("worker.jsa");
      List<Path> files = files();
      course(files.subList(0, WINDOW));
      assertTrue(Files.exists(archive), "no archive was made");
      for (int run = 0; run < Integer.getInteger("subrosa.runs", 2); run++) {
        print(course(files), files.size());
      }
    } finally {
      System.setProperty("java.class.path", before);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(System.getProperty("subrosa.files", "")))) {
      List<Path> files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
      assertTrue(files.size() >= LEAST_FILES, () -> files.size() + " files are too few");
      Collections.shuffle(files, new Random(SEED));
      return files.subList(0, files.size() / WINDOW * WINDOW);
    }
  }

  private Course course(List<Path> files) throws IOException {
    String options = System.getProperty("subrosa.child.options", "");
    List<Double> seconds = new ArrayList<>();
    try (WorkerPool pool =
        new WorkerPool(
            settings,
            Isolation.DEFAULT,
            Files.createDirectories(folder.resolve("pool")),
            options.isEmpty() ? List.of() : List.of(options.split(" ")),
            Optional.of(archive))) {
      pool.prepare();
      seconds.add(cpu());
      for (int i = 0; i < files.size(); i++) {
        read(pool, files.get(i));
        if ((i + 1) % WINDOW == 0) {
          seconds.add(cpu());
        }
      }
    }
    return new Course(seconds);
  }

  private static void read(WorkerPool pool, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    DocumentRef document =
        new DocumentRef(
            file.resolveSibling("").toUri().toString(),
            name,
            file.toUri().toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toInstant(),
            Access.OWNER);
    pool.read(document, file, new ShownName("file:///shown", name));
  }

  /** There is one child, and it is not replaced: its CPU time only grows. */
  private static double cpu() {
    return ProcessHandle.current()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .mapToDouble(time -> time.toMillis() / 1_000.0)
        .sum();
  }

  private static void print(Course course, int files) {
    System.out.printf(
        Locale.ROOT,
        "%d files in windows of %d; ready after %.2f CPU-seconds; a window of the last third %.3f%n",
        files,
        WINDOW,
        course.seconds().get(0),
        course.warm());
    for (int i = 0; i < course.windows(); i++) {
      System.out.printf(
          Locale.ROOT,
          "window %2d: %.3f CPU-seconds, %.2f of the warm speed%n",
          i + 1,
          course.window(i),
          course.warm() / course.window(i));
    }
    int first = course.firstWarm();
    System.out.printf(
        Locale.ROOT,
        "at %.2f of the warm speed from window %d, after %.2f CPU-seconds, %.2f of them for %d"
            + " files%n",
        WARM,
        first + 1,
        course.seconds().get(first),
        course.seconds().get(first) - course.seconds().get(0),
        first * WINDOW);
  }
}
