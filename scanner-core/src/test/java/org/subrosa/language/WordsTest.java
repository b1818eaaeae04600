package org.subrosa.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void of_nothing_givesNoWord() {
    assertEquals(List.of(), Words.FOLDED.of(""));
    assertEquals(List.of(), Words.FOLDED.of(" \n.,!"));
  }

  @Test
  void toString_word_tellsThePlaceOnly() {
    assertEquals("Word[0..6]", Words.FOLDED.of("secret").get(0).toString());
  }
}
