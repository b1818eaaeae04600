package org.subrosa.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * One of the two runs of a {@link Redactor} over a document: the first learns what has to go, the
 * second says what is written in its place.
 */
public abstract sealed class Pass permits LearningPass, WritingPass {

  private int texts;

  Pass() {}

  /**
   * Begins a text of the document: its body, or a header, a member, a cell. Texts are begun in the
   * same order in both runs.
   *
   * @param copy takes what the text reads in the copy
   */
  public final Run text(Writer copy) {
    return new Run(texts++, copy);
  }

  abstract void rewrite(int text, SourceText chunk, Consumer<Rewrite> touch, Writer copy)
      throws IOException;

  /** A text whose chunks are handed over one after the other. */
  public final class Run {

    private final int number;
    private final Writer copy;

    private Run(int number, Writer copy) {
      this.number = number;
      this.copy = copy;
    }

    /** Takes the next chunk. */
    public void rewrite(SourceText chunk) throws IOException {
      rewrite(chunk, rewrite -> {});
    }

    /**
     * Takes the next chunk.
     *
     * @param touch sees what is replaced before it is written; not called in the first run
     */
    public void rewrite(SourceText chunk, Consumer<Rewrite> touch) throws IOException {
      Pass.this.rewrite(number, chunk, touch, copy);
    }
  }
}
