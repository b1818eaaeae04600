package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;

/**
 * Opens enciphered entries of a ZIP archive (APPNOTE.TXT 6.1, and WinZip's AE-1 and AE-2). The
 * password that opened one is tried first for the next.
 */
final class LockedEntries {

  /** Of one entry. */
  private static final long MOST_BYTES = 4L << 30;

  private final Path archive;
  private final Passwords passwords;
  private int last;

  LockedEntries(Path archive, Passwords passwords) {
    this.archive = archive;
    this.passwords = passwords;
  }

  /**
   * Writes an entry in clear.
   *
   * @param index its place in the archive's directory
   * @return whether a password fits
   */
  boolean open(int index, String name, Path target) {
    List<SensitiveText> all = passwords.list();
    for (int i = 0; i < all.size(); i++) {
      int at = (last + i) % all.size();
      if (decipher(index, name, all.get(at), target)) {
        last = at;
        return true;
      }
    }
    return false;
  }

  /** A wrong password shows at once, or by the check sum at the end. */
  private boolean decipher(int index, String name, SensitiveText password, Path target) {
    char[] clear = password.reveal(RevealPermit.reading()).toCharArray();
    try (ZipFile zip = new ZipFile(archive.toFile(), clear)) {
      List<FileHeader> headers = zip.getFileHeaders();
      if (index >= headers.size() || !headers.get(index).getFileName().equals(name)) {
        return false;
      }
      try (InputStream in = zip.getInputStream(headers.get(index));
          OutputStream out = Files.newOutputStream(target)) {
        return copied(in, out);
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean copied(InputStream in, OutputStream out) throws IOException {
    long left = MOST_BYTES;
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        return false;
      }
      out.write(buffer, 0, read);
    }
    return true;
  }
}
