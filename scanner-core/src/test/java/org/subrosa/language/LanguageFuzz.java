package org.subrosa.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.subrosa.document.Span;

/** Words and sentences of any text lie in it. */
public final class LanguageFuzz {

  private LanguageFuzz() {}

  /** Splits a text. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Span> spans =
        Stream.concat(Segmenter.sentences(text).stream(), Segmenter.tokens(text).stream()).toList();
    for (Span span : spans) {
      check(span.start(), span.end(), text.length());
    }
    for (Words.Word word : Words.STEMMED.of(text)) {
      check(word.start(), word.end(), text.length());
    }
  }

  private static void check(int start, int end, int length) {
    if (start < 0 || end < start || end > length) {
      throw new IllegalStateException(start + " to " + end + " of " + length);
    }
  }
}
