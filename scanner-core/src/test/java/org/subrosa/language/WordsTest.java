package org.subrosa.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static List<String> terms(Words words, String text) {
    return words.of(text).stream().map(Words.Word::term).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Médecin TRAITANT|medecin traitant",
        "Me\u0301decin|medecin",
        "Straße|strasse",
        "Ann's case|ann case",
        "patient_id|patient id",
        "a-b c/d|a b c d",
        "3.14 and 1,000|3.14 and 1,000",
        "duplicate|duplicate",
        "patient:Ann Lee.The|patient ann lee the",
        "l'Ann O’Brien|l ann o brien",
        "1Ann1985 a·b|1 ann 1985 a b",
      })
  void of_folded_comparesAsExpected(String text, String words) {
    assertEquals(List.of(words.split(" ")), terms(Words.FOLDED, text));
  }

  @ParameterizedTest
  @CsvSource({"patients, patient", "Licences, licence", "numbered, numbers", "births, birth"})
  void of_stemmed_formsOfAWordMeet(String one, String other) {
    assertEquals(terms(Words.STEMMED, one), terms(Words.STEMMED, other));
  }

  @Test
  void of_stemmed_keepsDifferentWordsApart() {
    assertTrue(terms(Words.STEMMED, "lic duplicate").stream().distinct().count() == 2);
  }

  @Test
  void of_text_offsetsPointAtTheWords() {
    String text = "\uD83D\uDE00 Médecin: Straße_7";
    List<Words.Word> words = Words.FOLDED.of(text);
    assertEquals(
        List.of("Médecin", "Straße", "7"),
        words.stream()
            .map(word -> text.substring(word.start(), word.end()))
            .filter(word -> word.codePointAt(0) < 0x10000)
            .toList());
  }

  @Test
  void of_randomText_offsetsRiseInsideTheText() {
    Random random = new Random(9);
    for (int round = 0; round < 1_000; round++) {
      String text = RandomPoints.of(random, random.nextInt(60));
      int last = 0;
      for (Words.Word word : Words.STEMMED.of(text)) {
        assertTrue(last <= word.start() && word.start() < word.end());
        assertTrue(word.end() <= text.length());
        last = word.end();
      }
    }
  }

  @Test
  void of_randomAscii_isAsByTheWayOfEveryScript() {
    Random random = new Random(10);
    String alphabet = "abcdesStTyngABZ0129.,;:'_- \n\t\"()/@";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String shown = text.toString();
      assertEquals(Words.STEMMED.ofAnyScript(shown), Words.STEMMED.of(shown), shown);
      assertEquals(Words.FOLDED.ofAnyScript(shown), Words.FOLDED.of(shown), shown);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 400})
  void of_longAscii_isAsByTheWayOfEveryScript(int length) {
    for (String text : List.of("a".repeat(length), "ab1".repeat(length / 3) + " patients")) {
      assertEquals(Words.STEMMED.ofAnyScript(text), Words.STEMMED.of(text));
    }
  }

  @Test
  void of_nothing_givesNoWord() {
    assertEquals(List.of(), Words.FOLDED.of(""));
    assertEquals(List.of(), Words.FOLDED.of(" \n.,!"));
  }

  @Test
  void toString_word_tellsThePlaceOnly() {
    assertEquals("Word[0..6]", Words.FOLDED.of("secret").get(0).toString());
  }
}
