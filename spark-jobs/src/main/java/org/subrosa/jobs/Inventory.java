package org.subrosa.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.store.CrawlPolicy;
import org.subrosa.store.DocumentStore;
import org.subrosa.store.FileStore;
import org.subrosa.store.Listed;

/**
 * Everything that the sources hold, by source and path.
 *
 * @param sources URIs of the stores
 * @param listed what was come upon
 */
public record Inventory(List<String> sources, List<Listed> listed) {

  /** Copies the lists. */
  public Inventory {
    sources = List.copyOf(sources);
    listed = List.copyOf(listed);
  }

  /**
   * Lists sources.
   *
   * @param sources paths or {@code file:} URIs
   * @throws IOException if a source does not exist, cannot be listed, or all of them are empty: an
   *     empty folder is more often a share that is not mounted than a clean one
   */
  public static Inventory list(List<String> sources, CrawlPolicy policy) throws IOException {
    List<String> uris = new ArrayList<>();
    List<Listed> listed = new ArrayList<>();
    for (String source : sources) {
      DocumentStore store = open(source);
      if (!uris.contains(store.uri())) {
        uris.add(store.uri());
        store.list(policy, listed::add);
      }
    }
    if (listed.isEmpty()) {
      throw new RequestException(
          "nothing at all lies in " + sources + "; check the path, and that the share is mounted");
    }
    return new Inventory(uris, listed);
  }

  /**
   * Opens a store.
   *
   * @throws IOException if there is none, or its kind is unknown
   */
  static DocumentStore open(String source) throws IOException {
    if (!source.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return FileStore.open(Path.of(source));
    }
    if (source.startsWith("file:")) {
      return FileStore.open(Path.of(URI.create(source)));
    }
    String scheme = source.substring(0, source.indexOf(':'));
    throw new RequestException(
        "no store of the kind '" + scheme + ":' is known; name a path or a file: URI");
  }

  /** Returns what is to be read. */
  public List<Listed> toBeRead() {
    return listed.stream().filter(Listed::isToBeRead).toList();
  }

  /** Returns the bytes to be read. */
  public long bytes() {
    return toBeRead().stream().mapToLong(item -> item.document().size()).sum();
  }
}
