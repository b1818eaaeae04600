package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.jobs.SharedSpark;

/**
 * Plants a thousand values in documents, scans and redacts them with all logging on, and looks for
 * the values in every byte that was written.
 */
@ExtendWith(SharedSpark.class)
final class CanaryIT {

  private static final int VALUES = 1_000;
  private static final int MOST_SHOWN = 400;

  @TempDir private static Path folder;
  private static Canaries canaries;
  private static LeakSearch search;
  private static Path documents;
  private static Path terms;

  @BeforeAll
  static void plant() throws IOException {
    canaries = new Canaries(20_260_131);
    documents = folder.resolve("Matters of " + "clients");
    terms = folder.resolve("terms.csv");
    CanaryDocuments writer = new CanaryDocuments(documents, canaries);
    writer.write(VALUES);
    writer.terms(terms);
    search = new LeakSearch(canaries.planted());
  }

  @Test
  void plantedValues_areAThousandOrMore() {
    assertTrue(canaries.planted().size() >= VALUES, () -> "" + canaries.planted().size());
  }

  /** Proves that the search can fail: every form of a value is found in a file that holds it. */
  @TestFactory
  Stream<DynamicTest> search_controlFile_findsEachForm(@TempDir Path control) {
    return canaries.planted().stream()
        .filter(canary -> canary.value().indexOf('%') < 0)
        .limit(27)
        .map(
            canary ->
                DynamicTest.dynamicTest(
                    canary.kind().toString(), () -> checkForms(canary.value(), control)));
  }

  private static void checkForms(String value, Path control) throws IOException {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    Base64.Encoder base64 = Base64.getEncoder();
    List<byte[]> forms =
        List.of(
            ("before " + value + " after").getBytes(StandardCharsets.UTF_8),
            ("x" + value).getBytes(StandardCharsets.UTF_16LE),
            ("x" + value).getBytes(StandardCharsets.UTF_16BE),
            base64.encode(("" + value).getBytes(StandardCharsets.UTF_8)),
            base64.encode(("a" + value + "zz").getBytes(StandardCharsets.UTF_8)),
            base64.encode(("ab" + value + "z").getBytes(StandardCharsets.UTF_8)),
            HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < forms.size(); i++) {
      Path file = Files.write(control.resolve("form" + i), forms.get(i));
      int form = i;
      assertFalse(search.below(file).isEmpty(), () -> "form " + form + " of " + value);
    }
    assertTrue(search.in("nothing of the kind").isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> scan_withRedaction_writesNoValue(SparkSession spark) {
    return Stream.of("local", "spark")
        .map(engine -> DynamicTest.dynamicTest(engine, () -> scan(engine, spark)));
  }

  private static void scan(String engine, SparkSession spark) throws Exception {
    Path home = folder.resolve(engine);
    Program program =
        new Program(home)
            .options("-Dsubrosa.log.level=trace")
            .environment("SUBROSA_CDS", engine.equals("local") ? "on" : "off")
            .withOwnArchives();
    Path output = home.resolve("report");
    Process process =
        program.start(
            "scan",
            documents.toString(),
            "--out",
            output.toString(),
            "--redact",
            "--terms",
            terms.toString(),
            "--engine",
            engine,
            "--threads",
            "2");
    DirectoryWatch watch = new DirectoryWatch(program.temporary(), search);
    Set<String> seen = watch.until(process);
    int code = program.end(process);

    assertEquals(6, code, program::toString);
    assertTrue(watch.looks() > 0);
    assertTrue(Files.size(output.resolve("findings.csv")) > 10_000);
    List<String> leaks = new ArrayList<>(seen);
    leaks.addAll(search.below(home));
    leaks.addAll(search.in(parquet(spark, output)));
    leaks.addAll(search.in(index(output)));
    assertTrue(leaks.isEmpty(), () -> shown(leaks));
    try (Stream<Path> left = Files.list(program.temporary())) {
      assertEquals(List.of(), left.toList(), "temporary files are left");
    }
  }

  private static String shown(List<String> leaks) {
    return leaks.size()
        + " leaks:\n"
        + String.join("\n", leaks.subList(0, Math.min(MOST_SHOWN, leaks.size())));
  }

  private static String parquet(SparkSession spark, Path output) {
    StringBuilder rows = new StringBuilder();
    spark
        .read()
        .parquet(output.resolve("findings").toString())
        .toJSON()
        .collectAsList()
        .forEach(row -> rows.append(row).append('\n'));
    assertTrue(rows.length() > 10_000, "the findings can be read");
    return rows.toString();
  }

  /** Every stored field and every term of the index: on disk they are packed. */
  private static String index(Path output) throws IOException {
    StringBuilder all = new StringBuilder();
    try (NIOFSDirectory directory = new NIOFSDirectory(output.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (int document = 0; document < reader.maxDoc(); document++) {
        all.append(stored.document(document)).append('\n');
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        for (org.apache.lucene.index.FieldInfo field : leaf.reader().getFieldInfos()) {
          Terms words = leaf.reader().terms(field.name);
          if (words != null) {
            TermsEnum each = words.iterator();
            while (each.next() != null) {
              all.append(each.term().utf8ToString()).append('\n');
            }
          }
        }
      }
    }
    assertTrue(all.length() > 10_000, "the index can be read");
    return all.toString();
  }
}
