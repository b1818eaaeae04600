package org.subrosa.sensitive;

/**
 * The right to read the characters of a {@link SensitiveText}.
 *
 * <p>A permit is asked for where a class is made, with {@code RevealPermit.detection()} and its
 * siblings, so that a search for this class lists every place that sees clear values. An
 * architecture test limits those places to the packages that read, detect, redact and verify.
 */
public final class RevealPermit {

  private static final RevealPermit READING = new RevealPermit("reading");
  private static final RevealPermit DETECTION = new RevealPermit("detection");
  private static final RevealPermit REDACTION = new RevealPermit("redaction");
  private static final RevealPermit VERIFICATION = new RevealPermit("verification");

  private final String purpose;

  private RevealPermit(String purpose) {
    this.purpose = purpose;
  }

  /** Returns the permit of code that compares what two readers of one document show. */
  public static RevealPermit reading() {
    return READING;
  }

  /** Returns the permit of code that searches text for identifiers. */
  public static RevealPermit detection() {
    return DETECTION;
  }

  /** Returns the permit of code that replaces identifiers in copies. */
  public static RevealPermit redaction() {
    return REDACTION;
  }

  /** Returns the permit of code that proves a copy clean. */
  public static RevealPermit verification() {
    return VERIFICATION;
  }

  @Override
  public String toString() {
    return "RevealPermit[" + purpose + "]";
  }
}
