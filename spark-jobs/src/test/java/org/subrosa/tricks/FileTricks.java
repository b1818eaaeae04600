package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.utf8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Tricks with whole files: two formats in one, wrong names, archives, places between the lines. */
public final class FileTricks {

  private static final byte[] NOISE = noise();

  private FileTricks() {}

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    names(tricks);
    doubles(tricks);
    pictures(tricks);
    archives(tricks);
    archiveCorners(tricks);
    bigger(tricks);
    return tricks.all();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[600];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static void names(TrickList tricks) {
    for (String extension : List.of("", ".exe", ".jpg", ".pdf", ".docx", ".mp4", ".txt.bak")) {
      tricks.bytes(
          "name text as " + (extension.isEmpty() ? "nothing" : extension.substring(1)),
          extension,
          ALL,
          s -> utf8(s.sentence() + "\n"));
    }
    for (String extension : List.of("", ".txt", ".jpg", ".zip", ".pdf", ".dll")) {
      tricks.bytes(
          "name Word as " + (extension.isEmpty() ? "nothing" : extension.substring(1)),
          extension,
          ALL,
          s -> word(s.sentence()));
    }
    tricks.bytes("name gzip as txt", ".txt", ALL, s -> EncodingTricks.gzip(utf8(s.sentence())));
    tricks.bytes("name zip as csv", ".csv", ALL, s -> zip("a.txt", utf8(s.sentence())));
  }

  private static byte[] word(String text) throws Exception {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.createParagraph().createRun().setText(text);
      word.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] picture(String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] emptyPdf() throws Exception {
    try (org.apache.pdfbox.pdmodel.PDDocument pdf = new org.apache.pdfbox.pdmodel.PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void doubles(TrickList tricks) {
    tricks.bytes(
        "double PDF and ZIP", ".pdf", ALL, s -> join(emptyPdf(), zip("a.txt", utf8(s.sentence()))));
    tricks.bytes(
        "double GIF and ZIP",
        ".gif",
        ALL,
        s -> join(picture("gif"), zip("a.txt", utf8(s.sentence()))));
    tricks.bytes("double PNG and Word", ".png", ALL, s -> join(picture("png"), word(s.sentence())));
    tricks.bytes(
        "double text and ZIP",
        ".txt",
        ALL,
        s -> join(utf8("Read me first.\n"), zip("a.txt", utf8(s.sentence()))));
    tricks.bytes(
        "double text and gzip",
        ".txt",
        ALL,
        s -> join(utf8("Read me first.\n"), EncodingTricks.gzip(utf8(s.sentence()))));
    tricks.bytes(
        "double HTML in a JPEG comment",
        ".jpg",
        ALL,
        s -> jpegWithComment(utf8("<html><body>" + s.sentence() + "</body></html>")));
    tricks.bytes(
        "double RTF and HTML",
        ".rtf",
        ALL,
        s -> utf8("{\\rtf1 News\\par}\n<html><body>" + s.sentence() + "</body></html>"));
    tricks.bytes(
        "double ZIP and text", ".zip", ALL, s -> join(zip("a.txt", NOISE), utf8(s.sentence())));
    tricks.bytes("double Word and text", ".docx", ALL, s -> join(word("News"), utf8(s.sentence())));
    tricks.bytes(
        "double noise and text", ".bin", ALL, s -> join(join(NOISE, utf8(s.sentence())), NOISE));
  }

  /** A segment COM behind the start of the image (ISO/IEC 10918-1, B.2.4.5). */
  private static byte[] jpegWithComment(byte[] comment) throws Exception {
    byte[] plain = picture("jpg");
    ByteBuffer out = ByteBuffer.allocate(plain.length + comment.length + 4);
    out.put(plain, 0, 2).putShort((short) 0xFFFE).putShort((short) (comment.length + 2));
    return out.put(comment).put(plain, 2, plain.length - 2).array();
  }

  private static void pictures(TrickList tricks) {
    tricks.bytes(
        "picture JPEG behind its end", ".jpg", ALL, s -> join(picture("jpg"), utf8(s.sentence())));
    tricks.bytes(
        "picture PNG text", ".png", ALL, s -> pngWith("tEXt", utf8("Comment\0" + s.sentence())));
    tricks.bytes(
        "picture PNG packed text",
        ".png",
        ALL,
        s -> pngWith("zTXt", join(utf8("Comment\0\0"), EncodingTricks.zlib(utf8(s.sentence())))));
    tricks.bytes(
        "picture GIF comment",
        ".gif",
        ALL,
        s -> {
          byte[] plain = picture("gif");
          byte[] text = utf8(s.sentence());
          // Comment extension (GIF89a, 24) before the trailer.
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.write(plain, 0, plain.length - 1);
          out.write(0x21);
          out.write(0xFE);
          out.write(text.length);
          out.write(text);
          out.write(0);
          out.write(0x3B);
          return out.toByteArray();
        });
    tricks.bytes(
        "picture BMP behind its rows", ".bmp", ALL, s -> join(picture("bmp"), utf8(s.sentence())));
  }

  /** A chunk behind the header chunk (ISO/IEC 15948, 5.3). */
  private static byte[] pngWith(String type, byte[] data) throws Exception {
    byte[] plain = picture("png");
    int head = 8 + 25;
    byte[] body = join(type.getBytes(StandardCharsets.US_ASCII), data);
    CRC32 crc = new CRC32();
    crc.update(body);
    ByteBuffer chunk = ByteBuffer.allocate(body.length + 8);
    chunk.putInt(data.length).put(body).putInt((int) crc.getValue());
    return join(
        join(Arrays.copyOf(plain, head), chunk.array()),
        Arrays.copyOfRange(plain, head, plain.length));
  }

  private static void archives(TrickList tricks) {
    tricks.bytes("archive ZIP", ".zip", ALL, s -> zip("a.txt", utf8(s.sentence())));
    tricks.bytes("archive of five levels", ".zip", ALL, s -> nested(s, 5));
    tricks.bytes("archive of 25 levels", ".zip", ALL, s -> nested(s, 25));
    for (String packing : List.of("gz", "bzip2", "xz", "deflate", "snappy-framed", "lz4-framed")) {
      tricks.bytes(
          "archive " + packing,
          "." + packing,
          ALL,
          s -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream packed =
                new CompressorStreamFactory().createCompressorOutputStream(packing, out)) {
              packed.write(utf8(s.sentence()));
            }
            return out.toByteArray();
          });
    }
    tricks.bytes("archive TAR", ".tar", ALL, s -> tar("a.txt", utf8(s.sentence())));
    tricks.bytes(
        "archive TAR in gzip",
        ".tgz",
        ALL,
        s -> EncodingTricks.gzip(tar("a.txt", utf8(s.sentence()))));
    tricks.bytes(
        "archive 7z",
        ".7z",
        ALL,
        s -> {
          SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
          try (SevenZOutputFile file = new SevenZOutputFile(channel)) {
            var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
            entry.setName("a.txt");
            file.putArchiveEntry(entry);
            file.write(utf8(s.sentence()));
            file.closeArchiveEntry();
          }
          return Arrays.copyOf(channel.array(), (int) channel.size());
        });
    tricks.bytes("archive locked", ".zip", ALL, s -> flagged(zip("a.txt", NOISE)));
  }

  private static byte[] nested(Secret secret, int levels) throws Exception {
    byte[] inner = utf8(secret.sentence());
    for (int level = 0; level < levels; level++) {
      inner = zip(level == 0 ? "a.txt" : "a.zip", inner);
    }
    return inner;
  }

  /** Bit 0 of the flags says that an entry is encrypted (APPNOTE 4.4.4). */
  private static byte[] flagged(byte[] zip) {
    zip[6] |= 1;
    int directory = indexOf(zip, 0x02014b50);
    zip[directory + 8] |= 1;
    return zip;
  }

  private static int indexOf(byte[] bytes, int littleEndian) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != littleEndian) {
      at++;
    }
    return at;
  }

  private static void archiveCorners(TrickList tricks) {
    tricks.bytes(
        "archive comment",
        ".zip",
        ALL,
        s -> zip(zip -> zip.setComment(s.sentence()), new ZipEntry("a.txt"), utf8("News")));
    tricks.bytes(
        "archive entry name",
        ".zip",
        ALL,
        s -> zip(s.sentence().replace('/', '-') + ".txt", utf8("News")));
    tricks.bytes(
        "archive entry comment",
        ".zip",
        ALL,
        s -> {
          ZipEntry entry = new ZipEntry("a.txt");
          entry.setComment(s.sentence());
          return zip(zip -> {}, entry, utf8("News"));
        });
    tricks.bytes(
        "archive extra field",
        ".zip",
        ALL,
        s -> {
          byte[] text = utf8(s.sentence());
          ByteBuffer extra = ByteBuffer.allocate(text.length + 4).order(ByteOrder.LITTLE_ENDIAN);
          extra.putShort((short) 0x6ABC).putShort((short) text.length).put(text);
          ZipEntry entry = new ZipEntry("a.txt");
          entry.setExtra(extra.array());
          return zip(zip -> {}, entry, utf8("News"));
        });
    tricks.bytes(
        "archive entry that the directory lacks",
        ".zip",
        ALL,
        s -> {
          byte[] hidden = zip("hidden.txt", utf8(s.sentence()));
          byte[] record = Arrays.copyOf(hidden, indexOf(hidden, 0x02014b50));
          return join(record, zip("a.txt", utf8("News")));
        });
    tricks.bytes(
        "archive gzip comment",
        ".gz",
        ALL,
        s -> {
          byte[] plain = EncodingTricks.gzip(utf8("News"));
          plain[3] |= 16;
          byte[] head = Arrays.copyOf(plain, 10);
          byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
          return join(join(head, utf8(s.sentence() + "\0")), rest);
        });
    tricks.bytes(
        "archive TAR padding",
        ".tar",
        ALL,
        s -> {
          byte[] tar = tar("a.txt", utf8("News"));
          byte[] text = utf8(s.sentence());
          System.arraycopy(text, 0, tar, 512 + 100, text.length);
          return tar;
        });
    tricks.bytes(
        "archive TAR comment",
        ".tar",
        ALL,
        s -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(4);
            entry.addPaxHeader("comment", s.sentence());
            tar.putArchiveEntry(entry);
            tar.write(utf8("News"));
            tar.closeArchiveEntry();
          }
          return out.toByteArray();
        });
  }

  private static void bigger(TrickList tricks) {
    UnaryOperator<String> line = text -> (text + " ").repeat(12) + "\n";
    tricks.bytes(
        "padding of two million spaces",
        ".txt",
        ALL,
        s -> utf8("News\n" + " ".repeat(2_000_000) + s.sentence() + "\n"));
    tricks.bytes(
        "padding of a long line inside",
        ".txt",
        TrickList.NUMBERS,
        s -> utf8("x".repeat(300_000) + " " + s.sentence() + " " + "y".repeat(300_000)));
    tricks.bytes(
        "padding of other text",
        ".gz",
        ALL,
        s ->
            EncodingTricks.gzip(
                utf8(line.apply("nothing to see here").repeat(10_000) + s.sentence() + "\n")));
    tricks.bytes(
        "padding of NUL characters",
        ".txt",
        ALL,
        s -> utf8("News\n" + "\0".repeat(70_000) + s.sentence() + "\n"));
    tricks.bytes(
        "padding of embedded documents",
        ".zip",
        TrickList.NUMBERS,
        s -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1_500; i++) {
              zip.putNextEntry(new ZipEntry(i + ".txt"));
              zip.write(utf8(i == 1_499 ? s.sentence() : "News"));
            }
          }
          return out.toByteArray();
        });
    tricks.bytes(
        "armour of PGP",
        ".asc",
        ALL,
        s ->
            utf8(
                "-----BEGIN PGP MESSAGE-----\n\n"
                    + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(NOISE)
                    + "\n-----END PGP MESSAGE-----\n"));
  }

  /** Does something to an archive before its entry is written. */
  @FunctionalInterface
  private interface Preparing {
    void prepare(ZipOutputStream zip);
  }

  private static byte[] zip(String name, byte[] content) throws Exception {
    return zip(zip -> {}, new ZipEntry(name), content);
  }

  private static byte[] zip(Preparing preparing, ZipEntry entry, byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      preparing.prepare(zip);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] tar(String name, byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
