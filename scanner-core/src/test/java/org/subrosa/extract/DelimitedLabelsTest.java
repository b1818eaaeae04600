package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.Label;

final class DelimitedLabelsTest {

  private static final String HEAD = "first,last,note,card\n";

  /** Fields of RFC 4180, section 2: doubled quotes, separators and line ends within quotes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\"quoted\"",
        "\"a, b\"",
        "\"two\nlines\"",
        "\"said \"\"hi\"\", twice\"",
        "\"\"\"at the ends\"\"\"",
        "\"\"\"\"",
        "\"\"",
        "say \"no\"",
      })
  void labels_rowsBehindAnyField_keepTheirColumns(String field) {
    String text = HEAD + "A,B," + field + ",11\nC,D,x,22\n";
    List<Label> labels = DelimitedLabels.sniff(text).orElseThrow().labels(text);
    int at = text.indexOf("22");
    Label label = labels.stream().filter(it -> it.start() == at).findFirst().orElseThrow();
    assertEquals("card", label.text().reveal(RevealPermit.detection()));
    assertTrue(labels.stream().anyMatch(it -> it.start() == text.indexOf("11")));
  }
}
