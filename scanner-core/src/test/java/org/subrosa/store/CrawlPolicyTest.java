package org.subrosa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;

final class CrawlPolicyTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static DocumentRef document(String path, long size, Instant modified) {
    return new DocumentRef("file:///s", path, "file:///s/x", size, modified, Access.OWNER);
  }

  private static CrawlPolicy globs(List<String> include, List<String> exclude) {
    return new CrawlPolicy(include, exclude, Long.MAX_VALUE, Optional.empty(), 1);
  }

  private static String reason(CrawlPolicy policy, DocumentRef document) {
    return policy.decide(document).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "*.docx, a.docx, true",
    "*.docx, deep/down/a.docx, true",
    "*.docx, a.docx/b.txt, false",
    "hr/*, hr/a.txt, true",
    "hr/*, hr/old/a.txt, false",
    "hr/**, hr/old/a.txt, true",
    "hr/**, other/hr/a.txt, false",
    "**/hr/**, other/hr/a.txt, true",
    "'*.{doc,docx}', x/a.doc, true",
    "name?.txt, name1.txt, true",
    "*, any/thing, true",
  })
  void decide_glob_isAboutTheNameOrWithASlashAboutThePath(
      String glob, String path, boolean matches) {
    DocumentRef document = document(path, 1, NOON);
    assertEquals(matches ? "" : "not included", reason(globs(List.of(glob), List.of()), document));
    assertEquals(matches ? "excluded" : "", reason(globs(List.of(), List.of(glob)), document));
  }

  @Test
  void decide_includedAndExcluded_isLeftOut() {
    CrawlPolicy policy = globs(List.of("*.txt", "*.md"), List.of("old/**"));
    assertInstanceOf(Coverage.Examined.class, policy.decide(document("a.md", 1, NOON)));
    assertEquals("excluded", reason(policy, document("old/a.md", 1, NOON)));
    assertEquals("not included", reason(policy, document("old/a.pdf", 1, NOON)));
  }

  @Test
  void decide_size_limitIncluded() {
    CrawlPolicy policy = new CrawlPolicy(List.of(), List.of(), 10, Optional.empty(), 1);
    assertEquals("", reason(policy, document("a", 10, NOON)));
    assertEquals("larger than the size limit", reason(policy, document("a", 11, NOON)));
  }

  @Test
  void decide_modified_sinceIncluded() {
    CrawlPolicy policy = new CrawlPolicy(List.of(), List.of(), 10, Optional.of(NOON), 1);
    assertEquals("", reason(policy, document("a", 1, NOON)));
    assertEquals(
        "not modified since the given time", reason(policy, document("a", 1, NOON.minusNanos(1))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void decide_sample_isTheRightShareAndTheSameEveryTime(double share) {
    CrawlPolicy policy = new CrawlPolicy(List.of(), List.of(), 10, Optional.empty(), share);
    int count = 20_000;
    long read = sampled(policy, count);
    assertEquals(share, (double) read / count, 0.02);
    assertEquals(read, sampled(policy, count));
    CrawlPolicy larger =
        new CrawlPolicy(List.of(), List.of(), 10, Optional.empty(), Math.min(1, share + 0.05));
    assertTrue(
        IntStream.range(0, count)
            .mapToObj(CrawlPolicyTest::numbered)
            .filter(document -> reason(policy, document).isEmpty())
            .allMatch(document -> reason(larger, document).isEmpty()));
  }

  private static long sampled(CrawlPolicy policy, int count) {
    return IntStream.range(0, count)
        .mapToObj(CrawlPolicyTest::numbered)
        .filter(document -> reason(policy, document).isEmpty())
        .count();
  }

  private static DocumentRef numbered(int number) {
    return document("folder/" + number % 100 + "/file-" + number + ".txt", 1, NOON);
  }

  @Test
  void decide_nameThatIsNoLocalPath_isStillComparedAndRead() {
    assertEquals("", reason(globs(List.of("*.txt"), List.of()), document("a\0b.txt", 1, NOON)));
    assertEquals(
        "excluded", reason(globs(List.of(), List.of("a?b.*")), document("a\0b.txt", 1, NOON)));
  }

  @Test
  void all_anything_isRead() {
    assertEquals("", reason(CrawlPolicy.ALL, document("a", Long.MAX_VALUE, Instant.MIN)));
  }

  @Test
  void policy_wrongNumbersOrGlobs_areRefused() {
    for (double share : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new CrawlPolicy(List.of(), List.of(), 10, Optional.empty(), share));
    }
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> globs(List.of("[a"), List.of()));
    assertTrue(String.valueOf(refused.getMessage()).contains("'[a' is no glob"));
    assertThrows(IllegalArgumentException.class, () -> globs(List.of(), List.of("{a")));
  }
}
