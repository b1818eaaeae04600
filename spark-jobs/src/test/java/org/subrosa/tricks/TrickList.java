package org.subrosa.tricks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.subrosa.tricks.Secret.Kind;

/** Collects tricks. */
final class TrickList {

  static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  static final Set<Kind> DIGITS = EnumSet.of(Kind.CARD, Kind.IBAN, Kind.SSN);
  static final Set<Kind> LETTERS = EnumSet.of(Kind.EMAIL, Kind.IBAN);
  static final Set<Kind> NUMBERS = EnumSet.of(Kind.CARD, Kind.SSN);

  /** Makes text of a secret. */
  @FunctionalInterface
  interface Writing {
    String of(Secret secret) throws Exception;
  }

  private final List<Trick> tricks = new ArrayList<>();

  List<Trick> all() {
    return List.copyOf(tricks);
  }

  /** The value is written otherwise, among words in the open, in plain text. */
  void value(String name, Set<Kind> kinds, Function<String, String> writing) {
    text(name, ".txt", kinds, secret -> secret.sentence(writing.apply(secret.value())) + "\n");
  }

  /** The whole sentence is written otherwise, in plain text. */
  void sentence(String name, Function<String, String> writing) {
    text(name, ".txt", ALL, secret -> writing.apply(secret.sentence()) + "\n");
  }

  void text(String name, String extension, Set<Kind> kinds, Writing writing) {
    bytes(name, extension, kinds, secret -> utf8(writing.of(secret)));
  }

  void bytes(String name, String extension, Set<Kind> kinds, Trick.Maker maker) {
    tricks.add(new Trick(name, extension, kinds, maker));
  }

  /** The sentence in a charset without a mark. */
  void charset(String name, Charset charset) {
    bytes(name, ".txt", ALL, secret -> (secret.sentence() + "\n").repeat(3).getBytes(charset));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Every character by itself. */
  static String each(String text, Function<Integer, String> writing) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(writing.apply(c)));
    return out.toString();
  }

  /** Something between every two characters. */
  static String between(String text, String filler) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(out.isEmpty() ? "" : filler).appendCodePoint(c));
    return out.toString();
  }

  /** The text cut in two in its middle. */
  static String cut(String text, String filler) {
    return text.substring(0, text.length() / 2) + filler + text.substring(text.length() / 2);
  }

  /** Digits in groups as people write the value; other characters stay. */
  static String groups(String value, int size, String filler) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      out.append(i > 0 && i % size == 0 ? filler : "").append(value.charAt(i));
    }
    return out.toString();
  }
}
