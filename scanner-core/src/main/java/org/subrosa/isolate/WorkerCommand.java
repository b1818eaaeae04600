package org.subrosa.isolate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a child is started: the Java and the class path of this process, a heap of its own, an empty
 * environment, no core, no dump, no word on its error stream.
 *
 * @param main class to run
 * @param heapMegabytes its heap, in MiB
 * @param options further options of the Java virtual machine
 * @param archive class data archive, if there is to be one
 * @param writesArchive whether the child writes it when it ends, else it starts from it
 */
record WorkerCommand(
    String main,
    int heapMegabytes,
    List<String> options,
    Optional<Path> archive,
    boolean writesArchive) {

  /** Keeps Ctrl-C, which reaches all processes of a terminal's session, from the children. */
  private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

  private static final List<String> FIXED =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-HeapDumpOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-XX:-UsePerfData",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:+UseSerialGC",
          // Half of what a child costs over its first hundreds of documents is the second compiler.
          // Sixteen times Java's own thresholds spare it what is never hot; long documents pass
          // them in seconds.
          "-XX:Tier4InvocationThreshold=80000",
          "-XX:Tier4MinInvocationThreshold=9600",
          "-XX:Tier4CompileThreshold=240000",
          "-XX:Tier4BackEdgeThreshold=640000",
          "-Xshare:auto",
          "-Xlog:disable",
          "-Xlog:all=off",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Duser.language=en",
          "--sun-misc-unsafe-memory-access=allow");

  WorkerCommand {
    options = List.copyOf(options);
  }

  /** Starts a child that has a directory for its temporary files. */
  Process start(Path directory) throws IOException {
    List<String> command = new ArrayList<>(NetworkFence.prefix());
    if (Files.isExecutable(OWN_SESSION)) {
      command.add(OWN_SESSION.toString());
    }
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(FIXED);
    command.add("-Xmx" + heapMegabytes + "m");
    archive.ifPresent(file -> command.add(sharing(file)));
    command.addAll(options);
    command.add("-Djava.io.tmpdir=" + directory);
    command.addAll(List.of("-cp", classPath(), main));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", ""));
    return builder.start();
  }

  private String sharing(Path file) {
    return writesArchive
        ? "-XX:ArchiveClassesAtExit=" + unfinished(file)
        : "-XX:SharedArchiveFile=" + file;
  }

  /** Returns the command for a child that neither reads nor writes an archive. */
  WorkerCommand withoutArchive() {
    return new WorkerCommand(main, heapMegabytes, options, Optional.empty(), false);
  }

  /** An archive is written under another name and gets its own when it is whole. */
  static Path unfinished(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".part-" + ProcessHandle.current().pid());
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
