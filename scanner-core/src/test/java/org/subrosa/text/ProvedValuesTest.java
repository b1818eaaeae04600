package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in groups, in parts on two lines, and with letters for digits. */
final class ProvedValuesTest {

  private static final String CARD = "4539578763621486";
  private static final String APART = "4539 5787 6362 1486";
  private static final String IBAN = "DE89370400440532013000";

  static Stream<Arguments> disguises() {
    return Stream.of(
        Arguments.of("cells", APART, "4539.5787.6362.1486"),
        Arguments.of("cells", APART, "4539/5787/6362/1486"),
        Arguments.of("cells", APART, "4539_5787_6362_1486"),
        Arguments.of("cells", APART, "4539  5787  6362  1486"),
        Arguments.of("cells", "3714 496353 98431", "3714/496353/98431"),
        Arguments.of("cells", "536 22 8145", "536_22_8145"),
        Arguments.of("cells", "536 22 8145", "536\n22\n8145"),
        Arguments.of("cells", "536-22-8145", "536-\t22-8\t145"),
        Arguments.of("cells", "536-22-8145", "536-,22-8,145"),
        Arguments.of("cells", IBAN, "DE89,3704,0044,0532,0130,00"),
        Arguments.of("cells", IBAN, "DE89\t3704\t0044\t0532\t0130\t00"),
        Arguments.of("cells", IBAN, "DE89.3704.0044.0532.0130.00"),
        Arguments.of("cells", IBAN, "DE89370400-\n440532013000"),
        Arguments.of("cells", CARD, "45395787\n> 63621486"),
        Arguments.of("cells", CARD, "45395787\n\n63621486"),
        Arguments.of("cells", "536-22-8145", "536-2\n2-8145"),
        Arguments.of("cells", "ann.lee@apex.com", "ann.lee@ap\nex.com"),
        Arguments.of("cells", "ann.lee@apex.com", "ann.lee\n@apex.com"),
        Arguments.of("cells", "ann.lee@apex.com", "ann.lee@\n  apex.com"),
        Arguments.of("middle dot", "536 22 8145", "536\u00B722\u00B78145"),
        Arguments.of("look-alike", "4000050113548132", "4OOO05Oll3548132"),
        Arguments.of(
            "spelled out",
            "536-22-8145",
            "Five three six dash two-two dash eight, one,\nfour five"),
        Arguments.of("small letters", IBAN, "de89370400440532013000"),
        Arguments.of("at sign", "ann.lee@apex.com", "ann dot lee at apex dot com"));
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void value_isReadAndLeadsBackToItsStretch(String layer, String value, String written) {
    String text = "\uD83D\uDE00 the number is " + written + " as filed";
    View view =
        Views.of(text).stream()
            .filter(v -> v.layer().equals(layer) && v.text().contains(value))
            .findFirst()
            .orElseThrow();
    int at = view.text().indexOf(value);
    String stretch = text.substring(view.map().start(at), view.map().end(at + value.length()));
    assertEquals(written, stretch.strip());
    assertTrue(view.text().startsWith("as filed", view.text().lastIndexOf("as filed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no%send", "no%s", "%send"})
  void cardGluedToWords_isReadByItself(String glued) {
    String text = "the " + glued.formatted(CARD) + ".";
    View view = Views.of(text).get(1);
    int at = view.text().indexOf(' ' + CARD + ' ') + 1;
    assertEquals(text.indexOf(CARD), view.map().start(at));
    assertEquals(text.indexOf(CARD) + CARD.length(), view.map().end(at + CARD.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the number is 4539.5787_6362.1486 as filed",
        "the number is 45395787\n63621487 as filed",
        "45395787\n63621486\n",
        "counts\n45395787\n63621486\n12345678",
        "no4539578763621487 and x86 and 4539578763621487end",
        "Counts\n536\n22\n8145\n",
        "Class536-22-8145 and Pass536228145",
        "IBAN DE88.3704.0044.0532.0130.00",
        "de88370400440532013000 and 0123456789abcdef0123456789abcdef",
        "4539578763621486 and DE89370400440532013000",
        "see user@host\nand more; by\n@alice, or a.b@c.com\nmore.com",
        "IllIlOOlIlIlIOOl and O1234",
        "one two three four five six seven eight and nine or often one, two; anyone",
        "2026/01/05 and 10.11.12 and 1.2.3.4",
        "look at us or dot the i at last",
        "MEMBERS OF 1999, 2000, 2001"
      })
  void ordinaryText_hasOneReading(String text) {
    assertEquals(List.of(View.PLAIN), Views.of(text).stream().map(View::layer).toList());
  }
}
