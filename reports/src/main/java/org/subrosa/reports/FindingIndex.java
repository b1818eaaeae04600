package org.subrosa.reports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The findings of a report, searchable by type, path, severity and words.
 *
 * <p>The index holds what the report holds: masked previews, fingerprints and places, never a
 * value. Its files can be read by their owner only. Queries join their terms with AND:
 *
 * <pre>{@code
 * type:SSN path:vendor/* severity:high confidence:high rule:us.ssn.1 payroll
 * }</pre>
 *
 * <p>Fields are type, path, folder, store, severity, confidence, rule, place, fingerprint,
 * reported, test and suppressed; words without a field are looked for in all that is shown of a
 * finding. {@code OR}, {@code NOT}, parentheses, quotes, {@code *} and {@code ?} work as in
 * Lucene's classic syntax. Case never matters.
 */
public final class FindingIndex implements Closeable {

  private static final Set<PosixFilePermission> DIRECTORY_MODE =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE_MODE =
      PosixFilePermissions.fromString("rw-------");

  private final NIOFSDirectory directory;
  private final DirectoryReader reader;

  private FindingIndex(NIOFSDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /**
   * A finding that fits a query.
   *
   * @param store URI of the store
   * @param path path of the document
   * @param place where in the document, in words
   * @param type name of the type, such as {@code SSN}
   * @param rule id of the rule
   * @param preview the masked value
   * @param fingerprint keyed token of the value
   * @param severity band of the document's severity, such as {@code very-high}
   * @param confidence band of the finding's confidence
   * @param reported whether the run reported it
   * @param testValue whether it is a published test value
   * @param suppression id of the entry that says it is no exposure; empty for none
   */
  public record Hit(
      String store,
      String path,
      String place,
      String type,
      String rule,
      String preview,
      String fingerprint,
      String severity,
      String confidence,
      boolean reported,
      boolean testValue,
      String suppression) {}

  /**
   * Writes an index of the report's findings, in place of one that is there.
   *
   * @param dir a directory of its own; made when missing, and closed to other users
   * @throws IOException if it cannot be written
   */
  public static void build(Path dir, BreachRiskReport report) throws IOException {
    Files.createDirectories(dir);
    restrict(dir, DIRECTORY_MODE);
    try (NIOFSDirectory directory = new NIOFSDirectory(dir);
        StandardAnalyzer analyzer = new StandardAnalyzer();
        IndexWriter writer = new IndexWriter(directory, configuration(analyzer))) {
      for (DocumentRow document : report.documents()) {
        report.findings(document, row -> writer.addDocument(FindingFields.document(document, row)));
      }
      writer.forceMerge(1);
    }
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.sorted().toList()) {
        restrict(file, FILE_MODE);
      }
    }
  }

  /** Merges keep the order of the report, by which hits are sorted. */
  private static IndexWriterConfig configuration(StandardAnalyzer analyzer) {
    return new IndexWriterConfig(analyzer)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static void restrict(Path path, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(mode);
    }
  }

  /**
   * Opens an index.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  public static FindingIndex open(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      throw new IOException("no index of findings in " + dir + "; scan with a report first");
    }
    NIOFSDirectory directory = new NIOFSDirectory(dir);
    try {
      return new FindingIndex(directory, DirectoryReader.open(directory));
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException("no index of findings in " + dir + "; scan with a report first", e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Returns the findings that fit, those of documents of highest priority first.
   *
   * @param query see the class; an empty one fits everything
   * @param limit largest number of hits, at least 1
   * @throws FindingQueryException if the query cannot be read; the message says how to mend it
   * @throws IOException if the index cannot be read
   */
  public List<Hit> search(String query, int limit) throws IOException {
    if (limit < 1) {
      throw new FindingQueryException("the largest number of hits is at least 1: " + limit);
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(FindingQueryParser.read(query), limit, Sort.INDEXORDER).scoreDocs) {
      hits.add(FindingFields.hit(searcher.storedFields().document(hit.doc)));
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
