package org.subrosa.isolate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs without network, where the system lets this user: in a network namespace of their
 * own (Linux, {@code unshare} of util-linux; network_namespaces(7)), in which nothing can be
 * reached.
 */
public final class NetworkFence {

  private static final Path UNSHARE = Path.of("/usr/bin/unshare");
  private static final long PATIENCE_SECONDS = 10;
  private static final List<List<String>> WAYS =
      List.of(
          List.of(UNSHARE.toString(), "--net", "--"),
          List.of(UNSHARE.toString(), "--user", "--map-current-user", "--net", "--"),
          List.of(UNSHARE.toString(), "--user", "--map-root-user", "--net", "--"));

  private NetworkFence() {}

  /** Returns whether there is a way on this machine. */
  public static boolean isUp() {
    return !prefix().isEmpty();
  }

  /** Returns what goes before a command; empty when there is no way. */
  static List<String> prefix() {
    return Found.PREFIX;
  }

  /** Tries the ways once in the life of a process. */
  private static final class Found {
    static final List<String> PREFIX =
        WAYS.stream().filter(NetworkFence::works).findFirst().orElse(List.of());
  }

  private static boolean works(List<String> way) {
    if (!Files.isExecutable(UNSHARE)) {
      return false;
    }
    try {
      List<String> command = new java.util.ArrayList<>(way);
      command.add("/bin/true");
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
