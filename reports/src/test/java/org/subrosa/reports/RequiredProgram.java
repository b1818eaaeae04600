package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A program that a test runs. Without it the test is skipped, unless {@code SUBROSA_REQUIRE_ALL=1}
 * asks for every test: then it fails.
 */
final class RequiredProgram {

  private RequiredProgram() {}

  static Path find(String name) {
    String search = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> program =
        Arrays.stream(search.split(File.pathSeparator, -1))
            .filter(directory -> !directory.isEmpty())
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty() && "1".equals(System.getenv("SUBROSA_REQUIRE_ALL"))) {
      fail(name + " is not on the PATH and SUBROSA_REQUIRE_ALL=1 asks for every test");
    }
    assumeTrue(program.isPresent(), name + " is not on the PATH");
    return program.orElseThrow();
  }
}
