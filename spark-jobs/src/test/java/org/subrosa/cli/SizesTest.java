package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes read and written. */
final class SizesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "9949, 9.9 kB",
    "10000, 10 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "1500000000, 1.5 GB",
    "9223372036854775807, 9223372 TB"
  })
  void of_bytes_isShort(long bytes, String text) {
    assertEquals(text, Sizes.of(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "17, 17",
    "17B, 17",
    "1kb, 1000",
    "1.5 MB, 1500000",
    "2g, 2000000000",
    "500MB, 500000000",
    "3MiB, 3000000",
    "1TB, 1000000000000"
  })
  void parse_size_isBytes(String text, long bytes) {
    assertEquals(bytes, Sizes.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "MB", "-1", "1,5MB", "1e3", "five", "1.2345MB", "1 XB"})
  void parse_noSize_isWrongUsage(String text) {
    assertThrows(UsageException.class, () -> Sizes.parse(text));
  }
}
