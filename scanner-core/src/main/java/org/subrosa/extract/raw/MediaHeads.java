package org.subrosa.extract.raw;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Knows pictures, sound, video and fonts by their first bytes. */
final class MediaHeads {

  private static final List<String> HEADS =
      List.of(
          "\u0089PNG\r\n",
          "\u00FF\u00D8\u00FF",
          "GIF8",
          "BM",
          "II*\0",
          "MM\0*",
          "\u00D7\u00CD\u00C6\u009A",
          "\1\0\0\0l\0\0\0",
          "\1\0\0\0X\0\0\0",
          "\1\0\t\0\0\3",
          "RIFF",
          "ID3",
          "OggS",
          "wOFF",
          "wOF2",
          "OTTO",
          "\0\1\0\0\0",
          "\u001F\u008B");

  private MediaHeads() {}

  static boolean isMedia(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return HEADS.stream().anyMatch(text::startsWith) || text.startsWith("ftyp", 4);
  }
}
