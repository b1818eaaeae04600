package org.subrosa.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import picocli.CommandLine.Option;

/** The option that says how much of a document is read. */
final class LimitOptions {

  private static final String UNITS = "KMGT";

  @Option(
      names = "--limit",
      paramLabel = "NAME=NUMBER",
      completionCandidates = Names.class,
      description =
          "How much of one document, with all inside it, is read, such as characters=2G or rows=500k"
              + " (k, M, G, T: thousands of the one before). Repeatable. What is beyond makes it"
              + " PARTIAL; its tail is read all the same. Names: ${COMPLETION-CANDIDATES}")
  private List<String> limits = List.of();

  /** The names with their standard numbers. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return settable().map(limit -> limit.option() + "=" + shown(limit.standard())).iterator();
    }
  }

  private static Stream<Limit> settable() {
    return Arrays.stream(Limit.values()).filter(limit -> !limit.option().isEmpty());
  }

  ExtractionLimits limits() {
    ExtractionLimits set = ExtractionLimits.DEFAULT;
    for (String given : limits) {
      int sign = given.indexOf('=');
      String name = sign < 0 ? given : given.substring(0, sign);
      Limit limit = Limit.named(name.strip()).orElseThrow(() -> unknown(given));
      set = set.with(limit, number(limit, given, given.substring(Math.max(sign, 0))));
    }
    return set;
  }

  private static UsageException unknown(String given) {
    return new UsageException(
        "--limit is NAME=NUMBER with one of the names "
            + settable().map(Limit::option).collect(joining(", "))
            + ", not '"
            + given
            + "'");
  }

  private static long number(Limit limit, String given, String text) {
    String digits = text.substring(Math.min(1, text.length())).strip().toUpperCase(Locale.ROOT);
    int unit = digits.isEmpty() ? -1 : UNITS.indexOf(digits.charAt(digits.length() - 1));
    String plain = unit < 0 ? digits : digits.substring(0, digits.length() - 1).strip();
    if (plain.matches("[0-9]{1,9}")) {
      long factor = (long) Math.pow(1000, unit + 1.0);
      long number = Long.parseLong(plain) * factor;
      if (number <= limit.most() && number / factor == Long.parseLong(plain)) {
        return number;
      }
    }
    throw new UsageException(
        "--limit "
            + limit.option()
            + " is a whole number up to "
            + shown(limit.most())
            + ", such as "
            + shown(limit.standard())
            + ", not '"
            + given
            + "'");
  }

  private static String shown(long number) {
    long rest = number;
    int unit = 0;
    while (rest >= 1000 && (rest % 1000 == 0 || rest >= 10_000) && unit < UNITS.length()) {
      rest /= 1000;
      unit++;
    }
    return unit == 0 ? String.valueOf(rest) : rest + UNITS.substring(unit - 1, unit);
  }
}
