package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.subrosa.language.Words;
import org.subrosa.rule.ContextTerms;

/** A quick look never passes over a word with which the context of a rule begins. */
final class ContextVocabularyTest {

  private static final String[] BEGINNINGS = {
    "pat", "ti", "id", "ssn", "tr", "ag", "at", "bl", "hop", "us", "y", "i", "dy", "s", "Konto",
    "né", "größ", "паспорт", "NO", "w", "401", "2", "acc", "s", "sa", "be", "eye", "ca", "abl", "no"
  };
  private static final String[] ENDINGS = {
    "",
    "",
    "s",
    "ing",
    "ed",
    "y",
    "ies",
    "ation",
    "izing",
    "e",
    "es",
    "ient",
    "'s",
    "ful",
    "Id",
    "ability",
    "bilities",
    "ization",
    "ational",
    "iveness",
    "ically",
    "alism",
    "ousli",
    "ement",
    "ll",
    "eed",
    "ye",
    "iz",
    "bl"
  };
  private static final String[] BETWEEN = {
    " ", " ", " ", "", "-", ".", "_", ":", "\t", "\n", "12", "3.5", "'", "[EMAIL]", "x", " 77 "
  };

  private static String word(Random random) {
    return BEGINNINGS[random.nextInt(BEGINNINGS.length)] + ENDINGS[random.nextInt(ENDINGS.length)];
  }

  private static ContextMatcher matcher(ContextVocabulary vocabulary, Random random) {
    List<String> terms = List.of(word(random), word(random), word(random) + " " + word(random));
    return new ContextMatcher(
        new ContextTerms(terms, List.of(word(random)), 2, 1, 9, 9), vocabulary);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(120);
    for (int i = 0; i < words; i++) {
      text.append(word(random)).append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    return text.toString();
  }

  @Test
  void mayTell_whereAWordOfTheVocabularyIs_isTrue() {
    Random random = new Random(31);
    int silent = 0;
    for (int round = 0; round < 3_000; round++) {
      ContextVocabulary vocabulary = new ContextVocabulary();
      List<ContextMatcher> matchers =
          List.of(matcher(vocabulary, random), matcher(vocabulary, random));
      String text = text(random);
      ReadingWords words = new ReadingWords(text, vocabulary);
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(90));
        for (ContextMatcher matcher : matchers) {
          boolean isTelling =
              words.between(from, to).stream()
                  .mapToInt(vocabulary::number)
                  .anyMatch(number -> number >= 0 && matcher.hasKey(number));
          boolean mayTell = words.mayTell(from, to, matcher);
          assertTrue(mayTell || !isTelling, () -> "passed over in " + text.substring(from, to));
          silent += mayTell ? 0 : 1;
        }
      }
    }
    assertTrue(silent > 1_000, "windows in which nothing was: " + silent);
  }

  /** All words of up to four letters of a few, with every ending that a stemmer knows. */
  @Test
  void mayBegin_ofWordsOfWhichATermIsMade_isTrue() {
    String letters = "abeilsty";
    int refused = 0;
    for (int number = 0; number < 1 << 12; number++) {
      StringBuilder begun = new StringBuilder();
      for (int at = 0; at <= number % 4; at++) {
        begun.append(letters.charAt((number >> (3 * at)) & 7));
      }
      for (String ending : ENDINGS) {
        String word = begun + ending.replace("'", "");
        WordBeginnings beginnings = new WordBeginnings();
        beginnings.add(Words.STEMMED.of(word).get(0).term());
        assertTrue(beginnings.mayBegin(word, 0, word.length()), word);
        refused += beginnings.mayBegin("xyzzy", 0, 5) ? 0 : 1;
      }
    }
    assertTrue(refused > 1_000, "other words passed over: " + refused);
  }

  @Test
  void mayTell_ofTextWithoutTheWords_isFalse() {
    ContextVocabulary vocabulary = new ContextVocabulary();
    ContextMatcher security =
        new ContextMatcher(
            new ContextTerms(List.of("social security"), List.of("chart"), 2, 1, 9, 9), vocabulary);
    ContextMatcher parties =
        new ContextMatcher(new ContextTerms(List.of("party"), List.of(), 2, 1, 9, 9), vocabulary);
    String text = "the parties of this contract agree that 12 pieces are sent ".repeat(20);
    ReadingWords words = new ReadingWords(text, vocabulary);
    assertFalse(words.mayTell(0, text.length(), security));
    assertFalse(words.mayTell(text.indexOf(' ', 300), text.indexOf(' ', 400), security));
    assertTrue(words.mayTell(0, text.length(), parties));
  }
}
