package org.subrosa.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.subrosa.extract.DocumentFuzz;
import org.subrosa.extract.raw.RawReadersFuzz;
import org.subrosa.isolate.WireFuzz;
import org.subrosa.language.LanguageFuzz;
import org.subrosa.redact.RedactorsFuzz;
import org.subrosa.rule.RuleLoaderFuzz;
import org.subrosa.text.ViewsFuzz;

/**
 * Every target of the fuzzer over some changed seeds, the same ones each time; {@code
 * -Dsubrosa.fuzz.rounds=} makes it more.
 */
final class FuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 300);

  /** Far more than any of these documents takes, even while the machine warms up. */
  private static final double MOST_SECONDS = 5;

  private static final Map<String, Mutations.Target> TARGETS =
      Map.of(
          "Raw", RawReadersFuzz::fuzzerTestOneInput,
          "Documents", DocumentFuzz::fuzzerTestOneInput,
          "Views", ViewsFuzz::fuzzerTestOneInput,
          "Language", LanguageFuzz::fuzzerTestOneInput,
          "Rules", RuleLoaderFuzz::fuzzerTestOneInput,
          "Redactors", RedactorsFuzz::fuzzerTestOneInput,
          "Wire", WireFuzz::fuzzerTestOneInput);

  @TestFactory
  Stream<DynamicTest> target_changedSeeds_throwsNothingInTime() throws IOException {
    return Seeds.all().entrySet().stream()
        .map(
            seeds ->
                DynamicTest.dynamicTest(
                    seeds.getKey(), () -> feed(seeds.getKey(), seeds.getValue())));
  }

  private static void feed(String name, List<byte[]> seeds) {
    assertTrue(seeds.size() > 0);
    Mutations.Target target = Optional.ofNullable(TARGETS.get(name)).orElseThrow();
    Mutations.feed(target, seeds, ROUNDS, MOST_SECONDS);
  }
}
