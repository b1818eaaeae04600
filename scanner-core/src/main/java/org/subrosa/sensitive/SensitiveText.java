package org.subrosa.sensitive;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Objects;

/**
 * Text of a document that cannot print itself.
 *
 * <p>Deliberately not a {@code CharSequence} and not serializable: string concatenation, loggers
 * and exception messages get a length and no character. Offsets and lengths count UTF-16 units.
 */
public final class SensitiveText {

  private final String characters;

  private SensitiveText(String characters) {
    this.characters = Objects.requireNonNull(characters, "characters");
  }

  /** Wraps characters read from a document. */
  public static SensitiveText of(String characters) {
    return new SensitiveText(characters);
  }

  /** Returns the number of UTF-16 units. */
  public int length() {
    return characters.length();
  }

  /** Returns whether there is no character at all. */
  public boolean isEmpty() {
    return characters.isEmpty();
  }

  /**
   * Returns the part from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units.
   */
  public SensitiveText slice(int start, int end) {
    return new SensitiveText(characters.substring(start, end));
  }

  /** Returns the characters to code that holds a permit; see {@link RevealPermit}. */
  public String reveal(RevealPermit permit) {
    Objects.requireNonNull(permit, "permit");
    return characters;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SensitiveText text && text.characters.equals(characters);
  }

  @Override
  public int hashCode() {
    return characters.hashCode();
  }

  /** Returns the length only, never a character. */
  @Override
  public String toString() {
    return "SensitiveText[" + characters.length() + " chars]";
  }

  @SuppressWarnings("unused")
  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("sensitive text does not leave the process");
  }
}
