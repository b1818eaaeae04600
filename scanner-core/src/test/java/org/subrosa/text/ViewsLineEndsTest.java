package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsLineEndsTest {

  @Test
  void of_anyLineEnd_readsAsOneCharacterOfItsOwn() {
    View view = Views.of("a\r\nb\rc\nd").get(0);
    assertEquals("a\nb\nc\nd", view.text());
    assertEquals(1, view.map().start(1));
    assertEquals(3, view.map().end(2));
    assertEquals(3, view.map().start(2));
  }

  @Test
  void of_thousandsOfEscapesInARow_doesNotOverflow() {
    List<View> views = Views.of("\\u0041\\x42".repeat(50_000));
    assertEquals(100_000, views.get(1).text().length());
  }
}
