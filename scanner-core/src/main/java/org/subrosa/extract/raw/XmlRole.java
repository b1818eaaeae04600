package org.subrosa.extract.raw;

/** What an element does to the text around it. */
enum XmlRole {
  /** Holds pieces of text that make one whole; characters count in {@link #TEXT} only. */
  PARAGRAPH,
  /** A paragraph in which characters stand directly. */
  TEXT_PARAGRAPH,
  /** Its characters belong to the paragraph around it. */
  TEXT,
  /** Its characters belong to the paragraph's field instruction. */
  FIELD,
  /** Stands for a tab. */
  TAB,
  /** Stands for a line end. */
  LINE,
  /** Stands for blanks. */
  BLANKS,
  /** Stands for a hyphen. */
  HYPHEN,
  /** Stands for a hyphen that shows at line ends only. */
  SOFT_HYPHEN,
  /** What it holds was not there before the change. */
  INSERTED,
  /** What it holds is no longer there after the change. */
  DELETED,
  /** Has no text and does not part what stands around it. */
  MARK,
  /** Stands in a paragraph and does not belong to its text. */
  ASIDE,
  /** A cell of a sheet. */
  CELL,
  /** The value of a cell, or the number of its text in the table of shared texts. */
  VALUE,
  /** A formula: what matters are its literals. */
  FORMULA,
  /** A line above or below pages with codes of its own. */
  PAGE_HEADER,
  /** Its characters are a piece of their own. */
  LEAF
}
