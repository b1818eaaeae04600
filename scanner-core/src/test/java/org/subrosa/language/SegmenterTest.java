package org.subrosa.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.subrosa.document.Span;

final class SegmenterTest {

  private static final String TEXT =
      "Ann Example signed the form on Monday. She did not read it! Did he, Mr. Jones?";

  private static List<String> parts(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }

  @Test
  void sentences_prose_areFoundInOrder() {
    assertEquals(
        List.of(
            "Ann Example signed the form on Monday.", "She did not read it!", "Did he, Mr. Jones?"),
        parts(TEXT, Segmenter.sentences(TEXT)));
  }

  @Test
  void tokens_sentence_separateWordsAndPunctuation() {
    String sentence = "Ann didn't call (212) 555-0100.";
    List<String> tokens = parts(sentence, Segmenter.tokens(sentence));
    assertEquals("Ann", tokens.get(0));
    assertTrue(tokens.contains("call") && tokens.contains("("), tokens::toString);
    assertEquals(".", tokens.get(tokens.size() - 1));
  }

  @Test
  void segment_nothing_givesNothing() {
    assertEquals(List.of(), Segmenter.sentences(""));
    assertEquals(List.of(), Segmenter.sentences(" \n "));
    assertEquals(List.of(), Segmenter.tokens(""));
  }

  @Test
  void segment_randomText_spansRiseInsideTheText() {
    Random random = new Random(10);
    for (int round = 0; round < 300; round++) {
      String text = RandomPoints.of(random, random.nextInt(80));
      assertRise(text, Segmenter.sentences(text));
      assertRise(text, Segmenter.tokens(text));
    }
  }

  private static void assertRise(String text, List<Span> spans) {
    int last = 0;
    for (Span span : spans) {
      assertTrue(last <= span.start() && span.end() <= text.length(), spans::toString);
      last = span.end();
    }
  }

  @Test
  void segment_severalThreads_giveTheSame() throws InterruptedException, ExecutionException {
    List<Span> sentences = Segmenter.sentences(TEXT);
    List<Span> tokens = Segmenter.tokens(TEXT);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        tasks.add(
            () ->
                Segmenter.sentences(TEXT).equals(sentences)
                    && Segmenter.tokens(TEXT).equals(tokens));
      }
      for (Future<Boolean> same : pool.invokeAll(tasks)) {
        assertTrue(same.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
