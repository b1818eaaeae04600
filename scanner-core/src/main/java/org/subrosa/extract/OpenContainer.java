package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;

/**
 * Gives bytes to documents that a parser hands over opened, without any: those which are a storage
 * of the compound file around them ([MS-CFB] 2.6.1), as objects in old office documents and mails
 * attached to mails are. Without bytes they would count as empty.
 */
final class OpenContainer {

  /** A stream can be listed many times over: what is copied has a limit. */
  private static final long MOST_BYTES = 256L << 20;

  private OpenContainer() {}

  /**
   * Returns the bytes of a document.
   *
   * @param files keeps them, if they are made here
   * @throws IOException if it has none, and none can be made
   */
  static InputStream bytes(InputStream in, TemporaryResources files) throws IOException {
    if (!(in instanceof TikaInputStream opened)
        || opened.getOpenContainer() == null
        || !isEmpty(opened)) {
      return in;
    }
    if (!(opened.getOpenContainer() instanceof DirectoryEntry storage)
        || size(storage) > MOST_BYTES) {
      throw new IOException("an embedded document has no bytes");
    }
    Path file = files.createTempFile();
    try (POIFSFileSystem copy = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      EntryUtils.copyNodes(storage, copy.getRoot());
      copy.getRoot().setStorageClsid(storage.getStorageClsid());
      copy.writeFilesystem(out);
    }
    InputStream bytes = Files.newInputStream(file);
    files.addResource(bytes);
    return bytes;
  }

  private static boolean isEmpty(TikaInputStream in) throws IOException {
    in.mark(1);
    boolean isEmpty = in.read() < 0;
    in.reset();
    return isEmpty;
  }

  private static long size(DirectoryEntry storage) {
    long size = 0;
    for (Entry entry : storage) {
      size += entry instanceof DirectoryEntry inner ? size(inner) : 0;
      size += entry instanceof DocumentEntry stream ? stream.getSize() : 0;
    }
    return size;
  }
}
