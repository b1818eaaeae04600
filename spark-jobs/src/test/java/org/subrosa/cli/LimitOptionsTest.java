package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import picocli.CommandLine;

class LimitOptionsTest {

  private static LimitOptions options(String... arguments) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.limits;
  }

  @CommandLine.Command
  private static final class Holder {
    @CommandLine.Mixin private LimitOptions limits = new LimitOptions();
  }

  @Test
  void withoutTheOption_limitsAreStandard() {
    assertEquals(ExtractionLimits.DEFAULT, options().limits());
  }

  @Test
  void theOption_isRepeatable() {
    ExtractionLimits limits = options("--limit", "rows=7", "--limit=depth=3").limits();

    assertEquals(7, limits.of(Limit.ROWS));
    assertEquals(3, limits.of(Limit.DEPTH));
    assertEquals(Limit.CHARACTERS.standard(), limits.of(Limit.CHARACTERS));
  }

  @ParameterizedTest
  @CsvSource({
    "characters=2G, CHARACTERS, 2000000000",
    "embedded=100k, EMBEDDED, 100000",
    "unpacked=1T, UNPACKED, 1000000000000",
    "images=0, IMAGES, 0",
    "ratio=50, RATIO, 50",
    "tail=8M, TAIL, 8000000"
  })
  void numbers_haveUnits(String given, Limit limit, long number) {
    assertEquals(number, options("--limit", given).limits().of(limit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages=3", "=3", "time=3", "rows"})
  void anUnknownName_isToldTheNames(String given) {
    UsageException e = assertThrows(UsageException.class, () -> options("--limit", given).limits());

    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(given), message);
    if (!given.equals("rows")) {
      assertTrue(
          message.contains("characters, rows, embedded, depth, images, unpacked, ratio, tail"),
          message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"depth=101", "rows=x", "rows=", "rows=-1", "rows=1.5", "tail=900T"})
  void aNumberOutOfRange_isToldTheRange(String given) {
    UsageException e = assertThrows(UsageException.class, () -> options("--limit", given).limits());

    assertTrue(String.valueOf(e.getMessage()).contains("is a whole number up to "), given);
  }

  @Test
  void help_namesEveryLimitWithItsStandard() {
    String help = new CommandLine(new Holder()).getUsageMessage();

    assertTrue(help.replaceAll("\\s+", " ").contains("embedded=1M"), help);
    assertTrue(help.replaceAll("\\s+", " ").contains("unpacked=64G"), help);
  }
}
