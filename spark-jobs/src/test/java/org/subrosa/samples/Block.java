package org.subrosa.samples;

/** One element of a written document. */
sealed interface Block
    permits Block.Heading, Block.Paragraph, Block.Field, Block.Item, Block.Verbatim, Grid {

  /** A section heading. */
  record Heading(String text) implements Block {}

  /** A paragraph of running text. */
  record Paragraph(String text) implements Block {}

  /** A labelled line of a form. */
  record Field(String label, String value) implements Block {}

  /** An item of a list. */
  record Item(String text) implements Block {}

  /** Lines that keep their breaks. */
  record Verbatim(String text) implements Block {}
}
