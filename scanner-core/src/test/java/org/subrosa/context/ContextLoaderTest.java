package org.subrosa.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.rule.RuleException;

/** Files of contexts of a user's own: what is read, and how mistakes are told. */
final class ContextLoaderTest {

  private static final String GOOD =
      """
      id: acme.projects
      title: Secret projects
      dpc: 2
      type: OTHER
      references: ['https://example.org/projects']
      kinds:
        - name: project
          strong: {en: [Blue Heron, AIDS, café society], de: [Blauer Reiher]}
          weak: {en: [heron]}
          labels: {en: [project name]}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectory(directory.resolve("contexts"));
  }

  private SensitiveContexts load(String name, String text) throws IOException, RuleException {
    Files.writeString(directory.resolve("contexts").resolve(name), text);
    return new ContextLoader().load(List.of(directory.toString()));
  }

  private static List<String> found(SensitiveContexts contexts, String text) {
    return contexts.in(text).stream()
        .map(hit -> text.substring(hit.start(), hit.end()) + " " + hit.term().weight())
        .toList();
  }

  @Test
  void file_ofAUser_isFoundByItsWords() throws Exception {
    SensitiveContexts contexts = load("projects.yml", GOOD);
    assertEquals(
        List.of("BLUE-HERON STRONG", "herons WEAK", "Blauer\nReiher STRONG", "AIDS STRONG"),
        found(contexts, "BLUE-HERON, two herons and Blauer\nReiher, blue. Heronry, AIDS, aids"));
    assertEquals(List.of("cafe\u0301 society STRONG"), found(contexts, "a cafe\u0301 society"));
    assertEquals(
        "context.acme.projects.project.1", contexts.categories().get(0).rule("project").toString());
  }

  @Test
  void directory_withoutContexts_hasNone() throws Exception {
    assertTrue(new ContextLoader().load(List.of(directory.toString())).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dpc: 2|dpc: 5|:3: 'dpc' is no number from 1.0 to 4.0",
        "type: OTHER|type: SECRECY|:4: unknown type 'SECRECY'",
        "id: acme.projects|id: Acme|:1: 'Acme' is no id",
        "title:|titel:|:2: unknown key 'titel'",
        "weak: {en: [heron]}|weak: {en: []}|:9: 'en' is empty",
        "weak: {en: [heron]}|weak: {xx: [heron]}|:9: 'xx' is no language",
        "weak: {en: [heron]}|weak: {en: ['?!']}|:9: a term of no letters",
        "name: project|name: Project One|:7: 'Project One' is no name",
        "references: ['https://example.org/projects']|references: []|:5: no reference",
      })
  void mistake_isToldWithFileLineAndRemedy(String right, String wrong, String message) {
    RuleException e =
        assertThrows(RuleException.class, () -> load("projects.yml", GOOD.replace(right, wrong)));
    assertTrue(
        e.problems().stream().anyMatch(told -> told.contains("projects.yml" + message)),
        e.problems().toString());
  }

  @Test
  void id_thatStandsTwice_isAMistake() throws Exception {
    load("a.yml", GOOD);
    RuleException e = assertThrows(RuleException.class, () -> load("b.yml", GOOD));
    assertTrue(e.problems().toString().contains("a second context 'acme.projects'"), e.toString());
  }
}
