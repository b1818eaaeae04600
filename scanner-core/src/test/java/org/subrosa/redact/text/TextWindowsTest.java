package org.subrosa.redact.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.redact.Content;
import org.subrosa.redact.Copies;
import org.subrosa.redact.Pass;
import org.subrosa.redact.RedactionPlanner;
import org.subrosa.redact.RedactionRules;
import org.subrosa.redact.Redactor;
import org.subrosa.sensitive.SensitiveText;

class TextWindowsTest {

  private static final RedactionPlanner PLANNER = RedactionRules.planner();

  /** Values on every border, at line ends, in long lines and in the middle. */
  @ParameterizedTest
  @ValueSource(ints = {1, 50, 300, 5_000})
  void each_textOfManyWindows_losesAndDoublesNothing(int wordsInALine) throws IOException {
    Random random = new Random(wordsInALine);
    StringBuilder text = new StringBuilder();
    for (int word = 1; word < 20_000; word++) {
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> "u" + word + "@example.org";
            case 1 -> "4000 0501 1354 8132";
            default -> "word";
          });
      text.append(word % wordsInALine == 0 ? "\n" : " ");
    }
    String expected =
        text.toString()
            .replaceAll("u\\d+@example.org", "[EMAIL]")
            .replace("4000 0501 1354 8132", "[CARD]");

    byte[] copy =
        Copies.copy(new Small(), text.toString().getBytes(StandardCharsets.UTF_8), PLANNER);

    assertEquals(expected, new String(copy, StandardCharsets.UTF_8));
  }

  /** As the redactor of texts, in windows so small that there are hundreds. */
  private static final class Small implements Redactor {

    @Override
    public String name() {
      return "small";
    }

    @Override
    public int order() {
      return 0;
    }

    @Override
    public boolean takes(String mediaType, Content content) {
      return true;
    }

    @Override
    public void rewrite(Content original, OutputStream copy, Pass pass) throws IOException {
      TextEncoding encoding = TextEncoding.certain(original);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Reader reader = encoding.reader(original);
          Writer writer = encoding.writer(bytes)) {
        Pass.Run run = pass.text(writer);
        TextWindows.each(
            reader,
            1 << 10,
            64,
            chunk -> {
              chunk.addWhole(SensitiveText.of(""));
              run.rewrite(chunk);
            });
      }
      bytes.writeTo(copy);
    }

    @Override
    public boolean hasStructure(Content original, Content copy) {
      return true;
    }
  }
}
