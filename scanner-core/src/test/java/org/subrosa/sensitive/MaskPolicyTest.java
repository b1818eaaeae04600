package org.subrosa.sensitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MaskPolicyTest {

  private static final int LONGEST = 40;
  private static final int ROUNDS = 50;
  private static final String HIDDEN = "[hidden]";

  /** Letters, digits and punctuation of addresses; letters and digits beyond the first plane. */
  private static final int[] ALPHABET =
      ("abcXYZ0123456789@.-_ /äßЖ中é" + "\uD83D\uDE00\uD835\uDFD8\uD835\uDC00\uD801\uDC00")
          .codePoints()
          .toArray();

  @ParameterizedTest
  @EnumSource(MaskPolicy.class)
  void mask_anyValue_hidesAtLeastHalfOfLettersAndDigits(MaskPolicy policy) {
    Random random = new Random(1);
    for (int length = 1; length <= LONGEST; length++) {
      for (int round = 0; round < ROUNDS; round++) {
        String value = random(random, length);
        String shown = policy.mask(SensitiveText.of(value));
        long meaningful = meaningful(value);
        if (meaningful < 8) {
          assertEquals(HIDDEN, shown, value);
        } else if (!shown.equals(HIDDEN)) {
          assertTrue(2 * meaningful(shown) <= meaningful, value + " is shown as " + shown);
        }
      }
    }
  }

  /** Values that are an address with a domain of any length, the worst case of ADDRESS. */
  @Test
  void mask_addressOfAnyShape_hidesAtLeastHalf() {
    for (int local = 1; local <= 8; local++) {
      for (int domain = 0; domain <= 8; domain++) {
        for (int top = 0; top <= 12; top++) {
          String value = "j".repeat(local) + "@" + "d".repeat(domain) + "." + "t".repeat(top);
          String shown = MaskPolicy.ADDRESS.mask(SensitiveText.of(value));
          long seen = shown.equals(HIDDEN) ? 0 : meaningful(shown);
          assertTrue(2 * seen <= meaningful(value), value + " is shown as " + shown);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, 4111111111111111, [hidden]",
    "LAST_FOUR, 536-22-8145, ***-**-8145",
    "LAST_FOUR, 5362214, [hidden]",
    "LAST_TWO, 1980-02-29, ****-**-29",
    "ADDRESS, jane@example.com, j***@***.com",
    "INITIAL, Ann Example, A***"
  })
  void mask_usualValue_showsWhatThePolicySays(MaskPolicy policy, String value, String shown) {
    assertEquals(shown, policy.mask(SensitiveText.of(value)));
  }

  @ParameterizedTest
  @EnumSource(MaskPolicy.class)
  void mask_surrogatePairs_areNeverCut(MaskPolicy policy) {
    Random random = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      String shown = policy.mask(SensitiveText.of("\uD835\uDC00".repeat(4) + random(random, 12)));
      assertFalse(shown.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF), shown);
    }
  }

  @Test
  void mask_controlCharacters_areNotShown() {
    String shown = MaskPolicy.LAST_FOUR.mask(SensitiveText.of("1234\n5678\u001b9"));
    assertEquals("*****6*78*9".length(), shown.length());
    assertFalse(shown.chars().anyMatch(c -> c < ' '), shown);
  }

  private static String random(Random random, int length) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < length; i++) {
      value.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return value.toString();
  }

  private static long meaningful(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
