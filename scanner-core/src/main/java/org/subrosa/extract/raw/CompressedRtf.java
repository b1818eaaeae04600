package org.subrosa.extract.raw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unpacks the RTF body of a message ([MS-OXRTFCP]); what a damaged one still yields is kept. */
final class CompressedRtf {

  private static final int HEADER = 16;
  private static final int COMPRESSED = 0x75465A4C;
  private static final int DICTIONARY = 4096;
  private static final int MOST = 1 << 25;

  private static final byte[] FIRST =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
              + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New"
              + " RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n"
              + "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRtf() {}

  /** Returns the RTF text. */
  static byte[] unpack(byte[] packed) {
    if (packed.length < HEADER) {
      return packed;
    }
    int kind =
        (packed[8] & 0xff)
            | ((packed[9] & 0xff) << 8)
            | ((packed[10] & 0xff) << 16)
            | ((packed[11] & 0xff) << 24);
    return kind == COMPRESSED
        ? unpackTokens(packed)
        : Arrays.copyOfRange(packed, HEADER, packed.length);
  }

  private static byte[] unpackTokens(byte[] packed) {
    byte[] dictionary = Arrays.copyOf(FIRST, DICTIONARY);
    int write = FIRST.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = HEADER;
    while (at < packed.length && out.size() < MOST) {
      int flags = packed[at++];
      for (int bit = 0; bit < 8 && at < packed.length; bit++) {
        if ((flags & (1 << bit)) == 0) {
          out.write(packed[at]);
          dictionary[write] = packed[at++];
          write = (write + 1) % DICTIONARY;
          continue;
        }
        if (at + 1 >= packed.length) {
          return out.toByteArray();
        }
        int token = ((packed[at] & 0xff) << 8) | (packed[at + 1] & 0xff);
        at += 2;
        int read = token >> 4;
        if (read == write) {
          return out.toByteArray();
        }
        for (int i = 0; i < (token & 0xf) + 2; i++) {
          byte b = dictionary[(read + i) % DICTIONARY];
          out.write(b);
          dictionary[write] = b;
          write = (write + 1) % DICTIONARY;
        }
      }
    }
    return out.toByteArray();
  }
}
