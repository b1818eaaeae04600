package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.verify.RedactionGate;
import org.subrosa.verify.RedactionRequest;

final class CopyLeftoversTest {

  private static final long PROCESS = 4711;

  @TempDir private Path target = Path.of("");

  private RedactionRequest request(String path) {
    return new RedactionRequest(target.resolve("original"), path, "text/plain", target, target);
  }

  private Path write(String name) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, "x");
  }

  private static String temporary() {
    return RedactionGate.temporaryNames(PROCESS).replace("*", "1");
  }

  @Test
  void remove_copyWithItsNameAndTemporary_takesBothAndNothingElse() throws IOException {
    write("sub/other.txt");
    CopyLeftovers leftovers = CopyLeftovers.before(request("sub/a.txt"));
    write("sub/a.txt");
    write("sub/" + temporary());
    leftovers.remove(PROCESS);
    assertEquals(List.of("other.txt"), names(target.resolve("sub")));
  }

  @Test
  void remove_copyThatWasThereBefore_staysWhatItWas() throws IOException {
    write("a.txt");
    CopyLeftovers leftovers = CopyLeftovers.before(request("a.txt"));
    write(temporary());
    leftovers.remove(PROCESS);
    assertEquals(List.of("a.txt"), names(target));
  }

  @Test
  void remove_pathThatLeadsOutside_touchesNothing() throws IOException {
    Path inner = Files.createDirectory(target.resolve("inner"));
    CopyLeftovers leftovers =
        CopyLeftovers.before(
            new RedactionRequest(inner, "../outside.txt", "text/plain", inner, inner));
    write("outside.txt");
    leftovers.remove(PROCESS);
    assertEquals(List.of("inner", "outside.txt"), names(target));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
