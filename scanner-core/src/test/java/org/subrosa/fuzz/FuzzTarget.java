package org.subrosa.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something that is fed with any bytes.
 *
 * @param name also of the folder of resources that holds what was found with it
 * @param owner has a {@code fuzzerTestOneInput} that does the same, for Jazzer
 * @param argument for {@code fuzzerInitialize} of the owner; empty when it takes none
 * @param target takes the bytes
 * @param seeds documents to begin with
 */
public record FuzzTarget(
    String name, Class<?> owner, String argument, Mutations.Target target, List<byte[]> seeds) {

  private static final Path FINDS = Path.of("src", "test", "resources", "org", "subrosa", "fuzz");

  /** Copies the list. */
  public FuzzTarget {
    seeds = List.copyOf(seeds);
  }

  /** Makes a target whose owner takes no argument. */
  public static FuzzTarget of(
      String name, Class<?> owner, Mutations.Target target, List<byte[]> seeds) {
    return new FuzzTarget(name, owner, "", target, seeds);
  }

  /** Returns where inputs that once failed are kept, below the folder of the module. */
  public Path finds() {
    return FINDS.resolve(name);
  }

  /** Returns the seeds, and before them every input that once failed. */
  List<byte[]> inputs() throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    if (Files.isDirectory(finds())) {
      Path[] files;
      try (var listed = Files.list(finds())) {
        files = listed.toArray(Path[]::new);
      }
      Arrays.sort(files);
      for (Path file : files) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    inputs.addAll(seeds);
    return inputs;
  }

  /**
   * Feeds the seeds, what once failed, and changed ones.
   *
   * @param rounds how many changed ones
   * @param mostSeconds CPU time that one of them may take
   */
  public void feed(int rounds, double mostSeconds) throws IOException {
    Mutations.feed(target, inputs(), rounds, mostSeconds);
  }
}
