package org.subrosa.names.onnx;

import java.util.Optional;

/**
 * What a model says of a word: of no name, or a word of a name of a type, in one of the schemes IOB
 * (Ramshaw and Marcus, 1995), BIOES and BILOU.
 *
 * @param type the model's own word for the kind of name, empty outside of names
 * @param begins whether a name begins with the word, whatever stood before
 * @param ends whether the name ends with it, whatever follows
 */
record Label(Optional<String> type, boolean begins, boolean ends) {

  private static final Label OUTSIDE = new Label(Optional.empty(), true, true);

  static Label of(String text) {
    if (text.equals("O")) {
      return OUTSIDE;
    }
    boolean isMarked = text.length() > 2 && (text.charAt(1) == '-' || text.charAt(1) == '_');
    if (!isMarked) {
      return new Label(Optional.of(text), false, false);
    }
    char mark = text.charAt(0);
    return new Label(
        Optional.of(text.substring(2)), "BSU".indexOf(mark) >= 0, "ESLU".indexOf(mark) >= 0);
  }
}
