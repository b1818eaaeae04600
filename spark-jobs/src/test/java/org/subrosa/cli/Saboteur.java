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
 * does what their names say. {@code killed.gz} costs its reader the life; {@code held.gz} stops it
 * where it is, which no reader can get out of by itself; {@code rewritten.gz} grows; when any
 * document that keeps its reader busy is seen, {@code changed.txt} grows, {@code vanished.txt} goes
 * and {@code swapped.txt} becomes a named pipe.
 */
final class Saboteur {

  private static final long PAUSE_NANOSECONDS = 20_000_000;

  /** Listing all processes of the machine is dear; a child that is new is seen a little later. */
  private static final int LOOKS_PER_LISTING = 10;

  private final Path documents;
  private final Set<String> done = new HashSet<>();
  private List<ProcessHandle> children = List.of();
  private int looks;
  private int killed;
  private boolean isHeld;

  Saboteur(Path documents) throws IOException {
    this.documents = documents.toRealPath();
  }

  /** Meddles until the run ends. */
  void until(Process run) {
    while (run.isAlive()) {
      look(run);
    }
  }

  /** Looks once, and waits a little. */
  void look(Process run) {
    if (looks++ % LOOKS_PER_LISTING == 0) {
      children = run.descendants().toList();
    }
    children.forEach(this::look);
    LockSupport.parkNanos(PAUSE_NANOSECONDS);
  }

  /** Whether a process was stopped where it was. */
  boolean isHeld() {
    return isHeld;
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
      if (name.equals("held.gz") && done.add(name)) {
        isHeld = run("/bin/kill", "-STOP", Long.toString(process.pid()));
        return;
      }
      if (name.endsWith(".gz") && done.add("others")) {
        append("changed.txt");
        Files.delete(documents.resolve("vanished.txt"));
        Files.delete(documents.resolve("swapped.txt"));
        run("mkfifo", documents.resolve("swapped.txt").toString());
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

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
