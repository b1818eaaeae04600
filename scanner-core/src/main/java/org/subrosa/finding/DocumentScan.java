package org.subrosa.finding;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;

/**
 * A scanned document whose findings are few enough to be held: what a single document is looked at
 * with. A run over stores never makes one.
 *
 * @param row its row in the ledger
 * @param findings in order of place
 */
public record DocumentScan(LedgerRow row, List<Finding> findings)
    implements ScannedDocument, Serializable {

  /** Copies the findings. */
  public DocumentScan {
    findings = List.copyOf(findings);
  }

  /** Puts the row together; see {@link LedgerRow} for the parameters. */
  public DocumentScan(
      String store,
      String path,
      int depth,
      String mediaType,
      long bytes,
      ContentId content,
      Access access,
      Coverage coverage,
      long characters,
      List<Finding> findings) {
    this(
        new LedgerRow(store, path, depth, mediaType, bytes, content, access, coverage, characters),
        findings);
  }

  @Override
  public long size() {
    return findings.size();
  }

  @Override
  public void forEach(Reader reader) throws IOException {
    for (Finding finding : findings) {
      reader.read(finding);
    }
  }

  /** Returns the URI of the store. */
  public String store() {
    return row.store();
  }

  /** Returns the path in the store. */
  public String path() {
    return row.path();
  }

  /** Returns 0 for a document of the store itself. */
  public int depth() {
    return row.depth();
  }

  /** Returns the type found from the content. */
  public String mediaType() {
    return row.mediaType();
  }

  /** Returns the size. */
  public long bytes() {
    return row.bytes();
  }

  /** Returns the identity of the bytes. */
  public ContentId content() {
    return row.content();
  }

  /** Returns who can read it. */
  public Access access() {
    return row.access();
  }

  /** Returns how far it was read. */
  public Coverage coverage() {
    return row.coverage();
  }

  /** Returns the characters of text examined. */
  public long characters() {
    return row.characters();
  }

  /** Returns whether this is a document of the store itself and not one inside a container. */
  public boolean isTopLevel() {
    return row.isTopLevel();
  }
}
