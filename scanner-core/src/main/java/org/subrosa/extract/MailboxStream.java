package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The mails of a mailbox, one after the other.
 *
 * <p>A mail begins behind a line with {@code From }, its sender and a date in the form of C's
 * {@code asctime} (RFC 4155, appendix A). Not every program writes the empty line that should stand
 * before it. In a mailbox whose first line has another date, the empty line has to tell.
 */
final class MailboxStream extends InputStream {

  private static final Pattern DATED =
      Pattern.compile(
          "From \\S.*\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b"
              + ".*\\b\\d{1,2}:\\d\\d.*\\b\\d{4}\\b.*\\s*",
          Pattern.DOTALL);

  private static final int LONGEST = 400;

  private final InputStream in;
  private final byte[] piece = new byte[LONGEST];
  private String envelope = "";
  private int held;
  private int given;
  private boolean isFirst = true;
  private boolean isDated;
  private boolean isLineStart = true;
  private boolean isBehindBlank = true;
  private boolean isSeparated;

  MailboxStream(InputStream in) {
    this.in = in;
  }

  /** Goes on to the next mail, past what is left of this one; false behind the last one. */
  boolean next() throws IOException {
    if (isFirst) {
      boolean isText = fill();
      isDated = !isSeparated || DATED.matcher(envelope).matches();
      isFirst = false;
      if (isText) {
        return true;
      }
    }
    while (!isSeparated) {
      given = held;
      if (!fill() && !isSeparated) {
        return false;
      }
    }
    isSeparated = false;
    return true;
  }

  /** Returns the line before the current mail; empty for text before the first such line. */
  String envelope() {
    return envelope;
  }

  /** Takes up the next line, or piece of one; false where the mail ends. */
  private boolean fill() throws IOException {
    boolean wasLineStart = isLineStart;
    boolean wasBehindBlank = isBehindBlank;
    held = 0;
    given = 0;
    int c = 0;
    while (held < LONGEST && c != '\n' && (c = in.read()) >= 0) {
      piece[held++] = (byte) c;
    }
    isLineStart = c == '\n';
    isBehindBlank = wasLineStart && isLineStart && (held == 1 || (held == 2 && piece[0] == '\r'));
    if (wasLineStart && isSeparator(wasBehindBlank)) {
      envelope = line();
      held = 0;
      isSeparated = true;
    }
    return held > 0;
  }

  private boolean isSeparator(boolean isBehindBlankLine) {
    boolean isFrom =
        held > 5
            && piece[0] == 'F'
            && piece[1] == 'r'
            && piece[2] == 'o'
            && piece[3] == 'm'
            && piece[4] == ' ';
    return isFrom && (isFirst || (isDated ? DATED.matcher(line()).matches() : isBehindBlankLine));
  }

  private String line() {
    return new String(piece, 0, held, StandardCharsets.UTF_8);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isSeparated || (given == held && !fill())) {
      return -1;
    }
    int taken = Math.min(length, held - given);
    System.arraycopy(piece, given, bytes, offset, taken);
    given += taken;
    return taken;
  }

  /** The mailbox is closed by who opened it. */
  @Override
  public void close() {}
}
