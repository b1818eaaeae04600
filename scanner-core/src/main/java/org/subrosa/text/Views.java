package org.subrosa.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * All readings of a text: the normalised one first, then one for each neighbourhood in which a
 * decoder found something, nested up to a fixed depth.
 *
 * <p>A decoded view holds the decoded stretches with {@value #MARGIN} characters on both sides, so
 * that labels beside them still count and plain stretches are not read twice.
 */
public final class Views {

  private static final int MARGIN = 96;
  private static final int MOST_DEPTH = 3;
  private static final int LONGEST_ENDING = 6;
  private static final int MOST_GROWTH = 16;
  private static final int SMALL = 4096;

  private Views() {}

  /**
   * Returns the readings of a text; offsets of all of them lead back to this text. Decoded readings
   * hold at most {@value #MOST_GROWTH} times as many characters as the text (and some thousands for
   * a small one); shallow ones come first.
   */
  public static List<View> of(String text) {
    List<View> views = new ArrayList<>();
    views.add(TextNormalizer.normalize(text));
    views.addAll(decode(new View(text, OffsetMap.shifted(0), View.PLAIN), Directions.DECODER));
    Set<Seen> seen = new HashSet<>();
    long left = (long) MOST_GROWTH * (text.length() + SMALL);
    int next = 0;
    for (int depth = 1; depth <= MOST_DEPTH; depth++) {
      for (int end = views.size(); next < end; next++) {
        for (View decoded : decode(views.get(next))) {
          if (decoded.text().length() <= left && seen.add(Seen.of(decoded))) {
            left -= decoded.text().length();
            views.add(decoded);
          }
        }
      }
    }
    return views;
  }

  /**
   * Returns the readings of the name of a file: those of any text, and two with blanks in it. In
   * one a blank stands for each underscore and slash and before the ending, in the other also
   * between small and capital letters and between letters and digits: names of files are written
   * without blanks, and no value has an ending.
   */
  public static List<View> ofName(String name) {
    List<View> views = of(name);
    views.add(spaced(name, false));
    views.add(spaced(name, true));
    return views;
  }

  private static View spaced(String name, boolean apart) {
    OffsetMap.Builder builder = new OffsetMap.Builder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (apart && i > 0 && isJoint(name.charAt(i - 1), name.charAt(i))) {
        builder.append(' ', i, i);
      }
      boolean isBlank = "_/\\".indexOf(name.charAt(i)) >= 0 || isBeforeEnding(name, i);
      builder.append(isBlank ? ' ' : name.charAt(i), i, i + 1);
    }
    return builder.view(View.FILE_NAME);
  }

  private static boolean isJoint(char left, char right) {
    return (Character.isLowerCase(left) && Character.isUpperCase(right))
        || (Character.isLetter(left) && Character.isDigit(right))
        || (Character.isDigit(left) && Character.isLetter(right));
  }

  /** A point, up to five letters or digits, and the end of the name or of a folder's name. */
  private static boolean isBeforeEnding(String name, int at) {
    if (name.charAt(at) != '.') {
      return false;
    }
    int end = at + 1;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return end - at <= LONGEST_ENDING && (end == name.length() || name.charAt(end) == '/');
  }

  private static List<View> decode(View view) {
    List<View> decoded = new ArrayList<>();
    Signs signs = Signs.of(view.text());
    for (Decoder decoder : Decoders.ALL) {
      if (!decoder.places().mayBeIn(signs)) {
        continue;
      }
      for (View one : decode(view, decoder)) {
        if (!one.text().isEmpty()) {
          decoded.add(one);
        }
      }
    }
    return decoded;
  }

  private static List<View> decode(View view, Decoder decoder) {
    List<Piece> pieces = new Pieces(view.text(), decoder).all();
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<View> decoded = new ArrayList<>();
    for (int first = 0; first < pieces.size(); ) {
      int last = first;
      while (last + 1 < pieces.size()
          && pieces.get(last + 1).start() - pieces.get(last).end() <= 2 * MARGIN) {
        last++;
      }
      decoded.add(neighbourhood(view, pieces.subList(first, last + 1), decoder.name()));
      first = last + 1;
    }
    return decoded;
  }

  private static View neighbourhood(View view, List<Piece> pieces, String decoder) {
    String text = view.text();
    int from = cutBefore(text, pieces.get(0).start() - MARGIN);
    int to = cutAfter(text, pieces.get(pieces.size() - 1).end() + MARGIN);
    OffsetMap.Builder builder = new OffsetMap.Builder(to - from);
    int at = from;
    for (Piece piece : pieces) {
      copy(view, at, piece.start(), builder);
      builder.append(piece.decoded(), view.map().start(piece.start()), view.map().end(piece.end()));
      at = piece.end();
    }
    copy(view, at, to, builder);
    String layer = view.layer().equals(View.PLAIN) ? decoder : view.layer() + "+" + decoder;
    return builder.view(layer);
  }

  /** Moves a cut to the left until it stands beside a blank, so that no word is cut in two. */
  private static int cutBefore(String text, int at) {
    int cut = Math.max(0, at);
    for (int i = 0; i < MARGIN && cut > 0 && !Character.isWhitespace(text.charAt(cut - 1)); i++) {
      cut--;
    }
    return cut;
  }

  private static int cutAfter(String text, int at) {
    int cut = Math.min(text.length(), at);
    for (int i = 0;
        i < MARGIN && cut < text.length() && !Character.isWhitespace(text.charAt(cut));
        i++) {
      cut++;
    }
    return cut;
  }

  private static void copy(View view, int from, int to, OffsetMap.Builder builder) {
    for (int i = from; i < to; i++) {
      builder.append(view.text().charAt(i), view.map().start(i), view.map().end(i + 1));
    }
  }

  /** What a decoder finds in a text; most find no place to look at. */
  private static final class Pieces implements EncodedPlaces.Visitor {

    private final String text;
    private final Decoder decoder;
    private final List<Piece> found = new ArrayList<>(0);
    private @Nullable Matcher matcher;

    Pieces(String text, Decoder decoder) {
      this.text = text;
      this.decoder = decoder;
    }

    List<Piece> all() {
      decoder.places().of(text, this);
      return found;
    }

    @Override
    public void stretch(int start, int end) {
      Matcher match = matcher();
      match.region(start, end);
      while (match.find()) {
        decoder
            .decoding()
            .decode(match)
            .ifPresent(decoded -> found.add(new Piece(match.start(), match.end(), decoded)));
      }
    }

    private Matcher matcher() {
      Matcher known = matcher;
      if (known == null) {
        known = decoder.pattern().matcher(text);
        known.useTransparentBounds(true).useAnchoringBounds(false);
        matcher = known;
      }
      return known;
    }
  }

  /** A stretch of a view and what it says. */
  private record Piece(int start, int end, String decoded) {}

  /** What a decoded view shows: two decoders give the same in either order. */
  private record Seen(String text, int start, int end) {

    static Seen of(View view) {
      int length = view.text().length();
      return new Seen(view.text(), view.map().start(0), view.map().end(length));
    }

    /** Returns the place, never the text. */
    @Override
    public String toString() {
      return "Seen[" + start + ".." + end + "]";
    }
  }
}
