package org.subrosa.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.document.Span;

final class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr. J. Smith-Jones's file, please. | Dr. J. Smith-Jones 's file , please .",
        "don't ask O'Brien | do n't ask O'Brien",
        "paid 1,605.54 to U.S. Bank (No. 4) | paid 1,605.54 to U.S. Bank ( No. 4 )",
        "write to ann@example.org! | write to ann@example.org !",
        "José Müller – Ögmundur | José Müller – Ögmundur",
        "end of it. | end of it .",
        "she'll go, they've gone | she 'll go , they 've gone",
        "AT&T and 'quoted' | AT&T and ' quoted '"
      })
  void tokens_ofALine_areThoseOfTheModel(String line, String words) {
    assertEquals(List.of(words), Stretches.of(line));
  }

  @Test
  void stretches_linesOfAForm_standForThemselves() {
    assertEquals(
        List.of("Patient : Ann Lee", "Seen in May"), Stretches.of("Patient: Ann Lee\nSeen in May"));
  }

  @Test
  void stretches_wrappedLine_goesOn() {
    assertEquals(
        List.of("The letter about the house in the wood was sent to Ann Lee of the council ."),
        Stretches.of(
            "The letter about the house in the wood was sent to Ann\nLee of the council."));
  }

  @Test
  void stretches_columns_areApart_aLabelAndItsValueAreNot() {
    assertEquals(
        List.of("Ann Lee", "Acme Ltd", "Name : Ann Lee"),
        Stretches.of("Ann Lee\tAcme Ltd\nName:\tAnn Lee"));
    assertEquals(List.of("Ann Lee", "Oslo"), Stretches.of("Ann Lee      Oslo"));
    assertEquals(List.of("Ann Lee", "Oslo"), Stretches.of("| Ann Lee | Oslo |"));
  }

  @Test
  void stretches_middleInitial_endsNoSentence() {
    assertEquals(
        List.of("Ann B. Lee came .", "Then she left ."),
        Stretches.of("Ann B. Lee came. Then she left."));
  }

  @Test
  void stretches_withoutLetters_areNone() {
    assertEquals(List.of(), Stretches.of("12, 13, 14\n--- 15"));
  }

  @Test
  void tokens_leadBackToTheText() {
    String text = "Ann's  letter\r\nto Bo,\tCy & Co. 😀 x";
    Tokens tokens = Stretches.tokens(text, List.of(new Span(5, 13)));
    for (int i = 0; i < tokens.size(); i++) {
      assertEquals(tokens.word(i), text.substring(tokens.start(i), tokens.end(i)));
      assertTrue(i == 0 || tokens.start(i) >= tokens.end(i - 1));
    }
    assertEquals("Tokens[" + tokens.size() + "]", tokens.toString());
  }

  @Test
  void stretches_veryLongLine_isCut() {
    String line = "word ".repeat(2_000);
    Tokens tokens = Stretches.tokens(line, List.of());
    assertEquals(2_000, tokens.size());
    for (int at = 0; at < tokens.size(); at = tokens.sentenceEnd(at)) {
      assertTrue(tokens.sentenceEnd(at) - at <= 1_500);
    }
  }
}
