package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.subrosa.finding.Coverage;

/**
 * Finds what a parser passed over without failing: entries of an archive that it cannot open, text
 * whose charset it guessed from too little, text that is an encrypted message.
 */
final class Unread {

  private static final int HEAD = 1 << 16;

  /** Armour of an encrypted message (RFC 9580 section 6.2.1). */
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private static final double LEAST_NULS = 0.25;
  private static final double ONE_SIDED = 0.95;

  /** Bytes from which on a share of them says something. */
  private static final int LEAST_EBCDIC = 16;

  private Unread() {}

  /**
   * Returns why a document that parsed was nevertheless not read to its end.
   *
   * @param unlocked entries that a supplied password opened
   */
  static Optional<Coverage> in(Path file, Metadata metadata, int unlocked) throws IOException {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
    if (type.startsWith("application/zip")) {
      return lockedEntries(file, unlocked);
    }
    if (type.startsWith("application/x-arj")) {
      return PackedEntries.ofArj(file);
    }
    if (PackedEntries.isDiskImage(file)) {
      return Optional.of(new Coverage.Unsupported("no reader for application/x-apple-diskimage"));
    }
    if (type.startsWith("application/zlib")) {
      return PackedEntries.behindZlib(file);
    }
    if (!type.startsWith("text/")) {
      return Optional.empty();
    }
    byte[] head = head(file);
    if (isEbcdic(head) || (isMostlyZero(head) && !type.contains("charset=utf-32"))) {
      return Optional.of(new Coverage.Partial("charset uncertain: not one that is read"));
    }
    if (type.matches(".*charset=utf-(16|32).*")) {
      return doubtfulCharset(head);
    }
    return new String(head, StandardCharsets.ISO_8859_1).contains(PGP)
        ? Optional.of(new Coverage.Encrypted("holds a message that needs a key"))
        : Optional.empty();
  }

  /**
   * Returns what a document lacks in which no other one was opened, though it is there to hold one:
   * the parser of time stamps (RFC 5544) keeps its failures to itself.
   */
  static Optional<Coverage> inWrapper(String type) {
    return type.equals("application/timestamped-data")
        ? Optional.of(new Coverage.Partial("the document inside cannot be unpacked"))
        : Optional.empty();
  }

  private static Optional<Coverage> lockedEntries(Path file, int unlocked) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      long locked =
          entries.stream().filter(entry -> entry.getGeneralPurposeBit().usesEncryption()).count()
              - unlocked;
      long odd =
          entries.stream()
                  .filter(entry -> !zip.canReadEntryData(entry))
                  .filter(entry -> !ZipArchiveParser.isZstandard(entry))
                  .count()
              - unlocked;
      if (locked > 0) {
        return Optional.of(new Coverage.Encrypted(locked + " entries need a password"));
      }
      return odd > 0
          ? Optional.of(new Coverage.Partial(odd + " entries cannot be unpacked"))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Coverage.Partial("the directory of the archive is damaged"));
    }
  }

  /**
   * Wide characters without a byte order mark are a guess. It is a good one when every second byte
   * is zero, as in UTF-16 of Latin text; else plain text with some zeros was likely misread.
   */
  private static Optional<Coverage> doubtfulCharset(byte[] head) {
    return hasMark(head) || isWideLatin(head)
        ? Optional.empty()
        : Optional.of(new Coverage.Partial("charset uncertain: no byte order mark"));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /**
   * Letters, digits and blanks of EBCDIC (code pages 037, 500, 1140) are letters with accents, or
   * nothing, in charsets that people use elsewhere, and its blank is the at sign.
   */
  private static boolean isEbcdic(byte[] head) {
    int signs = 0;
    int blanks = 0;
    for (byte one : head) {
      int value = one & 0xff;
      boolean isLetter = value >= 0x81 && value <= 0xE9 && (value & 0x0F) <= 9;
      signs += isLetter || (value >= 0xF0 && value <= 0xF9) || value == 0x40 ? 1 : 0;
      blanks += value == 0x40 ? 1 : 0;
    }
    return head.length >= LEAST_EBCDIC && signs >= 0.7 * head.length && blanks >= head.length / 40;
  }

  private static boolean isMostlyZero(byte[] head) {
    int zeros = 0;
    for (byte one : head) {
      zeros += one == 0 ? 1 : 0;
    }
    return head.length > 3 && zeros > 0.55 * head.length;
  }

  private static boolean hasMark(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    boolean isBigEndian32 =
        head.length > 3 && first == 0 && (head[2] & 0xff) == 0xFE && (head[3] & 0xff) == 0xFF;
    return first == 0xFEFF || first == 0xFFFE || isBigEndian32;
  }

  private static boolean isWideLatin(byte[] head) {
    int[] nuls = new int[2];
    for (int i = 0; i < head.length; i++) {
      nuls[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int all = nuls[0] + nuls[1];
    return all >= LEAST_NULS * head.length && Math.max(nuls[0], nuls[1]) >= ONE_SIDED * all;
  }
}
