package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.subrosa.document.RawPart;

/**
 * Reads every stream of an OLE2 compound file and the sectors that belong to no stream: whatever
 * program wrote it, text lies in it as runs of characters of one byte or two.
 */
final class OleRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of(
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-outlook",
          "application/vnd.ms-project",
          "application/vnd.ms-works",
          "application/vnd.visio",
          "application/x-mspublisher",
          "application/x-tika-msoffice",
          "application/x-tika-msoffice-embedded",
          "application/x-tika-msworks-spreadsheet",
          "application/x-hwp-v5",
          "application/x-corelpresentations",
          "application/x-quattro-pro",
          "application/sldworks",
          "application/vnd.stardivision.calc",
          "application/vnd.stardivision.draw",
          "application/vnd.stardivision.impress",
          "application/vnd.stardivision.writer");

  private static final String PROPERTY = "__substg1.0_";
  private static final String COMPRESSED_RTF = "__substg1.0_10090102";
  private static final int MOST_PROPERTY = 1 << 22;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path path, RawSink sink) throws IOException {
    try (FileBytes file = new FileBytes(path)) {
      if (!CompoundFile.isOne(file)) {
        return;
      }
      CompoundFile compound = CompoundFile.open(file);
      compound.visit((name, bytes, length) -> stream(name, bytes, length, sink));
      if (compound.isDamaged()) {
        sink.unread("damaged table of sectors");
      }
    }
  }

  private static void stream(String name, ByteView bytes, long length, RawSink sink)
      throws IOException {
    if (name.equals("EncryptedPackage")) {
      return;
    }
    PrintableRuns runs = new PrintableRuns(run -> sink.text(RawPart.STREAM, run));
    if (name.startsWith(PROPERTY) && length <= MOST_PROPERTY) {
      property(name, bytes.copy(0, (int) length), runs, sink);
    } else {
      runs.find(bytes, 0, length);
    }
    new PrintableRuns(run -> sink.text(RawPart.TRAILING, run)).find(bytes, length, bytes.size());
  }

  /** A property of a message says the type of its value in its name ([MS-OXMSG], 2.1.3). */
  private static void property(String name, byte[] value, PrintableRuns runs, RawSink sink)
      throws IOException {
    if (name.equals(COMPRESSED_RTF)) {
      byte[] rtf = CompressedRtf.unpack(value);
      RtfText.read(ByteView.of(rtf), sink);
    } else if (name.endsWith("001F")) {
      sink.text(RawPart.STREAM, new String(value, StandardCharsets.UTF_16LE));
    } else if (name.endsWith("001E")) {
      sink.text(RawPart.STREAM, new String(value, Charset.forName("windows-1252")));
    } else {
      runs.find(ByteView.of(value), 0, value.length);
    }
  }
}
