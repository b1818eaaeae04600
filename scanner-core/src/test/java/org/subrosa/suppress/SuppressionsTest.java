package org.subrosa.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.finding.Suppression;
import org.subrosa.names.DeclaredNames;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.SensitiveText;

/** What entries ask of findings, when they hold, and how mistakes in their file are told. */
class SuppressionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String HEAD =
      "suppressions:\n- id: a\n  owner: o\n  reason: r\n  expires: 2026-01-31\n";
  private static final String NUMBER = "+1 212 736-5000";

  private final Fingerprinter fingerprinter = new Fingerprinter(FingerprintKey.of(new byte[32]));

  @TempDir private Path folder;

  private Suppressions read(String text) throws IOException {
    return read(text, DAY);
  }

  private Suppressions read(String text, LocalDate day) throws IOException {
    return Suppressions.read(Files.writeString(folder.resolve("s.yml"), text), day);
  }

  private Candidate phone(String value, String path) {
    return finding(EntityType.PHONE, value, path);
  }

  private Candidate finding(EntityType type, String value, String path) {
    SensitiveText text = SensitiveText.of(value);
    return new Candidate(
        text,
        fingerprinter.fingerprint(type.name(), text),
        type,
        new RuleId("global.phone.1"),
        path);
  }

  private String of(String conditions, Candidate finding) throws IOException {
    return of(read(HEAD + conditions), finding);
  }

  private String of(Suppressions suppressions, Candidate finding) {
    return suppressions.suppressor(fingerprinter).of(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  value: '1.212.736.5000'|a",
        "  value: '1.212.736.5001'|",
        "  pattern: '\\+1 212.*'|a",
        "  pattern: '212'|",
        "  rules: ['global.*']|a",
        "  rules: ['global']|",
        "  rules: [us.ssn.1, global.phone.1]|a",
        "  types: [SSN, PHONE]|a",
        "  types: [SSN]|",
        "  paths: ['forms/**']|a",
        "  paths: ['*.txt']|a",
        "  paths: ['old/**']|",
        "  value: '12127365000'\\n  paths: ['old/**']|",
        "  enabled: false\\n  types: [PHONE]|"
      })
  void of_conditions(String conditions, String id) throws IOException {
    String expected = id == null ? "" : id;
    assertEquals(
        expected, of(conditions.replace("\\n", "\n") + "\n", phone(NUMBER, "forms/a/b.txt")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON | Mira Volkova | a",
        "PERSON | VOLKOVA, Mira | a",
        "PERSON | Dr. Mira K. Volkova | a",
        "PERSON | M. Volkova | a",
        "PERSON | Jan de Vries | a",
        "PERSON | Anna Volkova | ''",
        "PERSON | A. Volkova | ''",
        "PERSON | Mira Volkova Okafor | ''",
        "PERSON | Mira | ''",
        "PERSON | Volkova | ''",
        "PERSON | Mira de Vries | ''",
        "ORG | Volkova and Partners GmbH | a",
        "ORG | Volkova & Partners | a",
        "ORG | Volkova | ''",
        "EMAIL | Mira Volkova | ''"
      })
  void of_ownPeople_inAllTheirForms(EntityType type, String value, String id) throws IOException {
    String own =
        """
          own_people: [Mira Volková, Jan de Vries]
          own_organizations: ['Volkova and Partners LLP']
        """;
    assertEquals(id, of(own, finding(type, value, "a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mira Volkova | a",
        "Mira Volkova;Jan Okafor | a",
        "Mira Volkova;Anna Volkova | ''",
        "Anna Volkova | ''",
        "Volkova | ''"
      })
  void of_oneWord_isOwnWhereNobodyElseHasIt(String beside, String id) throws IOException {
    Candidate one = finding(EntityType.PERSON, "Volkova", "a");
    Candidate named =
        new Candidate(
            one.value(),
            one.fingerprint(),
            one.type(),
            one.rule(),
            one.path(),
            new DeclaredNames.Persons(List.of(beside.split(";"))));
    assertEquals(id, of("  own_people: [Mira Volkova]\n", named));
  }

  @Test
  void of_fingerprint_isTheKeyedTokenOfTheType() throws IOException {
    Candidate finding = phone(NUMBER, "a");
    String hex = finding.fingerprint().hex();
    assertEquals("a", of("  fingerprint: " + hex + "\n", finding));
    assertEquals("", of("  fingerprint: " + hex + "\n", phone("+1 212 736-5001", "a")));
  }

  @Test
  void of_expressionThatCostsTooMuch_saysNothing() throws IOException {
    String slow = "  pattern: '(a+)+b'\n";
    assertEquals("", of(slow, phone("a".repeat(5_000), "a")));
    assertEquals("a", of(slow, phone("aab", "a")));
  }

  @Test
  void of_lastDay_holdsAndTheNextDoesNot() throws IOException {
    String text = HEAD + "  types: [PHONE]\n";
    assertEquals("a", of(read(text, DAY), phone(NUMBER, "a")));
    Suppressions later = read(text, DAY.plusDays(1));
    assertEquals("", of(later, phone(NUMBER, "a")));
    assertEquals(Suppression.State.EXPIRED, later.entries().get(0).state());
    assertEquals(Set.of(), later.activeIds());
  }

  @Test
  void of_severalThatHold_theFirstIsNamed() throws IOException {
    String second = HEAD.replace("suppressions:\n", "").replace("id: a", "id: b");
    Suppressions both = read(HEAD + "  types: [PHONE]\n" + second + "  rules: ['global.*']\n");
    assertEquals("a", of(both, phone(NUMBER, "a")));
    assertEquals(Set.of("a", "b"), both.activeIds());
  }

  @Test
  void read_disabledEntry_needsNoOwner() throws IOException {
    String draft = HEAD.replace("owner: o", "owner: ''") + "  types: [SSN]\n";
    assertEquals(
        Suppression.State.DISABLED, read(draft + "  enabled: false\n").entries().get(0).state());
    assertThrows(SuppressionException.class, () -> read(draft));
    assertEquals(0, read("suppressions: []\n").entries().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  owner: o\\n||s.yml:2: the key 'owner' is missing",
        "  reason: r|  reason: ' '|s.yml:4: 'reason' is no text",
        "2026-01-31|soon|s.yml:5: no day",
        "id: a|id: 'a b'|s.yml:2: no name of an entry",
        "id: a|id: no|s.yml:2: no name of an entry",
        "types: [PHONE]|types: [SECRET, 536-22-8714]|s.yml:6: unknown type; use [PERSON, ",
        "types: [PHONE]|'536-22-8714': [PHONE]|s.yml:6: unknown key; use one of [",
        "  types: [PHONE]\\n||s.yml:2: an entry for everything",
        "types: [PHONE]|pattern: '(8714'|s.yml:6: no valid regular expression at character",
        "types: [PHONE]|pattern: '\\p{536-22-8714}'|s.yml:6: no valid regular expression",
        "types: [PHONE]|fingerprint: 12ab|s.yml:6: no fingerprint",
        "types: [PHONE]|paths: ['[536-22-8714']|s.yml:6: no glob; write one such as 'forms/**'",
        "types: [PHONE]|{value: 536-22-8714}|no valid YAML",
        "types: [PHONE]|pattern: !536-22-8714!x y|s.yml:6: no valid YAML",
        "types: [PHONE]|rules: ['[']|s.yml:6: no glob; write one such as 'us.*'",
        "types: [PHONE]|types: []|s.yml:6: 'types' is empty; write at least one item",
        "types: [PHONE]|rules: []|s.yml:6: 'rules' is empty; write at least one item",
        "types: [PHONE]|paths: []|s.yml:6: 'paths' is empty; write at least one item",
        "types: [PHONE]|value: x\\n  paths: []|s.yml:7: 'paths' is empty",
        "2026-01-31|+999999999-12-31|s.yml:5: a day more than ten years ahead; write an earlier one",
        "2026-01-31|2036-02-01|s.yml:5: a day more than ten years ahead",
        "types: [PHONE]|enabled: maybe|s.yml:6: 'enabled' is neither true nor false"
      })
  void read_mistakes_areToldWithLineAndRemedyAndWithoutValues(String from, String to, String told) {
    String text = HEAD + "  types: [PHONE]\n";
    String replaced =
        text.replace(from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));
    SuppressionException e =
        assertThrows(SuppressionException.class, () -> read(replaced), () -> replaced);
    assertTrue(String.valueOf(e.getMessage()).contains(told), e.getMessage());
    assertFalse(String.valueOf(e.getMessage()).contains("8714"), e.getMessage());
  }

  private String mistake(String text) {
    return String.valueOf(
        assertThrows(SuppressionException.class, () -> read(text), text).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: ['*']",
        "rules: ['*.*']",
        "rules: [us.ssn.1, '**']",
        "paths: ['**']",
        "paths: ['*']",
        "paths: ['*/**']",
        "paths: ['{*,x}']",
        "paths: ['*.pdf', '*']",
        "rules: ['*']\n  paths: ['**/*']",
        "pattern: '.*'",
        "pattern: '(?s).*'",
        "pattern: '.+'",
        "pattern: '[^x]*'",
        "pattern: '[^1]+'",
        "pattern: '[^@]+'",
        "pattern: '\\S+'",
        "pattern: '.{3,}'",
        "pattern: '.*'\n  paths: ['**']"
      })
  void read_entryForEverything_isRefused(String conditions) {
    String told = mistake(HEAD + "  " + conditions + "\n");
    assertTrue(told.contains("s.yml:2: an entry for everything; add "), told);
  }

  @Test
  void read_entryForAllTypes_isRefused() {
    String all = Arrays.toString(EntityType.values());
    assertTrue(mistake(HEAD + "  types: " + all + "\n").contains("an entry for everything"));
    assertTrue(mistake(HEAD + "  types: " + all + "\n  rules: ['*']\n").contains("everything"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: ['*']\n  types: [PHONE]",
        "rules: ['global.*']",
        "paths: ['**']\n  value: '12127365000'",
        "paths: ['*.txt']",
        "pattern: '[0-9 +-]+'",
        "pattern: '[+].*'",
        "pattern: '.*'\n  paths: ['forms/**']"
      })
  void read_entryThatIsNarrowedDown_holds(String conditions) throws IOException {
    assertEquals("a", of("  " + conditions + "\n", phone(NUMBER, "forms/a.txt")));
  }

  @Test
  void read_lastDayOfTenYears_isTaken() throws IOException {
    String text = HEAD.replace("2026-01-31", "2036-01-31") + "  types: [PHONE]\n";
    assertEquals(1, read(text).entries().size());
  }

  @Test
  void read_emptyFile_isToldWhereTheFormatIs() {
    String told = mistake("");
    assertTrue(told.contains("see README.md (What is no exposure) for the format"), told);
  }

  private static String entries(int count, String conditions) {
    StringBuilder text = new StringBuilder("suppressions:\n");
    for (int i = 0; i < count; i++) {
      text.append("- {id: e").append(i).append(", owner: o, reason: r, expires: 2026-01-31, ");
      text.append(conditions.replace("#", Integer.toString(i))).append("}\n");
    }
    return text.toString();
  }

  @Test
  void read_asManyEntriesAsMayBe_andOneMore() throws IOException {
    String padding = "value: 'x#" + "y".repeat(200) + "'";
    String most = entries(Suppressions.MOST_ENTRIES, padding);
    assertEquals(Suppressions.MOST_ENTRIES, read(most).activeIds().size());
    String told = mistake(entries(Suppressions.MOST_ENTRIES + 1, padding));
    assertTrue(told.contains("s.yml:2: more than 10000 entries; delete entries"), told);
    String large = mistake("#" + "x".repeat(5 << 20));
    assertTrue(large.contains("more than 4194304 characters; delete entries"), large);
  }

  @Test
  void of_manyValues_costsNoTokenForEachFinding() throws IOException {
    Suppressor suppressor = read(entries(10_000, "value: 'x#'")).suppressor(fingerprinter);
    Candidate other = phone(NUMBER, "a");
    Candidate last = phone("X-9999", "a");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            assertEquals("", suppressor.of(other));
            assertEquals("e9999", suppressor.of(last));
          }
        });
  }

  @Test
  void of_valueAndOtherConditions_theFirstOfTheFileIsNamed() throws IOException {
    String second = HEAD.replace("suppressions:\n", "").replace("id: a", "id: b");
    Candidate finding = phone(NUMBER, "a");
    String value = "  value: '12127365000'\n";
    String token = "  fingerprint: " + finding.fingerprint().hex() + "\n";
    String types = "  types: [PHONE]\n";
    assertEquals("a", of(read(HEAD + value + second + types), finding));
    assertEquals("a", of(read(HEAD + types + second + value), finding));
    assertEquals("a", of(read(HEAD + token + second + value), finding));
    assertEquals("b", of(read(HEAD + value + "  types: [SSN]\n" + second + token), finding));
    assertEquals("b", of(read(HEAD + value + "  paths: [z]\n" + second + value), finding));
  }

  @ParameterizedTest
  @EnumSource(names = {"PASSWORD", "SECRET"})
  void of_valueOfASecret_isComparedExactly(EntityType type) throws IOException {
    String value = "  value: 'Hunter-2!'\n";
    assertEquals("a", of(value, finding(type, "Hunter-2!", "a")));
    assertEquals("", of(value, finding(type, "hunter-2!", "a")));
    assertEquals("", of(value, finding(type, "Hunter2", "a")));
  }

  private SuppressionChoice choice(Path file) throws IOException {
    return SuppressionChoice.of(file, DAY);
  }

  @Test
  void read_fileThatChangedSinceTheChoice_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yml"), HEAD + "  types: [PHONE]\n");
    SuppressionChoice choice = choice(file);
    assertEquals(Set.of("a"), choice.read().activeIds());

    Files.writeString(file, HEAD + "  types: [SSN]\n");
    String told =
        String.valueOf(assertThrows(SuppressionException.class, choice::read).getMessage());
    assertEquals(
        "the suppressions file "
            + file.toRealPath()
            + " has changed since the run began; run again",
        told);
    Files.writeString(file, "no longer any: [");
    assertEquals(told, assertThrows(SuppressionException.class, choice::read).getMessage());
    Files.delete(file);
    assertThrows(SuppressionException.class, choice::read);
  }

  @Test
  void choice_ofWhatIsNoRegularFile_isRefused() {
    SuppressionException e = assertThrows(SuppressionException.class, () -> choice(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("no regular file"), e.getMessage());
  }

  @Test
  void read_sameIdTwice_isRefused() {
    String second = HEAD.replace("suppressions:\n", "");
    SuppressionException e =
        assertThrows(
            SuppressionException.class,
            () -> read(HEAD + "  types: [PHONE]\n" + second + "  types: [SSN]\n"));
    assertTrue(
        String.valueOf(e.getMessage()).contains("s.yml:7: 'a' stands twice"), e.getMessage());
  }
}
