package org.subrosa.extract.ocr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tesseract as it is installed on this machine.
 *
 * @param path its full path
 */
public record TesseractProgram(Path path) {

  private static final String NAME = "tesseract";
  private static final long PATIENCE_SECONDS = 20;
  private static final int MOST_ANSWER = 1 << 16;

  /**
   * Finds the program on a search path.
   *
   * @param search folders as in the variable {@code PATH}; those that are relative, which depend on
   *     where the user happens to stand, are passed over
   */
  public static Optional<TesseractProgram> find(String search) {
    return Arrays.stream(search.split(File.pathSeparator, -1))
        .flatMap(folder -> in(folder).stream())
        .findFirst();
  }

  private static Optional<TesseractProgram> in(String folder) {
    try {
      Path program = Path.of(folder).resolve(NAME);
      return program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)
          ? Optional.of(new TesseractProgram(program.toRealPath()))
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks the program which languages it has data for.
   *
   * @throws IOException if it does not answer
   */
  public List<String> languages() throws IOException {
    Process process =
        start(List.of(path.toString(), "--list-langs"), ProcessBuilder.Redirect.DISCARD);
    try {
      process.getOutputStream().close();
      byte[] answer = process.getInputStream().readNBytes(MOST_ANSWER);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(path + " does not tell its languages");
      }
      // The first line is a heading.
      return Arrays.stream(new String(answer, StandardCharsets.UTF_8).split("\n", -1))
          .skip(1)
          .map(String::strip)
          .filter(name -> name.matches("[A-Za-z0-9_]{1,40}"))
          .sorted()
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(path + " was not waited for", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a command with an environment that says nothing of this machine. */
  static Process start(List<String> command, ProcessBuilder.Redirect errors) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectError(errors);
    builder.environment().clear();
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "OMP_THREAD_LIMIT", "1"));
    return builder.start();
  }
}
