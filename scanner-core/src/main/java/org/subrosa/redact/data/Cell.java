package org.subrosa.redact.data;

import org.subrosa.redact.Place;

/**
 * A cell of a table in text form.
 *
 * @param row number of its row
 * @param start where its content begins in the document, behind an opening quote
 * @param end where its content ends
 * @param quotes how many doubled quotes its content has
 */
record Cell(int row, int start, int end, int quotes) {

  /** Returns the cell as a writable place of the document's text. */
  Place place(String text) {
    if (quotes == 0) {
      return Place.plain(text.substring(start, end), start);
    }
    StringBuilder content = new StringBuilder(end - start);
    int[] bounds = new int[end - start - quotes + 1];
    int at = start;
    while (at < end) {
      bounds[content.length()] = at;
      char c = text.charAt(at);
      content.append(c);
      at += c == '"' ? 2 : 1;
    }
    bounds[content.length()] = end;
    return Place.escaped(content.toString(), bounds);
  }
}
