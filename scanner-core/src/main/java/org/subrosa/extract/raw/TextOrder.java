package org.subrosa.extract.raw;

/**
 * Tells from the operators of a content stream (ISO 32000-2, 8.3.3, 9.3 and 9.4) whether its text
 * is drawn in another order or direction than it is read: tilted, letter by letter, spaced apart,
 * or from right to left. Needs no font; a doubt counts as yes.
 */
final class TextOrder {

  /** So many pieces of one letter in a row are a word drawn letter by letter. */
  private static final int MOST_SINGLES = 3;

  private static final int LETTER = 2;

  /** Part of a letter's size that the spacing of letters adds before they fall apart. */
  private static final double WIDE = 0.1;

  private static final double TILTED = 0.02;

  private double size = 1;
  private double spacing;
  private double scale = 1;
  private double x;
  private double y;
  private double shownX;
  private double shownY;
  private boolean isComparable;
  private boolean isMoved;
  private boolean isLineTilted;
  private int depth;
  private int tiltDepth = -1;
  private int strings;
  private int bytes;
  private int singles;
  private boolean isScattered;

  /** Takes a string that an operator will show. */
  void string(int length) {
    strings++;
    bytes += length;
  }

  /** Takes an operator. */
  void operator(String operator, Operands numbers) {
    switch (operator) {
      case "q" -> depth++;
      case "Q" -> restore();
      case "cm" -> concatenate(numbers);
      case "BT" -> begin();
      case "Tf" -> size = numbers.are(1) ? Math.abs(numbers.at(0)) : size;
      case "Tc" -> spacing = numbers.are(1) ? numbers.at(0) : spacing;
      case "Tm" -> place(numbers);
      case "Td", "TD" -> move(numbers);
      case "T*" -> newLine();
      case "'", "\"" -> {
        newLine();
        show();
      }
      case "Tj", "TJ" -> show();
      default -> {}
    }
    strings = 0;
    bytes = 0;
  }

  private void restore() {
    depth--;
    tiltDepth = depth < tiltDepth ? -1 : tiltDepth;
    isComparable = false;
  }

  private void concatenate(Operands numbers) {
    isComparable = false;
    isMoved = true;
    if (tiltDepth < 0 && isTilted(numbers)) {
      tiltDepth = depth;
    }
  }

  private static boolean isTilted(Operands numbers) {
    return numbers.are(6) && Math.abs(numbers.at(1)) > TILTED * Math.abs(numbers.at(0));
  }

  private void begin() {
    x = 0;
    y = 0;
    scale = 1;
    isLineTilted = false;
    isMoved = true;
  }

  private void place(Operands numbers) {
    if (numbers.are(6)) {
      isLineTilted = isTilted(numbers);
      scale = Math.abs(numbers.at(0));
      x = numbers.at(4);
      y = numbers.at(5);
    }
    isMoved = true;
  }

  private void move(Operands numbers) {
    if (numbers.are(2)) {
      x += numbers.at(0) * scale;
      y += numbers.at(1) * scale;
    }
    isMoved = true;
  }

  private void newLine() {
    isComparable = false;
    isMoved = true;
    singles = 0;
  }

  private void show() {
    boolean isSameLine = !isComparable || Math.abs(y - shownY) < size * scale / 2;
    boolean isSingle = strings == 1 && bytes <= LETTER && isMoved && isSameLine;
    singles = isSingle ? singles + 1 : 0;
    isScattered |=
        isLineTilted
            || tiltDepth >= 0
            || Math.abs(spacing) > WIDE * size
            || singles > MOST_SINGLES
            || (isComparable && isSameLine && x < shownX);
    shownX = x;
    shownY = y;
    isComparable = true;
    isMoved = false;
  }

  boolean isScattered() {
    return isScattered;
  }
}
