package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

final class PageSeamsTest {

  private final List<String> seams = new ArrayList<>();
  private final PageSeams pages = new PageSeams(seams::add);

  private void page(int number, String text) {
    pages.unit(TextUnit.of(SensitiveText.of(text), new Location.Page(number)));
  }

  @Test
  void digitsOnBothSides_arePutSideBySide() {
    page(1, "first lines\nTransfer to GB14 TEST 0461\n\n");
    page(2, "\n3075 6007 72 before Friday.\nmore\n");
    assertEquals(List.of("Transfer to GB14 TEST 0461 3075 6007 72 before Friday."), seams);
  }

  @Test
  void footerAndHeader_doNotHideTheBreak() {
    page(1, "paid with 4111 1111\n- 1 -\n");
    page(2, "STATEMENT\n1111 1111 in May\n");
    assertEquals(List.of("- 1 - 1111 1111 in May", "paid with 4111 1111 1111 1111 in May"), seams);
  }

  @Test
  void nameOnBothSides_isPutSideBySide() {
    page(1, "signed by Parthenia");
    page(2, "Abernathy in person");
    assertEquals(List.of("signed by Parthenia Abernathy in person"), seams);
  }

  @Test
  void proseAndPagesApart_areLeftAlone() {
    page(1, "and so it goes");
    page(2, "on and on, 12");
    page(4, "13 and further 5");
    pages.unit(TextUnit.of(SensitiveText.of("6 in the body"), new Location.Body()));
    assertEquals(List.of(), seams);
  }

  @Test
  void longLines_giveTheirNearestWords() {
    page(1, "word ".repeat(50) + "4111 1111");
    page(2, "1111 1111 " + "word ".repeat(50));
    assertEquals(1, seams.size());
    assertEquals("word ".repeat(7) + "4111 1111 1111 1111" + " word".repeat(7), seams.get(0));
  }
}
