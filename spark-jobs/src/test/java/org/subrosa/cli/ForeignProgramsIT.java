package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that parsers would run, first on the path of a run over documents of every sort: none is
 * run, and with {@code --ocr} the chosen Tesseract alone.
 */
@EnabledOnOs(OS.LINUX)
final class ForeignProgramsIT {

  /** Those that Tika's parsers and detectors know how to call, and such as others call. */
  private static final List<String> PROGRAMS =
      List.of(
          "tesseract",
          "exiftool",
          "ffmpeg",
          "ffprobe",
          "file",
          "sox",
          "strings",
          "gdalinfo",
          "convert",
          "magick",
          "gm",
          "python",
          "python3",
          "unrar",
          "7z",
          "siegfried",
          "sf",
          "pdftotext",
          "libreoffice",
          "soffice",
          "gs",
          "mutool");

  @TempDir private Path folder = Path.of("");
  private Path documents = Path.of("");
  private Path called = Path.of("");
  private Path programs = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    programs = Files.createDirectory(folder.resolve("programs"));
    called = folder.resolve("called");
    for (String name : PROGRAMS) {
      Path program = programs.resolve(name);
      Files.writeString(
          program,
          "#!/bin/sh\necho "
              + name
              + " >> '"
              + called
              + "'\nif [ \"$1\" = --list-langs ]; then printf 'List:\\neng\\n'; fi\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
    for (Map.Entry<String, byte[]> document : documents().entrySet()) {
      Files.write(documents.resolve(document.getKey()), document.getValue());
    }
  }

  private static Map<String, byte[]> documents() throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    for (String format : List.of("png", "jpg", "bmp", "gif", "tiff")) {
      all.put("picture." + format, picture(format));
    }
    all.put("a.wav", bytes("RIFF$\0\0\0WAVEfmt \u0010\0\0\0\1\0\1\0@\u001f\0\0"));
    all.put("a.mp3", bytes("ID3\3\0\0\0\0\0\0\u00ff\u00fb\u0090\0" + "\0".repeat(400)));
    all.put("a.flac", bytes("fLaC\0\0\0\"" + "\0".repeat(40)));
    all.put("a.ogg", bytes("OggS\0\2" + "\0".repeat(40)));
    all.put("a.mp4", bytes("\0\0\0\u0018ftypisom\0\0\0\0isommp42\0\0\0\10moov"));
    all.put("a.avi", bytes("RIFF$\0\0\0AVI LIST" + "\0".repeat(60)));
    all.put("a.mkv", bytes("\u001aE\u00df\u00a3" + "\0".repeat(40)));
    all.put("a.flv", bytes("FLV\1\5\0\0\0\11" + "\0".repeat(20)));
    all.put("program", bytes("\177ELF\2\1\1\0" + "\0".repeat(60)));
    all.put("program.exe", bytes("MZ" + "\0".repeat(200)));
    all.put("a.nc", bytes("CDF\1" + "\0".repeat(60)));
    all.put("a.hdf", bytes("\u000e\3\u0013\1" + "\0".repeat(60)));
    all.put("a.h5", bytes("\u0089HDF\r\n\u001a\n" + "\0".repeat(60)));
    all.put("a.grb", bytes("GRIB" + "\0".repeat(60)));
    all.put("a.fits", bytes("SIMPLE  =                    T" + " ".repeat(2850)));
    all.put("a.dcm", bytes("\0".repeat(128) + "DICM" + "\0".repeat(60)));
    all.put("a.rar", bytes("Rar!\u001a\7\0" + "\0".repeat(60)));
    all.put("a.7z", bytes("7z\u00bc\u00af'\u001c" + "\0".repeat(60)));
    all.put("a.djvu", bytes("AT&TFORM\0\0\0\u0010DJVUINFO" + "\0".repeat(20)));
    all.put(
        "a.bin", bytes("\u0001\u0002\u0003 SSN 536-22-8145 \u0000\u0004" + "\u00fe".repeat(99)));
    all.put("a.txt", bytes("SSN 536-22-8145\n"));
    all.put("a.zip", UnreadDocuments.zip("inner.png", picture("png")));
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(20, 20, 90, 20);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out), format);
    return out.toByteArray();
  }

  /** Returns the names of the programs that were run. */
  private List<String> runs(String... options) throws Exception {
    Path home = Files.createTempDirectory(folder, "home");
    Program program = new Program(home).environment("PATH", programs + ":" + System.getenv("PATH"));
    Path output = home.resolve("report");
    List<String> command =
        Stream.concat(
                Stream.of("scan", documents.toString(), "--out", output.toString()),
                Stream.of(options))
            .toList();
    int code = program.run(command.toArray(String[]::new));
    assertEquals(6, code, program.err());
    return Files.exists(called)
        ? Files.readAllLines(called).stream().distinct().toList()
        : List.of();
  }

  @Test
  void scan_inChildren_runsNone() throws Exception {
    assertEquals(List.of(), runs());
  }

  @Test
  void scan_inTheRunItself_runsNone() throws Exception {
    assertEquals(List.of(), runs("--isolation", "none", "--engine", "local"));
  }

  @Test
  void scan_withRecognition_runsTheChosenOneAlone() throws Exception {
    assertEquals(List.of("tesseract"), runs("--ocr"));
  }
}
