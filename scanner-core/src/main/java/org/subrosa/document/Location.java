package org.subrosa.document;

import java.io.Serializable;

/**
 * A place inside a document, named by kind and number.
 *
 * <p>No string of the document is part of a location: names of sheets, custom properties and
 * headers can be values themselves.
 */
public sealed interface Location extends Serializable {

  /** Returns the place in words, such as {@code page 3}. */
  String describe();

  /** Running text without finer structure. */
  record Body() implements Location {
    @Override
    public String describe() {
      return "text";
    }
  }

  /**
   * A part of running text that is longer than offsets reach.
   *
   * @param number counted from 2; the first part is the {@link Body}
   */
  record Stretch(int number) implements Location {
    @Override
    public String describe() {
      return "text, part " + number;
    }
  }

  /**
   * The end of a document of which a limit cut out the middle; offsets count from where it begins.
   */
  record Tail() implements Location {
    @Override
    public String describe() {
      return "end of the text";
    }
  }

  /**
   * A page of a paged document.
   *
   * @param number counted from 1
   */
  record Page(int number) implements Location {
    @Override
    public String describe() {
      return "page " + number;
    }
  }

  /**
   * A sheet of a workbook.
   *
   * @param number counted from 1
   */
  record Sheet(int number) implements Location {
    @Override
    public String describe() {
      return "sheet " + number;
    }
  }

  /**
   * A slide of a presentation.
   *
   * @param number counted from 1
   */
  record Slide(int number) implements Location {
    @Override
    public String describe() {
      return "slide " + number;
    }
  }

  /**
   * A cell of a table that the file's own format has, in contrast to one drawn on a page.
   *
   * @param table counted from 1
   * @param row counted from 1; 0 for the names of the columns
   * @param column counted from 1
   */
  record Cell(int table, int row, int column) implements Location {
    @Override
    public String describe() {
      return "table " + table + ", row " + row + ", column " + column;
    }
  }

  /**
   * A property of the document.
   *
   * @param name a name of the product's own list of well-known properties, else {@code custom}
   */
  record Property(String name) implements Location {
    @Override
    public String describe() {
      return "property " + name;
    }
  }

  /**
   * Text that a program recognised in a picture.
   *
   * @param page the page that shows the picture, counted from 1; 0 when the document is one picture
   * @param isUnsure whether the program doubts most of what it read there
   */
  record PictureText(int page, boolean isUnsure) implements Location {
    @Override
    public String describe() {
      return "picture text"
          + (page == 0 ? "" : " on page " + page)
          + (isUnsure ? ", read with low confidence" : "");
    }
  }

  /** The name under which the document lies in its store or container. */
  record FileName() implements Location {
    @Override
    public String describe() {
      return "file name";
    }
  }

  /**
   * A place that the document's own programs do not show, or only on request.
   *
   * @param part its kind
   */
  record Hidden(RawPart part) implements Location {
    @Override
    public String describe() {
      return part.describe();
    }
  }
}
