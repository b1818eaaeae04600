package org.subrosa.extract.pst;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.tika.io.TemporaryResources;
import org.jspecify.annotations.Nullable;

/** A mail store of Outlook: PST, and OST up to the version of 2010. For one thread. */
public final class MailStore {

  private static final String DAMAGED = "items of the mail store are damaged";

  private final Path file;

  /** Prepares the reading of a store. */
  public MailStore(Path file) {
    this.file = file;
  }

  /**
   * Hands over all folders and items.
   *
   * @throws VersionException if nothing of it can be read
   * @throws IOException if it is damaged, or the visitor fails
   */
  public void read(Visitor visitor) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      NodeTree nodes = new NodeTree(channel);
      PSTFile store = open();
      try {
        if (nodes.isCutOff()) {
          visitor.unread("the mail store is cut off");
        }
        if (!nodes.forEach(node -> visit(store, node, visitor))) {
          visitor.unread("the node tree of the mail store is damaged");
        }
      } finally {
        store.close();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private PSTFile open() throws IOException {
    try {
      return new PSTFile(file.toFile());
    } catch (PSTException | RuntimeException e) {
      throw new IOException("a damaged mail store", e);
    }
  }

  /** Visits what is one node each, by the kind in its identifier ([MS-PST] 2.2.2.1). */
  private static void visit(PSTFile store, long node, Visitor visitor) {
    int kind = (int) (node & 0x1F);
    boolean isItem =
        kind == PSTObject.NID_TYPE_NORMAL_MESSAGE || kind == PSTObject.NID_TYPE_ASSOC_MESSAGE;
    if (!isItem && kind != PSTObject.NID_TYPE_NORMAL_FOLDER) {
      return;
    }
    try {
      Object loaded = loaded(store, node);
      if (loaded instanceof PSTMessage item) {
        hand(item, visitor);
      } else if (loaded instanceof PSTFolder folder) {
        visitor.folder(folder.getDisplayName());
      } else {
        visitor.unread(DAMAGED);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object loaded(PSTFile store, long node) {
    try {
      return PSTObject.detectAndLoadPSTObject(store, node);
    } catch (PSTException | IOException | RuntimeException e) {
      return null;
    }
  }

  /** Hands over what can be read of an item. */
  private static void hand(PSTMessage item, Visitor visitor) throws IOException {
    try (TemporaryResources files = new TemporaryResources()) {
      Path mail = files.createTempFile();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mail), 1 << 16)) {
        new StoredMail(item, visitor).write(out);
      } catch (PSTException | IOException | RuntimeException e) {
        visitor.unread(DAMAGED);
      }
      visitor.mail(mail);
    }
  }

  /** Receives what a store holds. */
  public interface Visitor {

    /** Takes the name of a folder. */
    void folder(String name);

    /**
     * Takes an item.
     *
     * @param file the item as a mail; gone afterwards
     * @throws IOException if it cannot be taken
     */
    void mail(Path file) throws IOException;

    /**
     * Takes note that something was not read.
     *
     * @param reason in words of the product, never of the document
     */
    void unread(String reason);
  }
}
