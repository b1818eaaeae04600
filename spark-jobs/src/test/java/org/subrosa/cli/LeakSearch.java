package org.subrosa.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Searches bytes for values in every form in which they could have been written: as they are, their
 * digits alone, their parts, percent-encoded, in UTF-16, base64 at each of its three alignments,
 * hexadecimal, and as plain hashes. Case makes no difference.
 */
final class LeakSearch {

  private static final int PREFIX = 8;
  private static final int BITS = 1 << 22;

  private final Map<Long, List<Form>> forms = new HashMap<>();
  private final BitSet prefixes = new BitSet(BITS);

  /** A value in one form, in small letters. */
  private static final class Form {
    final byte[] bytes;
    final String description;

    Form(byte[] bytes, String description) {
      this.bytes = bytes;
      this.description = description;
    }
  }

  LeakSearch(List<Canaries.Canary> canaries) {
    canaries.forEach(this::add);
  }

  private void add(Canaries.Canary canary) {
    String value = canary.value();
    String name = canary.kind() + " " + value;
    addText(value, name);
    String digits = value.replaceAll("[^0-9]", "");
    if (!digits.equals(value) && digits.length() >= 9 && digits.length() * 2 >= value.length()) {
      addText(digits, name + ", digits");
    }
    switch (canary.kind()) {
      case NAME -> addText(value.substring(value.indexOf(' ') + 1), name + ", last name");
      case EMAIL -> addText(value.substring(0, value.indexOf('@')), name + ", local part");
      default -> {}
    }
  }

  private void addText(String text, String name) {
    add(text.getBytes(StandardCharsets.UTF_8), name);
    if (text.indexOf(' ') >= 0) {
      add(text.replace(" ", "%20").getBytes(StandardCharsets.UTF_8), name + ", percent");
      add(text.replace(' ', '_').getBytes(StandardCharsets.UTF_8), name + ", underscores");
    }
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
    add(Arrays.copyOf(utf16, utf16.length - 1), name + ", UTF-16");
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      addEncoded(text.getBytes(charset), name + ", " + charset);
    }
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      byte[] hash = hash(algorithm, text);
      add(HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII), name + algorithm);
      add(Base64.getEncoder().withoutPadding().encode(hash), name + ", " + algorithm + " base64");
    }
  }

  private void addEncoded(byte[] bytes, String name) {
    add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII), name + ", hex");
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[shift + bytes.length];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int from = shift == 0 ? 0 : shift + 1;
      int to = coded.length() - (shifted.length % 3 == 0 ? 0 : 1);
      add(coded.substring(from, to).getBytes(StandardCharsets.US_ASCII), name + ", base64");
    }
  }

  private static byte[] hash(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(byte[] bytes, String description) {
    if (bytes.length < PREFIX) {
      return;
    }
    byte[] small = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      small[i] = small(bytes[i]);
    }
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = prefix << 8 | (small[i] & 0xff);
    }
    forms.computeIfAbsent(prefix, key -> new ArrayList<>()).add(new Form(small, description));
    prefixes.set(bit(prefix));
  }

  private static byte small(byte value) {
    return value >= 'A' && value <= 'Z' ? (byte) (value + 32) : value;
  }

  private static int bit(long prefix) {
    return (int) ((prefix * 0x9E3779B97F4A7C15L) >>> 42);
  }

  /** Returns what is found in a text. */
  List<String> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what is found in bytes. */
  List<String> in(byte[] bytes) {
    List<String> found = new ArrayList<>();
    long last = 0;
    for (int i = 0; i < bytes.length; i++) {
      last = last << 8 | (small(bytes[i]) & 0xff);
      if (i + 1 >= PREFIX && prefixes.get(bit(last))) {
        int start = i + 1 - PREFIX;
        for (Form form : forms.getOrDefault(last, List.of())) {
          if (startsWith(bytes, start, form.bytes)) {
            found.add(form.description + " at " + start);
          }
        }
      }
    }
    return found;
  }

  private static boolean startsWith(byte[] bytes, int start, byte[] form) {
    if (start + form.length > bytes.length) {
      return false;
    }
    for (int i = PREFIX; i < form.length; i++) {
      if (small(bytes[start + i]) != form[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns what is found in a file or in the files below a folder, their names included. */
  List<String> below(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        String shown = root.relativize(file).toString();
        in(shown).forEach(hit -> found.add("name " + shown + ": " + hit));
        if (Files.isRegularFile(file)) {
          in(contents(file)).forEach(hit -> found.add(shown + ": " + hit));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static byte[] contents(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    }
    return bytes;
  }
}
