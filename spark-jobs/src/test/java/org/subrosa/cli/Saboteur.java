package org.subrosa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Meddles with documents while they are read: looks which of them a child of the run has open, and
 * does what their names say. {@code killed.gz} costs its reader the life; {@code rewritten.gz}
 * grows; when any document that keeps its reader busy is seen, {@code changed.txt} grows, {@code
 * vanished.txt} goes and {@code swapped.txt} becomes a named pipe.
 */
final class Saboteur {

  private static final long PAUSE_NANOSECONDS = 20_000_000;

  /** Listing all processes of the machine is dear; a child that is new is seen a little later. */
  private static final int LOOKS_PER_LISTING = 10;

  private final Path documents;
  private final Set<String> done = new HashSet<>();
  private int killed;

  Saboteur(Path documents) throws IOException {
    this.documents = documents.toRealPath();
  }

  /** Meddles until the run ends. */
  void until(Process run) {
    List<ProcessHandle> children = List.of();
    for (int looks = 0; run.isAlive(); looks++) {
      if (looks % LOOKS_PER_LISTING == 0) {
        children = run.descendants().toList();
      }
      children.forEach(this::look);
      LockSupport.parkNanos(PAUSE_NANOSECONDS);
    }
  }

  /** How many processes were killed. */
  int killed() {
    return killed;
  }

  private void look(ProcessHandle process) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      open.map(Saboteur::target)
          .flatMap(Optional::stream)
          .filter(file -> file.startsWith(documents))
          .map(file -> String.valueOf(file.getFileName()))
          .forEach(name -> meet(name, process));
    } catch (IOException | UncheckedIOException e) {
      // The process ended meanwhile.
      return;
    }
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void meet(String name, ProcessHandle process) {
    try {
      if (name.equals("killed.gz")) {
        killed += process.destroyForcibly() ? 1 : 0;
      }
      if (name.endsWith(".gz") && done.add("others")) {
        append("changed.txt");
        Files.delete(documents.resolve("vanished.txt"));
        Files.delete(documents.resolve("swapped.txt"));
        pipe(documents.resolve("swapped.txt"));
      }
      if (name.equals("rewritten.gz") && done.add(name)) {
        append(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String name) throws IOException {
    Files.write(
        documents.resolve(name),
        "more".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.APPEND);
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
