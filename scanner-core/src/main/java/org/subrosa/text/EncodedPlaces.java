package org.subrosa.text;

import java.util.function.Predicate;

/**
 * Tells in one quick look over a text where an expression is worth trying: most texts have nothing
 * to decode. Every match lies within one of the places, and they are told in order.
 */
interface EncodedPlaces {

  /** Goes through the places of a text. */
  void of(String text, Visitor visitor);

  /** Whether a text that has these characters may have such places. */
  default boolean mayBeIn(Signs signs) {
    return true;
  }

  /** Takes a stretch of the text. */
  interface Visitor {
    void stretch(int start, int end);
  }

  /** A quick look at a place: false only where no match can be that says anything. */
  interface Check {
    boolean mayHold(String text, int start, int end);
  }

  /** Those of these places that pass a check. */
  default EncodedPlaces where(Check check) {
    return new Conditional(
        this::mayBeIn,
        (text, visitor) ->
            of(
                text,
                (start, end) -> {
                  if (check.mayHold(text, start, end)) {
                    visitor.stretch(start, end);
                  }
                }));
  }

  /** These places, but only of texts that have a sign which every match holds. */
  default EncodedPlaces given(String sign) {
    Signs needed = Signs.of(sign);
    return new Conditional(
        signs -> signs.hasAll(needed) && mayBeIn(signs),
        (text, visitor) -> {
          if (text.contains(sign)) {
            of(text, visitor);
          }
        });
  }

  /** Places that only some texts have. */
  record Conditional(Predicate<Signs> condition, EncodedPlaces places) implements EncodedPlaces {

    @Override
    public void of(String text, Visitor visitor) {
      places.of(text, visitor);
    }

    @Override
    public boolean mayBeIn(Signs signs) {
      return condition.test(signs);
    }
  }

  /**
   * The runs of characters that are taken for a sign, each with as much around it as a match takes.
   *
   * @param sign with what every match begins
   * @param longest how many characters a match has at most from one sign to the next, or to its end
   */
  static EncodedPlaces near(String sign, int longest) {
    return around(sign, 0, longest);
  }

  /**
   * As {@link #near}, for matches that have the sign inside them.
   *
   * @param before how many characters a match has at most before its first sign
   */
  static EncodedPlaces around(String sign, int before, int longest) {
    EncodedPlaces places =
        (text, visitor) -> {
          int start = text.indexOf(sign);
          while (start >= 0) {
            int last = start;
            int next = text.indexOf(sign, start + 1);
            while (next >= 0 && next - last <= before + longest) {
              last = next;
              next = text.indexOf(sign, next + 1);
            }
            visitor.stretch(Math.max(0, start - before), Math.min(text.length(), last + longest));
            start = next;
          }
        };
    Signs needed = Signs.of(sign);
    return new Conditional(signs -> signs.hasAll(needed), places);
  }

  /**
   * As {@link #near}, for control characters and the sign that stands for one which is no character
   * of XML; blanks and line ends are none.
   */
  static EncodedPlaces nearControls(int longest) {
    EncodedPlaces places =
        (text, visitor) -> {
          for (int start = nextControl(text, 0); start < text.length(); ) {
            int last = start;
            int next = nextControl(text, start + 1);
            while (next < text.length() && next - last <= longest) {
              last = next;
              next = nextControl(text, next + 1);
            }
            visitor.stretch(start, Math.min(text.length(), last + longest));
            start = next;
          }
        };
    return new Conditional(Signs::hasControls, places);
  }

  private static int nextControl(String text, int from) {
    int at = from;
    while (at < text.length() && !isControl(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c < '\t' || c > '\r' : c >= 0x7F && (c < 0xA0 || c == '\uFFFD');
  }

  /**
   * The runs of at least so many characters of an alphabet of ASCII. No such run goes past a
   * character that is none of them, so most of a text is passed over in steps of that length.
   */
  static EncodedPlaces runsOf(String alphabet, int least) {
    boolean[] isIn = new boolean[128];
    alphabet.chars().forEach(c -> isIn[c] = true);
    EncodedPlaces places =
        (text, visitor) -> {
          for (int start = 0; start + least <= text.length(); ) {
            int last = start + least - 1;
            while (last >= start && isIn(isIn, text.charAt(last))) {
              last--;
            }
            if (last >= start) {
              start = last + 1;
            } else {
              int end = start + least;
              while (end < text.length() && isIn(isIn, text.charAt(end))) {
                end++;
              }
              visitor.stretch(start, end);
              start = end + 1;
            }
          }
        };
    Signs any = Signs.of(alphabet);
    return new Conditional(signs -> signs.hasAtLeast(least) && signs.hasAny(any), places);
  }

  private static boolean isIn(boolean[] alphabet, char c) {
    return c < 128 && alphabet[c];
  }

  /** The whole text, if a sign is in it that every match holds. */
  static EncodedPlaces with(String sign) {
    EncodedPlaces whole = (text, visitor) -> visitor.stretch(0, text.length());
    return whole.given(sign);
  }

  /** The runs of characters of a range beyond ASCII. */
  static EncodedPlaces runsBetween(char first, char last) {
    EncodedPlaces places =
        (text, visitor) -> {
          for (int start = 0; start < text.length(); start++) {
            int end = start;
            while (end < text.length() && text.charAt(end) >= first && text.charAt(end) <= last) {
              end++;
            }
            if (end > start) {
              visitor.stretch(start, end);
              start = end;
            }
          }
        };
    return new Conditional(Signs::hasOthers, places);
  }

  /** The runs of at least {@code least} equal signs with one character between each two of them. */
  static EncodedPlaces singles(char sign, int least) {
    EncodedPlaces places =
        (text, visitor) -> {
          int first = -1;
          int last = -1;
          int count = 0;
          for (int blank = text.indexOf(sign); blank >= 0; blank = text.indexOf(sign, blank + 1)) {
            if (count == 0 || !isOneCharacter(text, last + 1, blank)) {
              if (count >= least) {
                withEnds(text, first, last, visitor);
              }
              first = blank;
              count = 0;
            }
            last = blank;
            count++;
          }
          if (count >= least) {
            withEnds(text, first, last, visitor);
          }
        };
    Signs needed = Signs.of(String.valueOf(sign));
    return new Conditional(
        signs -> signs.hasAtLeast(2 * least - 1) && signs.hasAll(needed), places);
  }

  private static void withEnds(String text, int first, int last, Visitor visitor) {
    visitor.stretch(Math.max(0, first - 2), Math.min(text.length(), last + 3));
  }

  private static boolean isOneCharacter(String text, int start, int end) {
    return end - start == 1
        || (end - start == 2
            && Character.isSurrogatePair(text.charAt(start), text.charAt(start + 1)));
  }
}
