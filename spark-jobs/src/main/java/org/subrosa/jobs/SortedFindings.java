package org.subrosa.jobs;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.subrosa.finding.Finding;
import org.subrosa.scan.FindingSpool;
import org.subrosa.spool.Codec;
import org.subrosa.spool.ExternalSort;

/**
 * The findings of one document of a store and of those inside it, sorted by document and place;
 * beyond a few thousand they lie in a temporary file.
 */
final class SortedFindings implements FindingSpool {

  private static final Comparator<Found> ORDER =
      Comparator.comparingInt(Found::number).thenComparing(Found::finding, Finding.BY_PLACE);

  private ExternalSort<Found> sort = newSort();
  private Optional<IOException> trouble = Optional.empty();

  private static ExternalSort<Found> newSort() {
    return new ExternalSort<>(ORDER, new FoundCodec(), found -> found.finding().weight());
  }

  @Override
  public void add(int number, Finding finding) {
    if (trouble.isEmpty()) {
      try {
        sort.add(new Found(number, finding));
      } catch (IOException e) {
        trouble = Optional.of(e);
      }
    }
  }

  @Override
  public void clear() {
    trouble = Optional.empty();
    try {
      sort.close();
    } catch (IOException e) {
      trouble = Optional.of(e);
    }
    sort = newSort();
  }

  /**
   * Hands over the findings in order.
   *
   * @throws IOException if one could not be written or read back, or the reader fails
   */
  void forEach(ExternalSort.Reader<Found> reader) throws IOException {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    sort.forEach(reader);
  }

  /**
   * A finding and its document.
   *
   * @param number 0 is the document of the store
   */
  record Found(int number, Finding finding) {}

  /** Reads back what it wrote itself. */
  private static final class FoundCodec implements Codec<Found> {

    private final FindingCodec findings = new FindingCodec();

    @Override
    public void write(Found found, DataOutputStream out) throws IOException {
      out.writeInt(found.number());
      findings.write(found.finding(), out);
    }

    @Override
    public Found read(DataInputStream in) throws IOException {
      return new Found(in.readInt(), findings.read(in));
    }
  }
}
