package org.subrosa.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.finding.EntityType;

/** Rule files are read strictly; every mistake is told with file, line and remedy. */
class RuleLoaderTest {

  private static final String RULE =
      """
      id: test.badge.1
      name: Badge number
      type: OTHER
      severity: 2
      dpc: 1
      references: [https://www.rfc-editor.org/rfc/rfc2606]
      prior: 0.4
      boundary: number
      patterns:
        - name: plain
          regex: 'B[0-9]{6}'
          lr: 2
          context: required
        - {name: labelled, regex: 'badge (?<value>[0-9]{6})'}
      validators:
        - {name: luhn, failure: 0.5}
      vetoes: ['B0{6}']
      test-values: ['B1{6}']
      context:
        lr: 10
        absent: 0.5
        before: 6
        after: 2
        terms: {en: [badge], de: [Ausweis]}
      examples: ['badge «123456»', 'badge B1 and «B123456»']
      negatives: [one, two]
      """;

  @TempDir private Path directory = Path.of("");

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("badge.yml"), text);
  }

  private RuleSet load(String text) throws IOException, RuleException {
    write(text);
    return new RuleLoader().load(List.of(directory.toString()));
  }

  private List<String> problemsOf(String text) throws IOException {
    Path file = write(text);
    RuleException refused =
        assertThrows(
            RuleException.class, () -> new RuleLoader().load(List.of(directory.toString())));
    for (String problem : refused.problems()) {
      assertTrue(problem.startsWith(file + ":"), problem);
      assertTrue(problem.matches("(?s).*\\.yml:[1-9][0-9]*: .+; .+"), problem);
    }
    return refused.problems();
  }

  private void assertProblem(String text, int line, String what) throws IOException {
    List<String> problems = problemsOf(text);
    assertTrue(
        problems.stream().anyMatch(p -> p.contains(".yml:" + line + ": ") && p.contains(what)),
        () -> "line " + line + ", " + what + ": " + problems);
  }

  @Test
  void readsEveryKey() throws IOException, RuleException {
    Rule rule = load(RULE).find("test.badge.1").orElseThrow();
    assertEquals("Badge number", rule.name());
    assertEquals(EntityType.OTHER, rule.type());
    assertEquals(2, rule.severity());
    assertEquals(0.4, rule.prior());
    assertEquals(
        List.of("plain", "labelled"), rule.patterns().stream().map(p -> p.name()).toList());
    assertTrue(rule.patterns().get(0).contextRequired());
    assertTrue(rule.patterns().get(1).hasValueGroup());
    assertEquals(0.5, rule.validators().get(0).failureRatio());
    assertEquals(List.of("badge", "Ausweis"), rule.context().terms());
    assertEquals(6, rule.context().wordsBefore());
    assertEquals(2, rule.examples().size());
    assertEquals("badge 123456", rule.examples().get(0).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: 2|severity: 6|4|'severity' is no number from 1.0 to 5.0",
        "severity: 2|severity: NaN|4|'severity' is no number",
        "severity: 2|colour: red|4|unknown key 'colour'",
        "severity: 2|name: Again|4|the key 'name' stands twice",
        "type: OTHER|type: BADGE|3|unknown type 'BADGE'",
        "id: test.badge.1|id: Badge|1|is no rule id",
        "name: luhn|name: lunh|16|unknown validator 'lunh'",
        "boundary: number|boundary: line|8|unknown boundary 'line'",
        "B[0-9]{6}|B[0-9{6}|11|no valid regular expression",
        "B[0-9]{6}|(?ic)B[0-9]{6}|11|the flag c of an expression",
        "B[0-9]{6}|B[^a&&&b]{6}|11|&& with no set behind it",
        "B[0-9]{6}|B[éa&&]{6}|11|&& with no set behind it",
        "lr: 2|weight: 2|12|unknown key 'weight'",
        "context: required|context: always|13|'always' is unknown",
        "badge «123456»|badge 123456|25|an example is not marked",
        "badge «123456»|badge «123456|25|an example is not marked",
        "negatives: [one, two]|negatives: [one]|26|fewer than two",
        "vetoes: ['B0{6}']|vetoes: B0|17|'vetoes' is no list",
        "terms: {en: [badge], de: [Ausweis]}|terms: {}|24|no terms",
        "prior: 0.4|prior: 1.5|7|'prior' is no number",
      })
  void tellsWhereAndWhat(String good, String bad, int line, String what) throws IOException {
    assertTrue(RULE.contains(good), good);
    assertProblem(RULE.replace(good, bad), line, what);
  }

  @Test
  void missingKeysAreNamed() throws IOException {
    assertProblem(RULE.replace("name: Badge number\n", ""), 1, "the key 'name' is missing");
    assertProblem(
        RULE.replace("references: [https://www.rfc-editor.org/rfc/rfc2606]\n", ""),
        1,
        "no reference");
    assertProblem(
        RULE.substring(0, RULE.indexOf("examples:")) + "negatives: [one, two]\n",
        1,
        "fewer than two examples");
  }

  @Test
  void allMistakesOfAFileAreToldAtOnce() throws IOException {
    String bad = RULE.replace("severity: 2", "severity: 9").replace("type: OTHER", "type: X");
    assertEquals(2, problemsOf(bad).size());
  }

  @Test
  void tagsThatNameClassesAreRefused() throws IOException {
    String attack = "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]";
    assertProblem(RULE.replace("Badge number", attack), 2, "tags are not allowed");
    assertProblem(attack + "\n", 1, "no mapping");
  }

  @Test
  void aliasBombsAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name < 'k'; name++) {
      String alias = "*" + (char) (name - 1);
      bomb.append(name + ": &" + name + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    assertProblem(bomb.toString(), 2, "aliases are not allowed");
    assertProblem("a: &a [*a]\n", 1, "aliases are not allowed");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertProblem("id: " + "[".repeat(100_000), 1, "nested too deeply");
    assertProblem("id: " + "{a: ".repeat(50_000), 1, "nested too deeply");
  }

  @Test
  void otherThanOneMappingIsRefused() throws IOException {
    assertProblem("", 1, "no mapping");
    assertProblem("- a\n- b\n", 1, "no mapping");
    assertProblem("id: a\n---\nid: b\n", 2, "no valid YAML");
    assertProblem("id: 'open\n", 2, "no valid YAML");
    assertProblem("id: x\n" + "# ".repeat(200_000), 1, "split the file");
    assertProblem("? {a: b}\n: c\n", 1, "unknown key");
  }

  @Test
  void unknownPacksAndEmptyDirectoriesAreRefused() {
    for (String pack :
        List.of("no-such-pack", "./no/such/directory", "a\0b", "./a\0b", directory.toString())) {
      RuleException refused =
          assertThrows(RuleException.class, () -> new RuleLoader().load(List.of(pack)));
      assertEquals(1, refused.problems().size(), pack);
    }
  }

  @Test
  void filesThatAreNoTextAreRefused() throws IOException {
    Files.write(directory.resolve("badge.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThrows(RuleException.class, () -> new RuleLoader().load(List.of(directory.toString())));
  }

  @Test
  void twoRulesOfOneIdAreRefused() throws IOException {
    write(RULE);
    Files.writeString(directory.resolve("other.yml"), RULE);
    RuleException refused =
        assertThrows(
            RuleException.class, () -> new RuleLoader().load(List.of(directory.toString())));
    assertTrue(refused.problems().get(0).contains("test.badge.1"), refused.getMessage());
  }

  @Test
  void theDigestFollowsTheText() throws IOException, RuleException {
    String first = load(RULE).digest();
    assertEquals(first, load(RULE).digest());
    assertNotEquals(first, load(RULE.replace("prior: 0.4", "prior: 0.3")).digest());
  }
}
