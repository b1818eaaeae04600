package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitValuesTest {

  private static String plain(String text) {
    return text.replace("~", "\n").replace("^", "\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "emphasis ! ssn 536-**22**-8145 x ! 536-22-8145 ! 536-**22**-8145",
        "emphasis ! **53622**8145 x ! 536228145 ! **53622**8145",
        "emphasis ! ann__@example__.org ! ann@example.org ! ann__@example__.org",
        "tags ! 536-<b>22</b>-8145 ! 536-22-8145 ! 536-<b>22</b>-8145",
        "tags ! 536-<span style='x'><i>22-8145</i> ! 536-22-8145"
            + " ! 536-<span style='x'><i>22-8145",
        "cells ! <x>536228</x><y>145</y> ! 536228145 ! 536228</x><y>145",
        "cells ! 1^536^22^8145^x ! 536 22 8145 ! 536^22^8145",
        "cells ! a^^212^^555^^0123^^ ! 212 555 0123 ! 212^^555^^0123",
        "cells ! ['4111', '1111', '1111', '1111'] ! 4111 1111 1111 1111"
            + " ! 4111', '1111', '1111', '1111",
        "cells ! 3782,822463,10005 ! 3782 822463 10005 ! 3782,822463,10005",
        "indented ! folded: >~  GB14 TEST 0461~  3075 6007 ! 0461 3075 ! 0461~  3075",
        "line end ! by Parthenia Aber-~nathy now ! Abernathy ! Aber-~nathy"
      })
  void valueInPieces_isReadAsOneAndLeadsBackToItsStretch(
      String layer, String text, String value, String stretch) {
    String written = plain(layer.equals("tags") ? text : text.replace('\'', '"'));
    String expected = plain(layer.equals("tags") ? stretch : stretch.replace('\'', '"'));
    View view =
        Views.of(written).stream().filter(v -> v.layer().equals(layer)).findFirst().orElseThrow();
    int at = view.text().indexOf(value);
    assertTrue(at >= 0, layer);
    assertEquals(
        expected, written.substring(view.map().start(at), view.map().end(at + value.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a **bold** word, 3 * 4 * 5 and def f(**kwargs): return __init__",
        "x < 5 and 7 > y; <p>one</p> <p>two</p>",
        "1^2019^12^31",
        "12345^22^8145 and 536^22^81456",
        "'first':'Ann','note':'Lee'",
        "  indented~  prose~    and code();",
        "well-~known"
      })
  void ordinaryText_hasOneReading(String text) {
    assertEquals(List.of(View.PLAIN), Views.of(plain(text)).stream().map(View::layer).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**",
        "a**1",
        "__",
        "1__",
        "a<",
        "a<b ",
        "1</a><",
        "1</a><b ",
        "1234^",
        "123,45,",
        "\"a\",\"",
        "a\",   \"first\" : ",
        "0~ ",
        "A-~",
        "Aa",
        "</first>",
        "a</first>   <last"
      })
  void hostileRepetitions_takeLittleTime(String piece) {
    String text = plain(piece).repeat(200_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> Views.of(text));
  }

  @Test
  void blankLineOrProseBehindAnIndent_staysApart() {
    assertEquals(1, Views.of("in 2019\n  he left").size());
  }
}
